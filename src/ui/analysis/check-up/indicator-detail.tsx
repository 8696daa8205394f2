import { useState } from "react";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { seeEvidence } from "#state/commands/see-evidence.ts";
import { communitiesOf, type Line } from "#state/selectors/check-up.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { placeIndex } from "#state/selectors/place-index.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { RampKey } from "../ramp-key.tsx";
import css from "./check-up.module.css";
import { valueText } from "./indicator-text.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** Places and features named before the rest is only counted. */
const first = 6;

/** What an indicator rests on, and how its communities stand. */
export function IndicatorDetail({ line, onPlace }: { readonly line: Line; readonly onPlace: (id: string) => void }) {
  const text = useText();
  const { t, lang } = text;
  const { store, client } = useApp();
  const area = useAppState((state) => state.area);
  const [all, setAll] = useState(false);
  if (!area) return null;
  const { indicator, assessment } = line;
  const { asked, formula, unit } = indicator;
  const communities = communitiesOf(indicator).filter(({ verdict }) => verdict !== "not_assessed");
  const features = assessment.features.filter((id) => placeIndex(area).has(id));
  const isOnRamp = unit === "share" || unit === "index" || unit === "yes_no";
  const see = () =>
    asked &&
    void seeEvidence(store, client, asked, {
      facilityClass: "class" in formula ? formula.class : null,
      method: "method" in formula ? formula.method : "walk",
    });
  return (
    <div className={css.detail}>
      {asked && (
        <button type="button" className={css.link} onClick={see}>
          {t("checkUp.see", { question: t(`analysis.${asked.question}`) })}
        </button>
      )}
      {features.length > 0 && (
        <>
          <h5>{t("checkUp.features", { count: features.length })}</h5>
          <div className={css.links}>
            {features.slice(0, first).map((id) => (
              <button key={id} type="button" className={css.link} onClick={() => goToPlace(store, id)}>
                {nameOfPlace(area, id, lang)}
              </button>
            ))}
            {features.length > first && <span>{t("checkUp.more", { count: features.length - first })}</span>}
          </div>
        </>
      )}
      {communities.length > 0 && (
        <>
          <h5>{t("checkUp.communities")}</h5>
          <table className={css.places}>
            <thead className="hidden-label">
              <tr>
                <th scope="col">{t("checkUp.place")}</th>
                <th scope="col">{t("checkUp.value")}</th>
                <th scope="col">{t("checkUp.verdict")}</th>
              </tr>
            </thead>
            <tbody>
              {(all ? communities : communities.slice(0, first)).map(({ place, value, verdict }) => (
                <tr key={place}>
                  <th scope="row">
                    <button type="button" className={css.name} onClick={() => place !== null && onPlace(place)}>
                      {place === null ? "" : nameOfPlace(area, place, lang)}
                    </button>
                  </th>
                  <td>{valueText(value, unit, text)}</td>
                  <td>
                    <VerdictMark verdict={verdict} word={false} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {!all && communities.length > first && (
            <button type="button" className={css.link} onClick={() => setAll(true)}>
              {t("gaps.more", { count: communities.length - first })}
            </button>
          )}
          {isOnRamp && <RampKey label={t("checkUp.ramp")} index={unit !== "share"} />}
        </>
      )}
    </div>
  );
}
