import { bbox, booleanPointInPolygon, kinks, lineString, polygon } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Xy } from "./frame.ts";
import { boxOf, contains, ringArea, selfCrossing } from "./rings.ts";

const ring = (...corners: readonly Xy[]): Xy[] => [...corners, corners[0] as Xy];
const anyCorner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));

describe("rings", () => {
  test("area is signed: positive anticlockwise", () => {
    expect(ringArea(ring([0, 0], [4, 0], [4, 3], [0, 3]))).toBe(12);
    expect(ringArea(ring([0, 0], [0, 3], [4, 3], [4, 0]))).toBe(-12);
    expect(ringArea([])).toBe(0);
  });

  test("inside is told by the even-odd rule: a hole is outside", () => {
    const rings = [ring([0, 0], [9, 0], [9, 9], [0, 9]), ring([3, 3], [6, 3], [6, 6], [3, 6])];
    expect(contains(rings, [1, 1])).toBe(true);
    expect(contains(rings, [4, 4])).toBe(false);
  });

  test("agrees with Turf on which points lie inside", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyCorner, { minLength: 3, maxLength: 8, selector: String }),
        anyCorner,
        (corners, [x, y]) => {
          const closed = ring(...corners);
          // Off the grid, so that no point lies on a side.
          const at: Xy = [x + 0.317, y + 0.471];
          fc.pre(selfCrossing(closed) === null);
          expect(contains([closed], at)).toBe(
            booleanPointInPolygon([...at], polygon([closed.map((corner) => [...corner])])),
          );
        },
      ),
    );
  });

  test("the box of points", () => {
    const corners: Xy[] = [
      [3, 1],
      [-2, 5],
      [0, -7],
    ];
    const [minX, minY, maxX, maxY] = bbox(lineString(corners.map((corner) => [...corner])));
    expect(boxOf(corners)).toEqual({ minX, minY, maxX, maxY });
  });
});

describe("a ring that crosses itself", () => {
  //  3 +   +
  //    | X |
  //  0 +   +
  test("[S1] shows where: the middle of a bow tie", () => {
    expect(selfCrossing(ring([0, 0], [4, 4], [4, 0], [0, 4]))).toEqual([2, 2]);
  });

  test("[S1] a plain ring does not", () => {
    expect(selfCrossing(ring([0, 0], [4, 0], [4, 4], [0, 4]))).toBeNull();
    expect(selfCrossing(ring([0, 0], [4, 0], [2, 3]))).toBeNull();
  });

  test("[S1] a corner that touches another side counts", () => {
    expect(selfCrossing(ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4]))).toEqual([2, 0]);
  });

  test("[S1] a side that folds back on the last one counts", () => {
    expect(selfCrossing(ring([0, 0], [6, 0], [3, 0], [3, 4]))).not.toBeNull();
  });

  test("[S1] sides that overlap in one line count", () => {
    expect(selfCrossing(ring([0, 0], [6, 0], [6, 3], [4, 0], [2, 0], [0, 3]))).not.toBeNull();
  });

  test("[S1] a corner set twice in a row does no harm", () => {
    expect(selfCrossing(ring([0, 0], [4, 0], [4, 0], [4, 4], [0, 4]))).toBeNull();
  });

  test("[S1] finds every crossing that Turf finds", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCorner, { minLength: 4, maxLength: 8, selector: String }), (corners) => {
        const closed = ring(...corners);
        const found = kinks(polygon([closed.map((corner) => [...corner])])).features.length > 0;
        if (found) expect(selfCrossing(closed)).not.toBeNull();
      }),
    );
  });
});
