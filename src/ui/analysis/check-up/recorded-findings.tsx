import { useMemo, useState } from "react";
import type { CheckUpResult } from "#domain/answers/check-up.ts";
import type { Finding } from "#domain/records.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { EstimatedBadge } from "../../parts/badge.tsx";
import { nameIn } from "../../parts/name.tsx";
import { dayText } from "../../proposals/numbers.ts";
import answer from "../answer.module.css";
import css from "./check-up.module.css";
import { thresholdText, valueText } from "./indicator-text.ts";

/** How many are listed at first. */
const first = 12;

/** The findings of this set of indicators that the plan holds, by indicator, the whole subdistrict before its communities. */
export function RecordedFindings({ result }: { readonly result: CheckUpResult }) {
  const text = useText();
  const { t, lang } = text;
  const area = useAppState((state) => state.area);
  const records = useAppState((state) => state.plan.records);
  const [all, setAll] = useState(false);
  const findings = useMemo(() => {
    const order = new Map(result.indicators.map(({ id }, index) => [id, index]));
    const at = ({ indicator }: Finding) => order.get(indicator) ?? order.size;
    return [...records.values()]
      .filter((record) => record.kind === "finding")
      .filter(({ standard }) => standard === result.standard)
      .toSorted((a, b) => at(a) - at(b) || Number(a.place !== null) - Number(b.place !== null));
  }, [records, result]);
  if (!area || findings.length === 0) return null;
  return (
    <details className={answer.fold}>
      <summary>{t("checkUp.findings.list", { count: findings.length })}</summary>
      <ul className={css.lines}>
        {(all ? findings : findings.slice(0, first)).map((finding) => (
          <li key={finding.id} className={css.line}>
            <div className={css.head}>
              <span>{nameIn(finding, lang)}</span>
              <span className={css.value}>{valueText(finding.figure, finding.unit, text)}</span>
              <span className={css.under}>
                <span>{finding.place === null ? t("checkUp.everywhere") : nameOfPlace(area, finding.place, lang)}</span>
                <span>{thresholdText(finding.threshold, finding.unit, text)}</span>
                <time dateTime={finding.changedAt}>{dayText(finding.changedAt, lang)}</time>
                {finding.estimated && <EstimatedBadge />}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {!all && findings.length > first && (
        <button type="button" className={answer.more} onClick={() => setAll(true)}>
          {t("gaps.more", { count: findings.length - first })}
        </button>
      )}
    </details>
  );
}
