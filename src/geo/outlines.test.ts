import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPolygon, gridPolygon, hole, rectangle, ringOf } from "#tests/fixtures/shapes.ts";
import { holds, outlinesOf } from "./outlines.ts";
import { contains, ringArea } from "./rings.ts";

describe("outlines in flat arrays", () => {
  test("areas and boxes, holes taken off", () => {
    const { areas, boxes } = outlinesOf([[rectangle(0, 0, 30, 20), hole(rectangle(5, 5, 10, 10))], []]);
    expect([...areas]).toEqual([575, 0]);
    expect([...boxes]).toEqual([0, 0, 30, 20, Infinity, Infinity, -Infinity, -Infinity]);
  });

  test("one whose corners are not all finite is empty, and leaves the others be", () => {
    const outlines = outlinesOf([
      [
        [
          [0, 0],
          [Number.NaN, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      [rectangle(0, 0, 2, 2)],
    ]);
    expect([...outlines.areas]).toEqual([0, 4]);
    expect(holds(outlines, 0, 0.5, 0.2)).toBe(false);
    expect(holds(outlines, 1, 0.5, 0.2)).toBe(true);
  });

  //   +---+---+
  //   | 2 | 3 |     every point of the block belongs to exactly one of the four, corners and walls too,
  //   +---+---+     but for its own eastern and upper sides
  //   | 0 | 1 |
  //   +---+---+
  test("a point on a shared side belongs to exactly one", () => {
    const four = outlinesOf([
      [rectangle(0, 0, 1, 1)],
      [rectangle(1, 0, 2, 1)],
      [rectangle(0, 1, 1, 2)],
      [rectangle(1, 1, 2, 2)],
    ]);
    const holders = (x: number, y: number) => [0, 1, 2, 3].filter((one) => holds(four, one, x, y));
    expect(holders(0, 0)).toEqual([0]);
    expect(holders(1, 1)).toEqual([3]);
    expect(holders(1, 0.5)).toEqual([1]);
    expect(holders(0.5, 1)).toEqual([2]);
    expect(holders(2, 1)).toEqual([]);
    expect(holders(1, 2)).toEqual([]);
  });

  test("a slanting wall drawn in opposite ways by its two owners parts them without gap or overlap", () => {
    const place = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(place, place, place, (low, high, share) => {
        const wall = [
          [low, 0],
          [high, 1],
        ] as const;
        const [a, b] = wall;
        const two = outlinesOf([[ringOf([[0, 0], a, b, [0, 1]])], [ringOf([a, [1, 0], [1, 1], b])]]);
        // As near the wall as numbers come, on either side of it or on it.
        const x = low + (high - low) * share;
        expect([0, 1].filter((one) => holds(two, one, x, share))).toHaveLength(1);
      }),
    );
  });

  test("tells the same as the ray of `contains` off the outline, and has the same area", () => {
    const place = fc.double({ min: -250, max: 250, noNaN: true });
    fc.assert(
      fc.property(anyPolygon, fc.array(fc.tuple(place, place), { maxLength: 40 }), (rings, points) => {
        const outlines = outlinesOf([rings]);
        // Off the grid, so that no point lies on a side.
        for (const [x, y] of points.map(([x, y]) => [x + 0.0317, y + 0.0471] as const))
          expect(holds(outlines, 0, x, y)).toBe(contains(rings, [x, y]));
        const area = rings.reduce((sum, ring) => sum + ringArea(ring), 0);
        expect(outlines.areas[0]).toBeCloseTo(area, 6);
      }),
    );
  });

  test("on a grid, off its lines, too", () => {
    const cell = fc.integer({ min: -1, max: 80 });
    fc.assert(
      fc.property(gridPolygon(), cell, cell, (rings, column, row) => {
        const [x, y] = [column + 0.317, row + 0.471] as const;
        expect(holds(outlinesOf([rings]), 0, x, y)).toBe(contains(rings, [x, y]));
      }),
    );
  });

  test("a comb of long teeth is kept in memory of its own size", () => {
    const teeth = 2000;
    const comb = Array.from({ length: teeth }, (_, i) => [i % 2 === 0 ? 0 : 1000, i] as const);
    const { bandSides } = outlinesOf([[ringOf([...comb, [-10, teeth], [-10, 0]])]]);
    expect(bandSides.length).toBeLessThan(5 * teeth);
  });
});
