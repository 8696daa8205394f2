import type { Assessment, CheckUpResult, IndicatorResult } from "#domain/answers/check-up.ts";
import { type Dimension, dimensions, type Verdict, verdicts } from "#domain/check-up.ts";
import { findingsOf } from "#domain/findings.ts";
import { type Refusal, whyNot } from "#domain/permissions.ts";
import type { AppState } from "../store.ts";

/** An indicator at one place. */
export interface Line {
  readonly indicator: IndicatorResult;
  readonly assessment: Assessment;
}

/** What is said of a place, null the whole subdistrict, by dimension; dimensions without an indicator there are left out. */
export function linesOf(
  { indicators }: CheckUpResult,
  place: string | null,
): readonly { readonly dimension: Dimension; readonly lines: readonly Line[] }[] {
  return dimensions.flatMap((dimension) => {
    const lines = indicators.flatMap((indicator): Line[] => {
      const assessment = indicator.assessments.find((one) => one.place === place);
      return indicator.dimension === dimension && assessment ? [{ indicator, assessment }] : [];
    });
    return lines.length > 0 ? [{ dimension, lines }] : [];
  });
}

export function tallyOf(lines: readonly Line[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => lines.filter(({ assessment }) => assessment.verdict === verdict).length;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
}

const worstFirst: readonly Verdict[] = ["short", "no_threshold", "pass", "not_assessed"];

/** An indicator's communities, shortfalls first, then those not judged; of one verdict the lowest value first. */
export const communitiesOf = ({ assessments }: IndicatorResult): readonly Assessment[] =>
  assessments
    .filter(({ place }) => place !== null)
    .toSorted(
      (a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict) || (a.value ?? 0) - (b.value ?? 0),
    );

/** The community of a result that is selected; null: none, and the whole subdistrict is looked at. */
export const selectedPlace = ({ indicators }: CheckUpResult, selection: string | null): string | null =>
  selection !== null && indicators.some(({ assessments }) => assessments.some(({ place }) => place === selection))
    ? selection
    : null;

export interface FindingsDue {
  readonly put: number;
  readonly remove: number;
  /** Findings of this set of indicators that the plan holds. */
  readonly held: number;
  readonly refusal: Refusal | null;
}

/** What recording the shortfalls in sight would change in the plan. */
export function findingsDue(result: CheckUpResult, { plan, actor }: Pick<AppState, "plan" | "actor">): FindingsDue {
  const change = findingsOf(result, plan, { actor, now: "" });
  const held = [...plan.records.values()].filter(
    (record) => record.kind === "finding" && record.standard === result.standard,
  ).length;
  return {
    put: change?.put.length ?? 0,
    remove: change?.remove.length ?? 0,
    held,
    refusal: change && whyNot(plan, change, actor),
  };
}
