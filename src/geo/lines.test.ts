import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Xy } from "./frame.ts";
import { lengthOf, partOf, pointAlong } from "./lines.ts";
import { distance, meet, nearestOnSegment } from "./segments.ts";

const corner: Xy[] = [
  [0, 0],
  [30, 0],
  [30, 40],
];

describe("lines", () => {
  test("length, a point along, and a part, round a corner", () => {
    expect(lengthOf(corner)).toBe(70);
    expect(pointAlong(corner, 40)).toEqual([30, 10]);
    expect(pointAlong(corner, 999)).toEqual([30, 40]);
    expect(partOf(corner, 20, 40)).toEqual([
      [20, 0],
      [30, 0],
      [30, 10],
    ]);
    expect(partOf(corner, 40, 20)).toEqual([
      [30, 10],
      [30, 0],
      [20, 0],
    ]);
  });

  test("a part is as long as asked", () => {
    const share = fc.double({ min: 0, max: 70, noNaN: true });
    fc.assert(
      fc.property(share, share, (from, to) => {
        expect(lengthOf(partOf(corner, from, to))).toBeCloseTo(Math.abs(to - from), 6);
      }),
    );
  });
});

describe("segments", () => {
  test("meet where they cross, end to end too, and not in one line", () => {
    expect(meet([0, 0], [4, 4], [0, 4], [4, 0])).toEqual({ t: 0.5, u: 0.5 });
    expect(meet([0, 0], [4, 0], [4, 0], [4, 4])).toEqual({ t: 1, u: 0 });
    expect(meet([0, 0], [4, 0], [1, 0], [3, 0])).toBeNull();
    expect(meet([0, 0], [1, 0], [2, -1], [2, 1])).toBeNull();
  });

  test("the nearest point is no further than any other of the segment", () => {
    const metre = fc.integer({ min: -50, max: 50 });
    const place = fc.tuple(metre, metre);
    fc.assert(
      fc.property(place, place, place, fc.double({ min: 0, max: 1, noNaN: true }), (p, a, b, t) => {
        const other: Xy = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
        expect(nearestOnSegment(p, a, b).distance).toBeLessThanOrEqual(distance(p, other) + 1e-9);
      }),
    );
  });
});
