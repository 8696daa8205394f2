import { expect, test } from "vitest";
import { dashed, extentOf, polylinesOf, segmentsOf, signedDistance } from "./raster.ts";

test("reads moves, lines, horizontals, verticals, curves and closings", () => {
  expect(polylinesOf("M0 0 H4 V4 L0 4 Z M1 1 L2 2")).toEqual([
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
    [
      [1, 1],
      [2, 2],
    ],
  ]);
  expect(polylinesOf("M0 0 C0 1 1 1 1 0")[0]?.at(-1)).toEqual([1, 0]);
});

test("throws on a path it cannot read", () => {
  expect(() => polylinesOf("M0 0 A1 1 0 0 0 2 2")).toThrow("not understood");
});

//  +-------+
//  | +---+ |   a hole is outside
//  | +---+ |
//  +-------+
test("knows inside from outside, by the even-odd rule", () => {
  const ring = segmentsOf(polylinesOf("M0 0 H10 V10 H0 Z M3 3 H7 V7 H3 Z"));
  expect(signedDistance(ring, 1, 5)).toBe(-1);
  expect(signedDistance(ring, 5, 5)).toBe(2);
  expect(signedDistance(ring, 12, 5)).toBe(2);
  expect(extentOf(ring, 1)).toEqual([-1, -1, 11, 11]);
});

test("cuts a line into dashes", () => {
  expect(
    dashed(
      [
        [
          [0, 0],
          [5, 0],
        ],
      ],
      [2, 1],
    ),
  ).toEqual([
    [
      [0, 0],
      [2, 0],
    ],
    [
      [3, 0],
      [5, 0],
    ],
  ]);
});
