import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPolygon, hole, rectangle, starPolygon } from "#tests/fixtures/shapes.ts";
import { holds, outlinesOf } from "./outlines.ts";
import { polygonIndex, polygonOfEach, polygonsAt } from "./polygon-index.ts";
import type { Rings } from "./rings.ts";

describe("which polygons hold a point", () => {
  test("of overlapping ones all are told, ascending; the batch tells the first", () => {
    const index = polygonIndex([[rectangle(0, 0, 10, 10)], [rectangle(5, 0, 15, 10)], [rectangle(40, 0, 50, 10)]]);
    expect(polygonsAt(index, 7, 5)).toEqual([0, 1]);
    expect([...polygonOfEach(index, [7, 12, 20, 45, Number.NaN], [5, 5, 5, 5, 5])]).toEqual([0, 1, -1, 2, -1]);
  });

  test("no polygons, or only flat ones, hold nothing", () => {
    expect(polygonsAt(polygonIndex([]), 0, 0)).toEqual([]);
    expect(polygonsAt(polygonIndex([[], [rectangle(0, 0, 0, 9)]]), 0, 0)).toEqual([]);
  });

  test("the same as asking each polygon, on outlines too", () => {
    const place = fc.oneof(
      fc.integer({ min: -2, max: 18 }).map((step) => step * 5),
      fc.double({ min: -300, max: 300, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(anyPolygon, { maxLength: 6 }),
        fc.array(fc.tuple(place, place), { maxLength: 60 }),
        (polygons, points) => {
          const index = polygonIndex(polygons);
          const outlines = outlinesOf(polygons);
          const first = polygonOfEach(
            index,
            points.map(([x]) => x),
            points.map(([, y]) => y),
          );
          points.forEach(([x, y], i) => {
            const each = polygons.map((_, polygon) => polygon).filter((polygon) => holds(outlines, polygon, x, y));
            expect(polygonsAt(index, x, y)).toEqual(each);
            expect(first[i]).toBe(each[0] ?? -1);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("large polygons among many small ones: whole cells lie inside, in a hole or between arms", () => {
    const small = Array.from({ length: 400 }, (_, i): Rings => {
      const [x, y] = [(i % 20) * 20 - 200, Math.floor(i / 20) * 20 - 200];
      return [rectangle(x, y, x + 6, y + 6)];
    });
    const lattice = Array.from(
      { length: 80 * 80 },
      (_, i) => [(i % 80) * 5.5 - 220, Math.floor(i / 80) * 5.5 - 220] as const,
    );
    fc.assert(
      fc.property(starPolygon(50), (large) => {
        const ring: Rings = [rectangle(-180, -180, 180, 180), hole(rectangle(-90, -90, 90, 90))];
        const polygons = [large, ring, ...small];
        const outlines = outlinesOf(polygons);
        const index = polygonIndex(polygons);
        for (const [x, y] of lattice) {
          const both = [0, 1].filter((polygon) => holds(outlines, polygon, x, y));
          expect(polygonsAt(index, x, y).filter((polygon) => polygon < 2)).toEqual(both);
        }
      }),
      { numRuns: 15 },
    );
  });
});
