import { useState } from "react";
import type { ProfileResult } from "#domain/answers/emergency.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { hardestHit, hasChanged } from "#state/selectors/emergency.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { whole } from "../../parts/format.ts";
import { nameIn } from "../../parts/name.tsx";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import tables from "../tables.module.css";

/** How many rows are listed at first. */
const first = 12;

/** One profile by community, the hardest hit first. */
export function HitZones({ profile }: { readonly profile: ProfileResult }) {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const selection = useAppState((state) => state.selection);
  const [all, setAll] = useState(false);
  if (!area) return null;
  const rows = hardestHit(profile);
  const changed = rows.filter(hasChanged).length;
  return (
    <section className={panel.section}>
      <h3>{nameIn(profile, lang)}</h3>
      <p className={panel.soft}>
        {changed > 0 ? t("emergency.changed", { count: changed }) : t("emergency.unchanged")}
      </p>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t("coverage.community")}</th>
            <th scope="col" className={tables.people}>
              {t("emergency.before")}
            </th>
            <th scope="col" className={tables.people}>
              {t("emergency.after")}
            </th>
            <th scope="col" className={tables.people}>
              {t("emergency.cutOff")}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, first)).map(({ zone, residents, before, after, cutOff }) => (
            <tr key={zone} className={tables.row} data-chosen={zone === selection || undefined}>
              <th scope="row">
                <button type="button" className={tables.pick} onClick={() => goToPlace(store, zone)}>
                  {nameOfPlace(area, zone, lang)}
                </button>
                <span className={tables.under}>{t("emergency.of", { people: whole(residents, text) })}</span>
              </th>
              <td className={tables.share}>{whole(before, text)}</td>
              <td className={tables.share}>{whole(after, text)}</td>
              <td className={tables.share}>{whole(cutOff, text)}</td>
            </tr>
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
