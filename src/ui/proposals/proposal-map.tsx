import { useEffect, useMemo, useRef, useState } from "react";
import type { Plan } from "#domain/plan.ts";
import type { Proposal } from "#domain/records.ts";
import { createMap, type MapAdapter } from "#map/map-adapter.ts";
import { proposalScene } from "#map/scene.ts";
import { loadSurroundings, type Surroundings } from "#state/public/load-surroundings.ts";
import { extentOf } from "#state/selectors/extent.ts";
import { titleIn } from "./own-words.ts";
import css from "./proposal-map.module.css";
import { useCooperation } from "./use-cooperation.ts";
import { useWords } from "./use-words.ts";

interface ProposalMapProps {
  readonly proposal: Proposal;
  readonly plan: Plan;
  readonly area: string;
  readonly attribution: string;
  onFail(): void;
}

type Moment = "before" | "after";
const moments: readonly Moment[] = ["before", "after"];
/** How far beyond the area the map may be moved, in degrees: a kilometre or two. */
const roam = 0.02;
const padding = { top: 40, right: 40, bottom: 48, left: 40 };

/** The live map of a proposal, before and after its works. */
export function ProposalMap({ proposal, plan, area, attribution, onFail }: ProposalMapProps) {
  const { t, lang } = useWords();
  const [round, setRound] = useState<Surroundings | null>(null);
  const [map, setMap] = useState<MapAdapter | null>(null);
  const [moment, setMoment] = useState<Moment>("after");
  const container = useRef<HTMLDivElement>(null);
  useCooperation(container);

  useEffect(() => {
    let gone = false;
    loadSurroundings(new URL(area, document.baseURI).href).then(
      (found) => gone || setRound(found),
      () => gone || onFail(),
    );
    return () => {
      gone = true;
    };
  }, [area, onFail]);

  const scenes = useMemo(() => {
    const sceneAt = (at: Moment) => round && proposalScene({ area: round.area, plan, proposal, lang, moment: at });
    return { before: sceneAt("before"), after: sceneAt("after") };
  }, [round, plan, proposal, lang]);
  const home = useMemo(() => {
    const { sketch, works } = scenes.after?.sources ?? {};
    return boxAround(
      [...(sketch?.features ?? []), ...(works?.features ?? [])].flatMap(({ geometry }) => extentOf(geometry) ?? []),
    );
  }, [scenes]);
  const names = useMemo(
    () => ({ map: t("map.label", { title: titleIn(proposal, lang) }), attribution: t("map.attribution") }),
    [t, lang, proposal],
  );

  // Made once; a change of language comes through the scene and `describe`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!round || !container.current) return;
    const [west, south, east, north] = round.bbox;
    const created = createMap({
      container: container.current,
      tiles: round.tiles,
      bounds: home ?? round.bbox,
      maxBounds: [west - roam, south - roam, east + roam, north + roam],
      lang,
      interactive: true,
      camera: null,
      attribution,
      names,
      padding,
    });
    if (!created.ok) return onFail();
    setMap(created.map);
    return () => {
      created.map.destroy();
      setMap(null);
    };
  }, [round]);

  const scene = scenes[moment];
  useEffect(() => {
    if (map && scene) map.show(scene);
  }, [map, scene]);
  useEffect(() => map?.describe(names), [map, names]);

  return (
    <div className={css.whole}>
      <div className={css.map}>
        <div ref={container} className={css.canvas} data-testid="proposal-map" />
        {!map && (
          <p role="status" className={css.waiting}>
            {t("map.loading")}
          </p>
        )}
        {map && (
          <div className={css.zoom}>
            {(
              [
                ["+", "map.zoomIn", () => map.zoomIn()],
                ["−", "map.zoomOut", () => map.zoomOut()],
                ["⌂", "map.whole", () => home && map.fitBounds(home, { padding })],
              ] as const
            ).map(([sign, key, act]) => (
              <button key={key} type="button" aria-label={t(key)} title={t(key)} onClick={act}>
                {sign}
              </button>
            ))}
          </div>
        )}
      </div>
      <div className={css.below}>
        <fieldset className={css.moments}>
          <legend className="hidden-label">{t("map.moment")}</legend>
          {moments.map((one) => (
            <button key={one} type="button" aria-pressed={one === moment} onClick={() => setMoment(one)}>
              {t(`moment.${one}`)}
            </button>
          ))}
        </fieldset>
        <p className={css.touch}>{t("map.hint.touch")}</p>
        <p className={css.mouse}>{t("map.hint.mouse")}</p>
      </div>
    </div>
  );
}

/** One box round west, south, east, north, west, south, … */
function boxAround(sides: readonly number[]): readonly [number, number, number, number] | null {
  const every = (side: number) => sides.filter((_, index) => index % 4 === side);
  return sides.length === 0
    ? null
    : [Math.min(...every(0)), Math.min(...every(1)), Math.max(...every(2)), Math.max(...every(3))];
}
