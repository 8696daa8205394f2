import { useEffect, useRef } from "react";
import type { Verdict } from "#domain/check-up.ts";
import { type Line, type linesOf, tallyOf } from "#state/selectors/check-up.ts";
import { useText } from "../../i18n/use-text.ts";
import { ConfidenceBadge, EstimatedBadge } from "../../parts/badge.tsx";
import { clauseText } from "../../parts/clause-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { listText } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import css from "./check-up.module.css";
import { IndicatorDetail } from "./indicator-detail.tsx";
import { indicatorName, reasonText, thresholdText, valueText } from "./indicator-text.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface DimensionsProps {
  readonly groups: ReturnType<typeof linesOf>;
  /** Only lines of this verdict; null: all. */
  readonly only: Verdict | null;
  readonly open: string | null;
  readonly onOpen: (indicator: string | null) => void;
  readonly onPlace: (place: string) => void;
}

/** The lines, dimension by dimension. What cannot be assessed is folded: it is a list of what to bring, not of answers. */
export function Dimensions({ groups, only, ...lineProps }: DimensionsProps) {
  const { t } = useText();
  const shown = groups
    .map(({ dimension, lines }) => ({
      dimension,
      tally: tallyOf(lines),
      lines: lines.filter(({ assessment }) => only === null || assessment.verdict === only),
    }))
    .filter(({ lines }) => lines.length > 0);
  if (shown.length === 0) return <p className={panel.soft}>{t("checkUp.none")}</p>;
  return shown.map(({ dimension, lines, tally }) => {
    const assessed = lines.filter(({ assessment }) => assessment.verdict !== "not_assessed");
    const open = lines.filter(({ assessment }) => assessment.verdict === "not_assessed");
    return (
      <section key={dimension} className={panel.section}>
        <h3 className={css.group}>
          {t(`checkUp.dimension.${dimension}`)}
          {tally.short > 0 && <small>{t("checkUp.short", { count: tally.short })}</small>}
        </h3>
        <Lines lines={assessed} {...lineProps} />
        {open.length > 0 && (
          <details className={answer.fold} open={only === "not_assessed" || undefined}>
            <summary>{t("checkUp.notAssessed", { count: open.length })}</summary>
            <Lines lines={open} {...lineProps} />
          </details>
        )}
      </section>
    );
  });
}

type LinesProps = Omit<DimensionsProps, "groups" | "only"> & { readonly lines: readonly Line[] };

function Lines({ lines, ...rest }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <ul className={css.lines}>
      {lines.map((line) => (
        <IndicatorLine key={line.indicator.id} line={line} {...rest} />
      ))}
    </ul>
  );
}

function IndicatorLine({ line, open, onOpen, onPlace }: Omit<LinesProps, "lines"> & { readonly line: Line }) {
  const text = useText();
  const { t } = text;
  const { indicator, assessment } = line;
  const { id, unit, threshold, group, confidence, radius } = indicator;
  const name = indicatorName(indicator, text);
  const reason = reasonText(assessment, indicator, text);
  const isOpen = open === id;
  const isAssessed = assessment.value !== null;
  const item = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(isOpen);
  // Whoever comes back from a place finds what was unfolded.
  useEffect(() => {
    if (wasOpen.current) item.current?.scrollIntoView();
  }, []);
  return (
    <li ref={item} className={css.line}>
      <div className={css.head}>
        <button type="button" className={css.name} aria-expanded={isOpen} onClick={() => onOpen(isOpen ? null : id)}>
          {name}
        </button>
        <span className={css.value}>{valueText(assessment.value, unit, text)}</span>
        <Explain what={name} answers={answersOf(line, text)} />
        <span className={css.under}>
          <VerdictMark verdict={assessment.verdict} />
          {isAssessed && threshold && <span>{thresholdText(threshold, unit, text)}</span>}
          {group && <span>{t(`checkUp.group.${group}`)}</span>}
          {isAssessed && <ConfidenceBadge confidence={radius?.confidence === "unchecked" ? "unchecked" : confidence} />}
          {assessment.estimated.length > 0 && <EstimatedBadge />}
          {reason && <span>{reason}</span>}
        </span>
      </div>
      {isOpen && <IndicatorDetail line={line} onPlace={onPlace} />}
    </li>
  );
}

function answersOf({ indicator, assessment }: Line, text: ReturnType<typeof useText>) {
  const { t } = text;
  const { formula, rule, radius, threshold, unit } = indicator;
  const estimated = assessment.estimated.map((input) => t(`checkUp.estimated.${input}`));
  return [
    [t("explain.rule"), t(`checkUp.formula.${formula.kind}`, { rule })],
    [t("explain.clause"), `${thresholdText(threshold, unit, text)} · ${clauseText(indicator, text)}`],
    ...(radius ? ([[t("checkUp.radius"), clauseText(radius, text)]] as const) : []),
    [
      t("explain.inputs"),
      assessment.value === null
        ? (reasonText(assessment, indicator, text) ?? "")
        : t("checkUp.explain.features", { count: assessment.features.length }),
    ],
    [
      t("explain.accuracy"),
      estimated.length > 0
        ? t("checkUp.explain.estimated", { inputs: listText(estimated, text) })
        : t("checkUp.explain.accuracy"),
    ],
  ] as const;
}
