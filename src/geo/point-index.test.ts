import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPolygon, starPolygon } from "#tests/fixtures/shapes.ts";
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

  test("points round an empty middle: the nearest lies many cells away", () => {
    const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    const onRing = fc.tuple(turn, fc.double({ min: 200, max: 260, noNaN: true }));
    const near = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(fc.array(onRing, { minLength: 150, maxLength: 200 }), near, near, (ring, x, y) => {
        const doors = ring.map(([angle, reach]) => [reach * Math.cos(angle), reach * Math.sin(angle)] as const);
        const apart = doors.map(([dx, dy]) => (dx - x) * (dx - x) + (dy - y) * (dy - y));
        expect(nearestOfEach(pointIndex(...columns(doors)), [x], [y])[0]).toBe(apart.indexOf(Math.min(...apart)));
      }),
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
  test("of points so close that whole cells lie inside, in a hole or between arms", () => {
    const lattice = Array.from(
      { length: 90 * 90 },
      (_, i) => [(i % 90) * 5 - 220, Math.floor(i / 90) * 5 - 220] as const,
    );
    const index = pointIndex(...columns(lattice));
    fc.assert(
      fc.property(fc.oneof(starPolygon(100), anyPolygon), (rings) => {
        const outline = outlinesOf([rings]);
        const each = lattice.flatMap(([x, y], i) => (holds(outline, 0, x, y) ? [i] : []));
        expect([...pointsInside(index, rings, outline)].sort((one, other) => one - other)).toEqual(each);
      }),
    );
  });

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
