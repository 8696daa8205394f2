import type { Polygon } from "geojson";
import { useDeferredValue, useMemo } from "react";
import type { Area } from "#domain/area.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { nameOfClass, nameOfPlace } from "#state/selectors/names.ts";
import { contentsOf } from "#state/selectors/site-contents.ts";
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

/** What lies in it, place by place: first who has a wall, then the blocks they stand in. */
export function SiteContentsList({ outline, area }: SiteFiguresProps) {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const { areaM2, zones, facilities } = useContents(area, outline);
  // A sliver along a border is drawn by the hand, not meant by it.
  const meant = zones.filter((zone) => zone.areaM2 / areaM2 >= 0.005);
  const isBlock = new Set(area.zones.filter(({ kind }) => kind === "block").map(({ id }) => id));
  const ordered = [...meant.filter(({ id }) => !isBlock.has(id)), ...meant.filter(({ id }) => isBlock.has(id))];
  const byClass = new Map<string, number>();
  for (const id of facilities) {
    const found = area.facilities.find((one) => one.id === id);
    if (found) byClass.set(found.class, (byClass.get(found.class) ?? 0) + 1);
  }
  return (
    <section className={panel.section}>
      <h3>{t("sketch.zones")}</h3>
      <p className={panel.soft}>{t(ordered.length === 0 ? "sketch.zones.none" : "sketch.zones.share")}</p>
      <ul className={css.inside}>
        {ordered.map((zone) => (
          <li key={zone.id}>
            <button type="button" className={css.link} onClick={() => goToPlace(store, zone.id)}>
              {nameOfPlace(area, zone.id, lang)}
            </button>
            <span>
              {percent(Math.min(1, zone.areaM2 / areaM2), text)}
              {zone.people >= 0.5 && ` · ${peopleText(zone.people, text)}`}
            </span>
          </li>
        ))}
      </ul>
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

/** The pointer must not wait for the counting. */
function useContents(area: Area, outline: Polygon) {
  const settled = useDeferredValue(outline);
  return useMemo(() => contentsOf(area, settled), [area, settled]);
}
