import { buffer, circle, featureCollection, multiLineString, union } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discUnion } from "#geo/disc-union.ts";
import { frameAt, type Xy } from "#geo/frame.ts";
import { outlinesOf } from "#geo/outlines.ts";
import { areaOf, contains, type Rings, ringArea } from "#geo/rings.ts";
import { nearestOnSegment } from "#geo/segments.ts";
import { rectangle } from "#tests/fixtures/shapes.ts";
import { discCoverageOf } from "../disc-coverage.ts";
import { radiusCatchment, walkCatchment } from "./catchments.ts";
import { intersectionOf, multiPolygonOf, unionOf } from "./overlay.ts";

const frame = frameAt([116.35, 40]);
const size = (shape: Rings) => shape.reduce((sum, ring) => sum + ringArea(ring), 0);
const metre = fc.integer({ min: -600, max: 600 });
const places = fc.uniqueArray(fc.tuple(metre, metre), { minLength: 1, maxLength: 12, selector: String });

/** Turf throws on some inputs; then there is nothing to compare with. */
function unlessItThrows<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

describe("a catchment by radius", () => {
  test("has the exact area within 0.1 %", () => {
    const everywhere = outlinesOf([[rectangle(-5000, -5000, 5000, 5000)]]);
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 1000 }), (centres, radiusM) => {
        const [xs, ys] = [centres.map(([x]) => x), centres.map(([, y]) => y)];
        const exact = discCoverageOf(everywhere, discUnion(xs, ys, radiusM))[0] as number;
        expect(Math.abs(size(radiusCatchment(centres, radiusM)) / exact - 1)).toBeLessThan(0.001);
      }),
    );
  });

  test("agrees with Turf's circles united, within Turf's own error", () => {
    let compared = 0;
    fc.assert(
      fc.property(places, (centres) => {
        const discs = centres.map((at) => circle(frame.toLonLat(at), 0.3, { units: "kilometers", steps: 128 }));
        const byTurf = unlessItThrows(() => (discs.length > 1 ? union(featureCollection(discs)) : discs[0]));
        if (!byTurf) return;
        compared += 1;
        const ours = areaOf(multiPolygonOf(radiusCatchment(centres, 300), frame), frame);
        expect(Math.abs(ours / areaOf(byTurf.geometry, frame) - 1)).toBeLessThan(0.005);
      }),
      { numRuns: 30 },
    );
    expect(compared).toBeGreaterThan(0);
  });

  test("of nothing, of no radius and of places unknown there is none", () => {
    expect(radiusCatchment([], 300)).toEqual([]);
    for (const radiusM of [0, -5, Number.NaN]) expect(radiusCatchment([[0, 0]], radiusM)).toEqual([]);
    expect(radiusCatchment([[Number.NaN, 0]], 300)).toEqual([]);
  });
});

describe("a catchment by walk", () => {
  const street: readonly Xy[] = [
    [0, 0],
    [100, 0],
  ];

  test("by hand: a whole street, its first 40 m, both ends, and none of it", () => {
    const ends = Math.PI * 100;
    const reached = (startLeftM: number, endLeftM: number) =>
      size(walkCatchment([{ line: street, startLeftM, endLeftM }], 10));
    expect(reached(500, 0) / (2000 + ends)).toBeCloseTo(1, 4);
    expect(reached(60, 60) / (2000 + ends)).toBeCloseTo(1, 4);
    expect(reached(40, 0) / (800 + ends)).toBeCloseTo(1, 4);
    expect(reached(20, 30) / (400 + 600 + 2 * ends)).toBeCloseTo(1, 4);
    expect(reached(0, -1)).toBe(0);
    expect(walkCatchment([{ line: street, startLeftM: 50, endLeftM: 0 }], 0)).toEqual([]);
  });

  test("holds what lies near a reached street, and nothing further off", () => {
    const line = fc.array(fc.tuple(metre, metre), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(metre, metre), { maxLength: 30 }),
        (lines, points) => {
          const shape = walkCatchment(
            lines.map((one) => ({ line: one, startLeftM: Infinity, endLeftM: 0 })),
            50,
          );
          for (const point of points) {
            const near = Math.min(
              ...lines.flatMap((one) =>
                one.slice(1).flatMap((b, i) => {
                  const a = one[i] as Xy;
                  return a[0] === b[0] && a[1] === b[1] ? [] : [nearestOnSegment(point, a, b).distance];
                }),
              ),
            );
            // Ends are drawn with 12 sides: a border of 0.7 % of the half width either way, and the millimetres of the grid.
            if (near < 49.6) expect(contains(shape, point)).toBe(true);
            if (near > 50.4) expect(contains(shape, point)).toBe(false);
          }
        },
      ),
    );
  });

  test("agrees with Turf's buffer, within Turf's own error", () => {
    const lines: Xy[][] = [
      [
        [0, 0],
        [300, 0],
        [300, 200],
      ],
      [
        [150, -100],
        [150, 150],
      ],
    ];
    const drawn = multiLineString(lines.map((line) => line.map((at) => frame.toLonLat(at))));
    const byTurf = unlessItThrows(() => buffer(drawn, 0.025, { units: "kilometers", steps: 32 }));
    const ours = size(
      walkCatchment(
        lines.map((line) => ({ line, startLeftM: 1000, endLeftM: 0 })),
        25,
      ),
    );
    if (byTurf) expect(Math.abs(ours / areaOf(byTurf.geometry, frame) - 1)).toBeLessThan(0.01);
    // By hand: 500 + 250 m of street, 50 m wide, less the crossing counted twice; four round ends; at the bend a quarter
    // disc outside, and a square inside counted twice.
    const byHand = 750 * 50 - 2500 + 2 * Math.PI * 625 + (Math.PI * 625) / 4 - 625;
    expect(ours / byHand).toBeCloseTo(1, 3);
  });
});

describe("overlays", () => {
  const one: Rings = [rectangle(0, 0, 100, 100)];
  const other: Rings = [rectangle(50, 50, 150, 150)];

  test("by hand: what either holds, what both hold", () => {
    expect(size(unionOf([one, other]))).toBeCloseTo(17_500, 6);
    expect(size(intersectionOf(one, other))).toBeCloseTo(2500, 6);
    expect(unionOf([])).toEqual([]);
    expect(intersectionOf(one, [])).toEqual([]);
  });

  test("a ring of discs is drawn as one polygon with a hole", () => {
    const ring = Array.from(
      { length: 12 },
      (_, i): Xy => [300 * Math.cos((i * Math.PI) / 6), 300 * Math.sin((i * Math.PI) / 6)],
    );
    const { coordinates } = multiPolygonOf(radiusCatchment(ring, 100), frame);
    expect(coordinates.map((polygon) => polygon.length)).toEqual([2]);
  });

  test("either and both together are as large as the two", () => {
    fc.assert(
      fc.property(places, places, fc.integer({ min: 20, max: 300 }), (some, others, radiusM) => {
        const [a, b] = [radiusCatchment(some, radiusM), radiusCatchment(others, radiusM)];
        const together = size(unionOf([a, b])) + size(intersectionOf(a, b));
        expect(Math.abs(together - size(a) - size(b))).toBeLessThan(1);
      }),
    );
  });
});
