import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPolygon } from "#tests/fixtures/shapes.ts";
import { holds, outlinesOf } from "./outlines.ts";
import { nearestOfEach, pointIndex } from "./point-index.ts";
import { pointsInside } from "./points-inside.ts";

const onGrid = fc.integer({ min: -4, max: 16 }).map((step) => step * 5);
const anywhere = fc.oneof(onGrid, fc.double({ min: -300, max: 300, noNaN: true }));
const points = fc.array(fc.tuple(anywhere, anywhere), { maxLength: 120 });
const columns = (pairs: readonly (readonly [number, number])[]) =>
  [pairs.map(([x]) => x), pairs.map(([, y]) => y)] as const;

describe("the nearest of many points", () => {
  test("of two as near the first; none of none; unsound ones are never found", () => {
    expect([...nearestOfEach(pointIndex([0, 10, 0], [0, 0, 0]), [5, 1, 99], [0, 0, 0])]).toEqual([0, 0, 1]);
    expect([...nearestOfEach(pointIndex([], []), [5], [0])]).toEqual([-1]);
    expect([...nearestOfEach(pointIndex([Number.NaN, 3], [0, 0]), [0, Number.NaN], [0, 0])]).toEqual([1, -1]);
  });

  test("the same as looking at each, from inside and from far off", () => {
    const far = fc.oneof(anywhere, fc.double({ min: -5000, max: 5000, noNaN: true }));
    fc.assert(
      fc.property(points, fc.array(fc.tuple(far, far), { maxLength: 30 }), (doors, places) => {
        const found = nearestOfEach(pointIndex(...columns(doors)), ...columns(places));
        places.forEach(([x, y], i) => {
          const apart = doors.map(([dx, dy]) => (dx - x) * (dx - x) + (dy - y) * (dy - y));
          expect(found[i]).toBe(apart.indexOf(Math.min(...apart)));
        });
      }),
      { numRuns: 300 },
    );
  });

  test("points in one line, and all in one place", () => {
    const line = Array.from({ length: 500 }, (_, i) => i);
    const zeros = line.map(() => 0);
    expect([...nearestOfEach(pointIndex(line, zeros), [250.2], [40])]).toEqual([250]);
    expect([...nearestOfEach(pointIndex(zeros, zeros), [9], [9])]).toEqual([0]);
  });
});

describe("the points inside a polygon", () => {
  test("the same as asking for each, on the outline too", () => {
    fc.assert(
      fc.property(points, anyPolygon, (places, rings) => {
        const outline = outlinesOf([rings]);
        const found = pointsInside(pointIndex(...columns(places)), rings, outline);
        const each = places.flatMap(([x, y], i) => (holds(outline, 0, x, y) ? [i] : []));
        expect([...found].sort((one, other) => one - other)).toEqual(each);
      }),
      { numRuns: 500 },
    );
  });
});
