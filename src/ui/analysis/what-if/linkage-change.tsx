import type { WhatIfResult } from "#domain/answers/what-if.ts";
import { zoneKinds } from "#domain/terms.ts";
import { useText } from "../../i18n/use-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { metresText, none, percent, whole } from "../../parts/format.ts";
import { shareChange } from "./headline.ts";
import css from "./what-if.module.css";
import { pointsText } from "./words.ts";

/** The sixteen cells of the linkage, with the works, and beneath each what they change. */
export function LinkageChange({ result }: { readonly result: WhatIfResult }) {
  const text = useText();
  const { t } = text;
  const { reachM, matrix } = result.linkage;
  return (
    <table className={css.matrix}>
      <caption>
        {t("whatIf.matrix.caption", { reach: metresText(reachM, text) })} <LinkageExplain result={result} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("whatIf.matrix.from")}</th>
          {zoneKinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`kind.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {zoneKinds.map((from, row) => (
          <tr key={from}>
            <th scope="row">{t(`kind.${from}`)}</th>
            {zoneKinds.map((to, column) => {
              const after = matrix.after[row]?.[column] ?? null;
              const change = shareChange(result, row, column);
              return (
                <td key={to}>
                  {after === null ? none : percent(after, text)}
                  <small data-gain={(change ?? 0) > 0 || undefined} data-loss={(change ?? 0) < 0 || undefined}>
                    {change === null ? "\u00a0" : pointsText(change, text)}
                  </small>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the linkage's figures, with and without the works, come from. */
export function LinkageExplain({ result }: { readonly result: WhatIfResult }) {
  const text = useText();
  const { t } = text;
  const { reachM } = result.linkage;
  return (
    <Explain
      what={t("analysis.linkage")}
      answers={[
        [t("explain.rule"), t("whatIf.explain.linkage")],
        [t("explain.clause"), t("explain.linkage.clause")],
        [
          t("explain.inputs"),
          t("explain.linkage.inputs", {
            reach: metresText(reachM, text),
            people: whole(result.people, text),
          }),
        ],
        [t("explain.accuracy"), t("whatIf.explain.accuracy")],
      ]}
    />
  );
}
