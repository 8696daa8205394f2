import { expect, test } from "vitest";
import type { ClassChange, WhatIfResult } from "#domain/answers/what-if.ts";
import { headlineOf } from "./headline.ts";

const change = (id: string, gained: number, lost: number): ClassChange =>
  ({ class: id, people: { before: 10, after: 10 + gained - lost, gained, lost }, after: 10 }) as unknown as ClassChange;
const unassessed = (id: string, after: number | null) => ({ class: id, people: null, after }) as unknown as ClassChange;
const answer = (classes: readonly ClassChange[], campus = 0.5): WhatIfResult =>
  ({
    classes,
    linkage: { kinds: ["campus"], matrix: { before: [[null, 0.5]], after: [[0.3, campus]] } },
  }) as unknown as WhatIfResult;
const told = (result: WhatIfResult, settled: WhatIfResult | null = null) => {
  const headline = headlineOf(result, settled);
  return headline.kind === "class" ? headline.entry.class : headline;
};

test("[A4.3] the class with most people gained and lost is told, and it stays while a work is dragged", () => {
  const one = answer([change("market", 30, 0), change("school", 5, 40), unassessed("clinic", 900)]);
  expect(told(one)).toBe("school");
  expect(told(one, answer([change("market", 1, 0), change("school", 0, 0)]))).toBe("market");
  // It no longer changes: another is told.
  expect(told(answer([change("market", 0, 0), change("school", 9, 0)]), one)).toBe("school");
  expect(told(answer([change("market", 0, 0.4), unassessed("clinic", 900)]))).toBe("clinic");
});

test("[A4.4] without a class the linkage is told, over kinds that were assessed; else that nothing changes", () => {
  const same = [change("market", 0, 0), unassessed("clinic", null)];
  const headline = told(answer(same, 0.48));
  expect(headline).toMatchObject({ kind: "linkage", from: "block", to: "campus" });
  expect((headline as { change: number }).change).toBeCloseTo(-0.02);
  expect(told(answer(same, 0.5004))).toEqual({ kind: "nothing" });
});
