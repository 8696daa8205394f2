import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discUnion } from "#geo/disc-union.ts";
import { outlinesOf } from "#geo/outlines.ts";
import type { Rings } from "#geo/rings.ts";
import { anyPolygon, gridPolygon, rectangle, starPolygon } from "#tests/fixtures/shapes.ts";
import { coveredArea, type Disc } from "#tests/oracle/covered-area.ts";
import { discCoverage, discCoverageOf } from "./disc-coverage.ts";

const covered = (rings: Rings, discs: readonly Disc[]): number =>
  discCoverageOf(
    outlinesOf([rings]),
    discUnion(
      discs.map(({ x }) => x),
      discs.map(({ y }) => y),
      discs.map(({ r }) => r),
    ),
  )[0] as number;

const whole = (rings: Rings) => outlinesOf([rings]).areas[0] as number;

/** A tenth of a square centimetre, of ground some hundred metres across. */
const toleranceM2 = 1e-5;
function agrees(rings: Rings, discs: readonly Disc[]): void {
  expect(Math.abs(covered(rings, discs) - coveredArea(rings, discs))).toBeLessThan(toleranceM2);
}

/** On the grid of the corners and between its lines: middles on corners and sides, discs that touch, repeat and coincide. */
const gridPlace = fc.integer({ min: -4, max: 20 }).map((step) => step * 5);
/** 5, 12, 13 and 3, 4, 5: circles through corners of the grid; the diagonals of its squares; and whole steps, for tangents. */
const gridRadius = fc.constantFrom(5, 10, 15, 20, 25, 50, 65, 5 * Math.SQRT2, 10 * Math.SQRT2, 20 * Math.SQRT2, 400);
const gridDisc = fc.record({ x: gridPlace, y: gridPlace, r: gridRadius });
const anyDisc = fc.record({
  x: fc.double({ min: -300, max: 300, noNaN: true }),
  y: fc.double({ min: -300, max: 300, noNaN: true }),
  r: fc.double({ min: 1, max: 250, noNaN: true }),
});

describe("disc coverage against numeric integration", () => {
  test("[A1.3] the oracle itself, by hand: a quarter of a disc, and a lens", () => {
    const quarter = coveredArea([rectangle(0, 0, 99, 99)], [{ x: 0, y: 0, r: 50 }]);
    expect(quarter).toBeCloseTo((Math.PI * 2500) / 4, 6);
    const two = coveredArea(
      [rectangle(-200, -200, 200, 200)],
      [
        { x: 0, y: 0, r: 50 },
        { x: 60, y: 0, r: 50 },
      ],
    );
    expect(two).toBeCloseTo(2 * Math.PI * 2500 - (5000 * Math.acos(0.6) - 30 * Math.sqrt(10_000 - 3600)), 5);
  });

  test("[A1.3] discs of one size on a grid: corners on circles, tangents, doubles", () => {
    fc.assert(
      fc.property(
        gridPolygon(),
        fc.array(fc.tuple(gridPlace, gridPlace), { maxLength: 7 }),
        gridRadius,
        (rings, at, r) => {
          agrees(
            rings,
            at.map(([x, y]) => ({ x, y, r })),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  test("[A1.3] discs of many sizes on a grid: one in another, touching from inside", () => {
    fc.assert(fc.property(anyPolygon, fc.array(gridDisc, { maxLength: 7 }), agrees), { numRuns: 400 });
  });

  test("[A1.3] discs and stars anywhere", () => {
    fc.assert(fc.property(starPolygon(100), fc.array(anyDisc, { maxLength: 9 }), agrees), { numRuns: 120 });
  });

  test("[A1.3] nearly one place, nearly touching, nearly tangent", () => {
    const hair = fc.constantFrom(0, 1e-15, 1e-12, 1e-9, 1e-6, 1e-4).chain((size) => fc.constantFrom(size, -size));
    const nearly = fc
      .tuple(gridDisc, hair, hair, hair)
      .map(([{ x, y, r }, dx, dy, dr]) => ({ x: x + dx, y: y + dy, r: r + dr }));
    fc.assert(fc.property(gridPolygon(), fc.array(nearly, { maxLength: 6 }), agrees), { numRuns: 400 });
  });
});

describe("disc coverage of many outlines at once", () => {
  test("[A1.3] is what each has by itself, however many discs there are", () => {
    const place = fc.double({ min: -900, max: 900, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(starPolygon(), { maxLength: 8 }),
        fc.array(fc.tuple(place, place), { maxLength: 150 }),
        fc.constantFrom(20, 80, 300),
        (polygons, centres, r) => {
          const [xs, ys] = [centres.map(([x]) => x), centres.map(([, y]) => y)];
          const many = discCoverageOf(outlinesOf(polygons), discUnion(xs, ys, r));
          polygons.forEach((rings, i) => {
            expect(many[i]).toBeCloseTo(discCoverage(rings, centres, r), 6);
            expect(many[i]).toBeLessThanOrEqual(whole(rings));
          });
        },
      ),
    );
  });

  test("[A1.3] far from the origin no digits are lost", () => {
    fc.assert(
      fc.property(starPolygon(50), fc.array(anyDisc, { minLength: 1, maxLength: 6 }), (rings, discs) => {
        const far = rings.map((ring) => ring.map(([x, y]) => [x + 400_000, y + 4_000_000] as const));
        const moved = discs.map(({ x, y, r }) => ({ x: x + 400_000, y: y + 4_000_000, r }));
        expect(covered(far, moved)).toBeCloseTo(covered(rings, discs), 3);
      }),
    );
  });

  test("discs of no, negative or unknown size cover nothing; nothing covers nothing", () => {
    const rings = [rectangle(0, 0, 10, 10)];
    for (const r of [0, -1, Number.NaN, Infinity]) expect(covered(rings, [{ x: 5, y: 5, r }])).toBe(0);
    expect(covered(rings, [{ x: Number.NaN, y: 5, r: 5 }])).toBe(0);
    expect(covered(rings, [])).toBe(0);
    expect(covered([], [{ x: 0, y: 0, r: 5 }])).toBe(0);
  });
});
