import { useState } from "react";
import type { LensRow, LensView } from "#domain/answers/lens.ts";
import { flyTo } from "#state/commands/fly-to.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { lowestFirst, nameOfRow } from "#state/selectors/lens.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { decimal, percent, whole } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import tables from "../tables.module.css";
import css from "./lens.module.css";

/** How many rows are listed at first. */
const first = 15;

/** One unit's rows, the lowest first: the mean, and the range of what lies inside it. */
export function LensRows({ view, isIndex }: { readonly view: LensView; readonly isIndex: boolean }) {
  const text = useText();
  const { t } = text;
  const [all, setAll] = useState(false);
  const rows = lowestFirst(view);
  return (
    <section className={panel.section}>
      <h3>{t("lens.rows", { unit: t(`lens.unit.${view.unit}`) })}</h3>
      {view.hides.length > 0 && <p className={answer.warning}>{t("lens.hides", { count: view.hides.length })}</p>}
      <table className={tables.table}>
        <caption>{t("lens.rows.note")}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`lens.unit.${view.unit}`)}</th>
            <th scope="col" className={css.people}>
              {t("coverage.residents")}
            </th>
            <th scope="col" className={css.mean}>
              {t("lens.value")}
            </th>
            <th scope="col" className={css.inside}>
              {t("lens.inside")}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, first)).map((row) => (
            <Row key={row.id} row={row} hides={view.hides.includes(row.id)} isIndex={isIndex} />
          ))}
        </tbody>
      </table>
      {!all && rows.length > first && (
        <button type="button" className={answer.more} onClick={() => setAll(true)}>
          {t("gaps.more", { count: rows.length - first })}
        </button>
      )}
    </section>
  );
}

function Row({ row, hides, isIndex }: { readonly row: LensRow; readonly hides: boolean; readonly isIndex: boolean }) {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const selection = useAppState((state) => state.selection);
  if (!area) return null;
  const { id, residents, value, least, most, below, square } = row;
  const figure = (one: number) => (isIndex ? decimal(one, 2, text) : percent(one, text));
  const name = nameOfRow(area, row, lang) ?? t(square ? "lens.square" : "lens.outside");
  const isZone = area.zones.some((zone) => zone.id === id);
  return (
    <tr className={tables.row} data-chosen={id === selection || undefined}>
      <th scope="row">
        {square || isZone ? (
          <button
            type="button"
            className={tables.pick}
            onClick={() => (square ? flyTo(store, [square.lon, square.lat]) : goToPlace(store, id))}
          >
            {name}
          </button>
        ) : (
          name
        )}
        {hides && <span className={css.hides}>{t("lens.hides.row")}</span>}
        {below > 0 && !square && (
          <span className={tables.under}>{t("lens.below", { share: percent(below, text) })}</span>
        )}
      </th>
      <td className={tables.peopleCell}>{whole(residents, text)}</td>
      <td className={tables.share}>{figure(value)}</td>
      <td className={tables.share}>
        <span className={css.range} aria-hidden>
          <span style={{ left: `${least * 100}%`, width: `${(most - least) * 100}%` }} />
          <i style={{ left: `${Math.min(97, value * 100)}%` }} />
        </span>
        <span className="hidden-label">{t("lens.range", { least: figure(least), most: figure(most) })}</span>
      </td>
    </tr>
  );
}
