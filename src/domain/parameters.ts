import type { SitingOptions } from "./answers/siting.ts";
import type { Parameters } from "./results.ts";
import { type Standards, tiersOfCircle } from "./standards.ts";

/** Least and most of each number a question is asked with, in its own unit. */
export const parameterBounds = {
  detourFactor: [1, 3],
  gridM: [2, 1000],
  reachM: [1, 20_000],
} as const;

const isWhole = (value: number, low: number, high: number) => Number.isInteger(value) && value >= low && value <= high;
const areNumbers = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(areNumbers) : Number.isFinite(value);

/** Why a question cannot be asked with these parameters: one sentence that says what to do, or null. */
export function whyNotParameters({ tier, when, closed, ...numbers }: Parameters): string | null {
  if (!tiersOfCircle.includes(tier)) return `The tier is ${tier}; give ${tiersOfCircle.join(", ")} minutes.`;
  for (const [name, [low, high]] of Object.entries(parameterBounds)) {
    const value = numbers[name as keyof typeof parameterBounds];
    if (value === null || (value >= low && value <= high)) continue;
    return `The parameter ${name} is ${value}; give a number from ${low} to ${high}.`;
  }
  if (when) {
    const { weekday, minute, month = 1 } = when;
    if (!isWhole(weekday, 1, 7)) return `The weekday is ${weekday}; give a whole number from 1 (Monday) to 7 (Sunday).`;
    if (!isWhole(minute, 0, 1439)) return `The minute of the day is ${minute}; give a whole number from 0 to 1439.`;
    if (!isWhole(month, 1, 12)) return `The month is ${month}; give a whole number from 1 to 12.`;
  }
  if (!closed.every(({ coordinates }) => areNumbers(coordinates))) {
    return "Closed ground has a corner that is no place; give its corners as longitude and latitude.";
  }
  return null;
}

/** Why distances cannot be held against these standards: one sentence, or null. */
export function whyNotStandards({ tiers, classes }: Standards): string | null {
  const figures = [
    ...tiers.map(({ tier, walkM }) => ({
      of: `the ${tier}-minute tier`,
      metres: walkM,
    })),
    ...classes.flatMap(({ id, service }) => service.map(({ radiusM }) => ({ of: id, metres: radiusM }))),
  ];
  const odd = figures.find(({ metres }) => !Number.isFinite(metres));
  return odd ? `The standards give ${odd.of} a distance of ${odd.metres} m; give a number of metres.` : null;
}

/** Longest that a proof may be waited for, in seconds. */
export const longestProofS = 3600;

/** Why nothing can be sited with these options: one sentence, or null. What only leads to no choice is a fault of the answer. */
export function whyNotSiting({ timeLimitS, costYuan, budgetYuan }: SitingOptions): string | null {
  if (!(timeLimitS > 0 && timeLimitS <= longestProofS)) {
    return `The time limit is ${timeLimitS} s; give a number of seconds up to ${longestProofS}.`;
  }
  const odd = [...Object.values(costYuan ?? {}), budgetYuan ?? 0].find((yuan) => !(yuan >= 0 && Number.isFinite(yuan)));
  return odd === undefined ? null : `A cost or the budget is ${odd} yuan; give a number from 0.`;
}
