import type { IndicatorResult } from "#domain/answers/check-up.ts";
import type { AnswerOverlay } from "./answer-overlay.ts";

/** Units whose values run from 0 to 1 and fit the ramp. */
const onRamp: readonly string[] = ["share", "index", "yes_no"];

/**
 * An indicator by community: its value where it runs from 0 to 1, else whether it passes. What is not assessed, or has a
 * value of another unit and no threshold, is hatched.
 */
export function checkUpOverlay({ unit, assessments }: IndicatorResult): AnswerOverlay {
  const shownValue = ({ value, verdict }: IndicatorResult["assessments"][number]): number | null => {
    if (onRamp.includes(unit)) return value;
    return verdict === "pass" ? 1 : verdict === "short" ? 0 : null;
  };
  const zones = new Map(
    assessments.flatMap((one): [string, number | null][] => (one.place === null ? [] : [[one.place, shownValue(one)]])),
  );
  return { zones: zones.size > 0 ? zones : null, features: [] };
}
