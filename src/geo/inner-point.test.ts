import { expect, test } from "vitest";
import { innerPoint } from "./inner-point.ts";
import { contains } from "./rings.ts";

//  +--+     +--+     The middle of a U's box lies outside it.
//  |  |     |  |
//  |  +-----+  |
//  +-----------+
test("the inner point of a U lies in the U", () => {
  const u = [
    [
      [0, 0],
      [100, 0],
      [100, 100],
      [80, 100],
      [80, 20],
      [20, 20],
      [20, 100],
      [0, 100],
      [0, 0],
    ],
  ] as const;
  const at = innerPoint(u);
  expect(contains(u, at)).toBe(true);
  expect(at[0]).toBeCloseTo(10, 6);
});
