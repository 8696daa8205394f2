import { areaPathsD, FillRule, intersectD } from "clipper2-ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPolygon, gridPolygon, hole, rectangle, ringOf, starPolygon } from "#tests/fixtures/shapes.ts";
import { outlinesOf } from "./outlines.ts";
import { overlapAreas } from "./overlap-areas.ts";
import { type Rings, ringArea } from "./rings.ts";

const shared = (one: Rings, other: Rings) => overlapAreas(outlinesOf([one]), outlinesOf([other]))[0] as number;
const paths = (rings: Rings) => rings.map((ring) => ring.slice(1).map(([x, y]) => ({ x, y })));
const byClipper = (one: Rings, other: Rings) =>
  Math.abs(areaPathsD(intersectD(paths(one), paths(other), FillRule.EvenOdd, 6)));
const areaOf = (rings: Rings) => rings.reduce((sum, ring) => sum + ringArea(ring), 0);

describe("shared area", () => {
  test("by hand: a corner, a hole, one within the other, and neighbours", () => {
    const block = [rectangle(0, 0, 10, 10)];
    expect(shared(block, [rectangle(6, 7, 20, 20)])).toBeCloseTo(12, 9);
    expect(shared([rectangle(0, 0, 10, 10), hole(rectangle(4, 4, 6, 6))], [rectangle(5, 5, 20, 20)])).toBeCloseTo(
      24,
      9,
    );
    expect(shared(block, [rectangle(2, 3, 4, 5)])).toBeCloseTo(4, 9);
    expect(shared(block, block)).toBeCloseTo(100, 9);
    expect(shared(block, [rectangle(10, 0, 20, 10)])).toBe(0);
    expect(shared(block, [rectangle(10, 10, 20, 20)])).toBe(0);
  });

  //    /\      The peak stands 10 high over the middle of a square 5 high: cut off above 5,
  //  +-/\-+    a triangle of base 10 and height 10 keeps 50 − (½ · 5 · 5) = 37.5.
  test("by hand: where sides cross", () => {
    const peak = [
      ringOf([
        [0, 0],
        [10, 0],
        [5, 10],
      ]),
    ];
    expect(shared(peak, [rectangle(-10, 0, 20, 5)])).toBeCloseTo(37.5, 9);
  });

  test("agrees with clipper on grids, where sides run along one another", () => {
    fc.assert(
      fc.property(gridPolygon(), gridPolygon(), (one, other) => {
        expect(Math.abs(shared(one, other) - byClipper(one, other))).toBeLessThan(1e-3);
      }),
      { numRuns: 1000 },
    );
  });

  test("agrees with clipper on stars and holes, and either may be the site", () => {
    fc.assert(
      fc.property(anyPolygon, starPolygon(200), (one, other) => {
        const ours = shared(one, other);
        expect(Math.abs(ours - byClipper(one, other))).toBeLessThan(0.01);
        expect(Math.abs(ours - shared(other, one))).toBeLessThan(1e-6);
      }),
      { numRuns: 500 },
    );
  });

  test("the parts of a tiling share, all together, the whole site; far from the origin too", () => {
    const tiles = [0, 1, 2, 3].flatMap((column) =>
      [0, 1, 2, 3].map(
        (row): Rings => [rectangle(column * 100 - 200, row * 100 - 200, column * 100 - 100, row * 100 - 100)],
      ),
    );
    fc.assert(
      fc.property(starPolygon(0), fc.constantFrom(0, 9_000, 400_000), (site, away) => {
        const moved = (rings: Rings): Rings => rings.map((ring) => ring.map(([x, y]) => [x + away, y - away] as const));
        const parts = overlapAreas(outlinesOf(tiles.map(moved)), outlinesOf([moved(site)]));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(areaOf(moved(site)), away > 10_000 ? 3 : 5);
      }),
    );
  });
});
