import { expect, test } from "vitest";
import { middleOf, type Places } from "./places.ts";

const placesAt = (x: readonly number[], y: readonly number[]): Places => ({
  count: x.length,
  x: Float64Array.from(x),
  y: Float64Array.from(y),
  compound: new Int32Array(x.length).fill(-1),
  anchor: x.map(() => null),
});

//  0   1   2   3         9      The mean of all is at 3; of 0, 1, 2 and 9 alone it is there too, and 2 is the nearest.
test("the middle of some places is the one nearest to their mean, the first of equals", () => {
  const line = placesAt([0, 1, 2, 3, 9], [0, 0, 0, 0, 0]);
  expect(middleOf(line, [0, 1, 2, 3, 4])).toBe(3);
  expect(middleOf(line, [0, 1, 2, 4])).toBe(2);
  // 0 and 2 lie 1 m either side of their mean.
  expect(middleOf(line, [2, 0])).toBe(2);
  expect(middleOf(line, [0, 2])).toBe(0);
});

// A zone of half a square kilometre has as many doorsteps on the finest grid.
test("a zone may have more doorsteps than a function takes arguments", () => {
  const count = 300_001;
  const all = Array.from({ length: count }, (_, i) => i);
  expect(middleOf(placesAt(all, new Array(count).fill(0)), all)).toBe(150_000);
});
