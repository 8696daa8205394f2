import type { GapsResult } from "#domain/results.ts";

/** The class whose gaps are drawn: the chosen one where it was asked, else the first with anybody left out. */
export function shownGap({ classes }: GapsResult, chosen: string): string | null {
  if (classes.some((one) => one.class === chosen)) return chosen;
  return (classes.find(({ gaps }) => gaps.length > 0) ?? classes[0])?.class ?? null;
}
