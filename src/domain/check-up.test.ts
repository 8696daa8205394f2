import { expect, test } from "vitest";
import { type Threshold, verdictOf } from "./check-up.ts";

const atLeast: Threshold = { comparison: ">=", value: 0.8 };
const over: Threshold = { comparison: ">", value: 0.8 };
const atMost: Threshold = { comparison: "<=", value: 0.2 };

test.each([
  [0.8, atLeast, "pass"],
  [0.79, atLeast, "short"],
  // Eight times a tenth, added up, is a hair less than 0.8.
  [Array.from({ length: 8 }).reduce<number>((sum) => sum + 0.1, 0), atLeast, "pass"],
  [0.8, over, "short"],
  [0.81, over, "pass"],
  [0.2, atMost, "pass"],
  [0.21, atMost, "short"],
  [0, atLeast, "short"],
  [null, atLeast, "not_assessed"],
  [null, atMost, "not_assessed"],
  [Number.NaN, atMost, "not_assessed"],
  [null, null, "not_assessed"],
  [0.5, null, "no_threshold"],
] as const)("[A6.1] %d against %j is %s", (value, threshold, verdict) => {
  expect(verdictOf(value, threshold)).toBe(verdict);
});
