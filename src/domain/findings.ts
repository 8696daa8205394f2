import type { Assessment, CheckUpResult, IndicatorResult } from "./answers/check-up.ts";
import type { EditContext } from "./edits/context.ts";
import type { Change, Plan } from "./plan.ts";
import type { Finding, FindingId, PlanRecord } from "./records.ts";
import type { Confidence } from "./terms.ts";

/** The id of what an indicator finds at a place: the same in every check-up (rule A6.9). */
const findingId = (standard: string, indicator: string, place: string | null): FindingId =>
  `finding:${standard}/${indicator}/${place ?? ""}`;

/**
 * Brings the plan's findings up to date with a check-up, in one change. Every shortfall is put, under an id of its
 * indicator and place; a finding whose indicator passes by now, or is held against nothing, is removed. One that can no
 * longer be assessed stays, since missing data is never a pass. Findings that say the same as before, and those of other
 * sets of indicators, are left alone. Null where nothing would change.
 * Rule: A6.9. Who first recorded a finding stays its author.
 */
export function findingsOf(
  result: CheckUpResult,
  plan: Plan,
  { actor, now }: Pick<EditContext, "actor" | "now">,
): Change | null {
  const remove: FindingId[] = [];
  const put: Finding[] = [];
  for (const indicator of result.indicators) {
    for (const assessment of indicator.assessments) {
      const id = findingId(result.standard, indicator.id, assessment.place);
      const before = plan.records.get(id);
      if (before && (assessment.verdict === "pass" || assessment.verdict === "no_threshold")) remove.push(id);
      const finding = findingOf(result.standard, indicator, assessment, { id, author: before?.author ?? actor, now });
      if (finding && !saysTheSame(finding, before)) put.push(finding);
    }
  }
  return remove.length + put.length === 0 ? null : { note: "findings_recorded", remove, put };
}

function findingOf(
  standard: string,
  { id: indicator, nameZh, nameEn, rule, threshold, unit, clause, source, confidence, radius, asked }: IndicatorResult,
  { verdict, value, place, estimated, features }: Assessment,
  { id, author, now }: { readonly id: FindingId; readonly author: Finding["author"]; readonly now: string },
): Finding | null {
  if (verdict !== "short" || value === null || threshold === null) return null;
  return {
    kind: "finding",
    id,
    author,
    changedAt: now,
    standard,
    indicator,
    nameZh,
    nameEn,
    rule,
    figure: value,
    threshold,
    unit,
    clause,
    source,
    confidence: weakest(confidence, radius?.confidence ?? "source"),
    place,
    estimated: estimated.length > 0,
    evidence: { asked, features },
  };
}

const fromWeakest: readonly Confidence[] = ["unchecked", "secondary", "source"];
const weakest = (...all: readonly Confidence[]): Confidence =>
  fromWeakest.find((one) => all.includes(one)) ?? "unchecked";

/** Shares added up in another order differ by less. */
const noise = 1e-9;

/** Alike but for the time they were written. Field by field in the order they are written above, as `JSON` keeps it. */
function saysTheSame(finding: Finding, before: PlanRecord | undefined): boolean {
  if (before?.kind !== "finding" || Math.abs(before.figure - finding.figure) > noise) return false;
  const { changedAt, figure } = finding;
  return textOf(finding) === textOf({ ...finding, ...before, changedAt, figure });
}

const textOf = (finding: Finding): string => JSON.stringify(finding);
