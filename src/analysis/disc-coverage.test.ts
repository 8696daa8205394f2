import { circle, featureCollection, intersect, polygon, union } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameAt, type Xy } from "#geo/frame.ts";
import { areaOf, ringsOf } from "#geo/rings.ts";
import { discCoverage } from "./disc-coverage.ts";

const square = (minX: number, minY: number, size: number): Xy[] => [
  [minX, minY],
  [minX + size, minY],
  [minX + size, minY + size],
  [minX, minY + size],
  [minX, minY],
];

describe("disc coverage", () => {
  test("[A1.3] a disc inside a polygon covers its own area", () => {
    expect(discCoverage([square(-100, -100, 200)], [[0, 0]], 50)).toBeCloseTo(Math.PI * 2500, 6);
  });

  test("[A1.3] a disc about a polygon covers all of it", () => {
    expect(discCoverage([square(-10, -10, 20)], [[0, 0]], 50)).toBeCloseTo(400, 6);
  });

  test("[A1.3] half a disc on a side, a quarter on a corner", () => {
    expect(discCoverage([square(0, -100, 200)], [[0, 0]], 50)).toBeCloseTo((Math.PI * 2500) / 2, 6);
    expect(discCoverage([square(0, 0, 200)], [[0, 0]], 50)).toBeCloseTo((Math.PI * 2500) / 4, 6);
  });

  test("[A1.3] two discs that overlap are not counted twice: the lens in closed form", () => {
    const [r, d] = [50, 60];
    const lens = 2 * r * r * Math.acos(d / (2 * r)) - (d / 2) * Math.sqrt(4 * r * r - d * d);
    const covered = discCoverage(
      [square(-200, -200, 400)],
      [
        [0, 0],
        [d, 0],
        [0, 0],
      ],
      r,
    );
    expect(covered).toBeCloseTo(2 * Math.PI * r * r - lens, 6);
  });

  test("[A1.3] a hole is left out, whichever way it runs", () => {
    const frame = frameAt([116.35, 40]);
    const ring = (corners: readonly Xy[]) => corners.map((corner) => frame.toLonLat(corner));
    const rings = ringsOf(
      { type: "Polygon", coordinates: [ring(square(-100, -100, 200)), ring(square(-10, -10, 20))] },
      frame,
    );
    expect(discCoverage(rings, [[0, 0]], 50)).toBeCloseTo(Math.PI * 2500 - 400, 3);
  });

  test("[A1.3] two parts that touch at a corner are both counted", () => {
    const frame = frameAt([116.35, 40]);
    const ring = (corners: readonly Xy[]) => corners.map((corner) => frame.toLonLat(corner));
    const low: Xy[] = [
      [0, 0],
      [-100, 0],
      [-100, -100],
      [0, -100],
      [0, 0],
    ];
    const parts = ringsOf({ type: "MultiPolygon", coordinates: [[ring(square(0, 0, 100))], [ring(low)]] }, frame);
    expect(discCoverage(parts, [[0, 0]], 50)).toBeCloseTo((Math.PI * 2500) / 2, 3);
  });

  test("[A1.3] a side that touches an arc in its middle does not turn it out", () => {
    const corner: Xy[] = [
      [0, 0],
      [400, 0],
      [400, 200],
      [200, 200],
      [200, 400],
      [0, 400],
      [0, 0],
    ];
    expect(discCoverage([corner], [[100, -50]], 450)).toBeGreaterThan(119_000);
  });

  test("radius 0 or less covers nothing", () => {
    expect(discCoverage([square(-1, -1, 2)], [[0, 0]], 0)).toBe(0);
    expect(discCoverage([square(-1, -1, 2)], [[0, 0]], -5)).toBe(0);
  });

  test("[A1.3] agrees with Turf's circles, unions and intersections within 0.3 %, Turf's own error", () => {
    const frame = frameAt([116.35, 40]);
    const zone = polygon([square(-300, -200, 500).map((xy) => frame.toLonLat(xy))]);
    const centre = fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -600, max: 600 }));
    fc.assert(
      fc.property(fc.uniqueArray(centre, { minLength: 1, maxLength: 6, selector: String }), (centres) => {
        const discs = centres.map((xy) => circle(frame.toLonLat(xy), 0.3, { units: "kilometers", steps: 256 }));
        const merged = discs.length > 1 ? union(featureCollection(discs)) : (discs[0] ?? null);
        const cut = merged && intersect(featureCollection([zone, merged]));
        const byTurf = cut ? areaOf(cut.geometry, frame) : 0;
        const ours = discCoverage(ringsOf(zone.geometry, frame), centres, 300);
        expect(Math.abs(ours - byTurf)).toBeLessThan(0.003 * 250_000 + 1);
      }),
      { numRuns: 60 },
    );
  });

  test("discs next to nothing apart are one: their distance squared is no number to reckon with", () => {
    const square = [
      [
        [0, 0],
        [200, 0],
        [200, 200],
        [0, 200],
        [0, 0],
      ],
    ] as const;
    const alone = discCoverage(square, [[100, 100]], 69);
    expect(alone).toBeCloseTo(Math.PI * 69 * 69, 6);
    for (const apart of [3e-323, 6e-161, 1e-100, 1e-20, 1e-12]) {
      expect(
        discCoverage(
          square,
          [
            [100, 100],
            [100 + apart, 100],
          ],
          69,
        ),
      ).toBeCloseTo(alone, 6);
      const corner = [
        [
          [-200, -200],
          [200, -200],
          [200, 200],
          [-200, 200],
          [-200, -200],
        ],
      ] as const;
      expect(
        discCoverage(
          corner,
          [
            [0, apart],
            [3e-323, 0],
          ],
          69,
        ),
      ).toBeCloseTo(alone, 6);
    }
  });

  test("more discs never cover less, and never more than the polygon", () => {
    const centre = fc.tuple(
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.double({ min: -300, max: 300, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(centre, { maxLength: 12 }),
        centre,
        fc.integer({ min: 10, max: 250 }),
        (centres, more, radiusM) => {
          const rings = [square(-100, -100, 200)];
          const before = discCoverage(rings, centres, radiusM);
          const after = discCoverage(rings, [...centres, more], radiusM);
          expect(before).toBeGreaterThanOrEqual(-1e-6);
          expect(after).toBeGreaterThanOrEqual(before - 1e-6);
          expect(after).toBeLessThanOrEqual(40_000 + 1e-6);
        },
      ),
    );
  });
});
