import type { Polygon } from "geojson";
import { useDeferredValue, useMemo } from "react";
import type { Area } from "#domain/area.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { nameOfClass, nameOfPlace } from "#state/selectors/names.ts";
import { contentsOf, type SiteContents } from "#state/selectors/site-contents.ts";
import { useApp } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { EstimatedBadge } from "../parts/badge.tsx";
import { Explain } from "../parts/explain.tsx";
import { Figure } from "../parts/figure.tsx";
import { hectares, peopleText, percent, whole } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import css from "./sketch.module.css";

interface SiteFiguresProps {
  readonly outline: Polygon;
  readonly area: Area;
}

/** How large it is, how many live in it, how many facilities it holds. */
export function SiteFigures({ outline, area }: SiteFiguresProps) {
  const text = useText();
  const { t } = text;
  const { areaM2, people, facilities } = useContents(area, outline);
  const explain = (
    <Explain
      what={t("sketch.area")}
      answers={[
        [t("explain.rule"), t("explain.site.rule")],
        [t("explain.inputs"), t("explain.site.inputs")],
        [t("explain.accuracy"), t("explain.site.accuracy")],
      ]}
    />
  );
  return (
    <div className={css.figures}>
      <Figure label={t("sketch.area")} value={hectares(areaM2, text)} aside={explain} />
      <Figure label={t("sketch.people")} value={peopleText(people, text)} aside={<EstimatedBadge />} />
      <Figure label={t("sketch.facilities")} value={whole(facilities.length, text)} />
    </div>
  );
}

/**
 * What lies in it. Compounds stand in blocks, so the two are told apart: each list adds up to the whole by itself.
 */
export function SiteContentsList({ outline, area }: SiteFiguresProps) {
  const text = useText();
  const { t, lang } = text;
  const { areaM2, zones, facilities } = useContents(area, outline);
  const meant = zones.filter((zone) => zone.areaM2 / areaM2 >= sliver);
  const isBlock = new Set(area.zones.filter(({ kind }) => kind === "block").map(({ id }) => id));
  const byClass = new Map<string, number>();
  for (const id of facilities) {
    const found = area.facilities.find((one) => one.id === id);
    if (found) byClass.set(found.class, (byClass.get(found.class) ?? 0) + 1);
  }
  return (
    <section className={panel.section}>
      <h3>{t("sketch.zones")}</h3>
      <p className={panel.soft}>{t(meant.length === 0 ? "sketch.zones.none" : "sketch.zones.share")}</p>
      {meant.length > 0 && (
        <>
          <ZoneShares
            title={t("sketch.zones.blocks")}
            zones={meant.filter(({ id }) => isBlock.has(id))}
            areaM2={areaM2}
            area={area}
          />
          <ZoneShares
            title={t("sketch.zones.compounds")}
            zones={meant.filter(({ id }) => !isBlock.has(id))}
            areaM2={areaM2}
            area={area}
            rest={t("sketch.zones.rest")}
          />
        </>
      )}
      <h3>{t("sketch.facilities")}</h3>
      {facilities.length === 0 && <p className={panel.soft}>{t("sketch.facilities.none")}</p>}
      <ul className={css.inside}>
        {[...byClass].map(([id, count]) => (
          <li key={id}>
            <span>{nameOfClass(area, id, lang)}</span>
            <span>{whole(count, text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ZoneSharesProps {
  readonly title: string;
  readonly zones: SiteContents["zones"];
  readonly areaM2: number;
  readonly area: Area;
  /** What the ground outside all of them is called. */
  readonly rest?: string;
}

function ZoneShares({ title, zones, areaM2, area, rest }: ZoneSharesProps) {
  const text = useText();
  const { store } = useApp();
  const outside = 1 - zones.reduce((sum, zone) => sum + zone.areaM2, 0) / areaM2;
  const restShare = rest && outside >= sliver ? percent(outside, text) : null;
  if (zones.length === 0 && !restShare) return null;
  return (
    <>
      <h4 className={css.kind}>{title}</h4>
      <ul className={css.inside}>
        {zones.map((zone) => (
          <li key={zone.id}>
            <button type="button" className={css.link} onClick={() => goToPlace(store, zone.id)}>
              {nameOfPlace(area, zone.id, text.lang)}
            </button>
            <span>
              {percent(Math.min(1, zone.areaM2 / areaM2), text)}
              {zone.people >= 0.5 && ` · ${peopleText(zone.people, text)}`}
            </span>
          </li>
        ))}
        {restShare && (
          <li>
            <span>{rest}</span>
            <span>{restShare}</span>
          </li>
        )}
      </ul>
    </>
  );
}

/** Less of it along a border is drawn by the hand, not meant by it. */
const sliver = 0.005;

/** The pointer must not wait for the counting. */
function useContents(area: Area, outline: Polygon) {
  const settled = useDeferredValue(outline);
  return useMemo(() => contentsOf(area, settled), [area, settled]);
}
