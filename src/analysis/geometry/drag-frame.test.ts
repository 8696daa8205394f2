import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Xy } from "#geo/frame.ts";
import { outlinesOf } from "#geo/outlines.ts";
import { contains, type Rings } from "#geo/rings.ts";
import { rectangle, starPolygon } from "#tests/fixtures/shapes.ts";
import { overlapArea } from "../overlap.ts";
import { dragFrame, groundOf } from "./drag-frame.ts";

//  +-------+-------+
//  | 0     | 1     |   The site, 60 × 40 about the shared wall's foot, takes 30 × 40 of each zone
//  |   +---|---+   |   and the two of four places that lie in it.
//  |   | . | . |   | .
//  +---+---+---+---+
describe("one frame of a drag", () => {
  test("[S4] places inside and ground shared, by hand", () => {
    const ground = groundOf(
      [
        [80, 10],
        [120, 10],
        [10, 90],
        [250, 10],
      ],
      [[rectangle(0, 0, 100, 100)], [rectangle(100, 0, 200, 100)]],
    );
    const { places, sharedM2 } = dragFrame(ground, [rectangle(70, 0, 130, 40)]);
    expect([...places].sort()).toEqual([0, 1]);
    expect(sharedM2[0]).toBeCloseTo(1200, 9);
    expect(sharedM2[1]).toBeCloseTo(1200, 9);
  });

  test("a polygon with no corners, and no ground at all, give nothing", () => {
    expect(dragFrame(groundOf([[1, 1]], [[rectangle(0, 0, 9, 9)]]), [])).toEqual({
      places: new Uint32Array(0),
      sharedM2: new Float64Array(1),
    });
    expect(dragFrame(groundOf([], []), [rectangle(0, 0, 9, 9)])).toEqual({
      places: new Uint32Array(0),
      sharedM2: new Float64Array(0),
    });
  });

  test("wherever the polygon is dragged, the same as asking place by place and zone by zone", () => {
    const metre = fc.double({ min: -600, max: 600, noNaN: true });
    const zones: Rings[] = [-300, -100, 100].flatMap((x) =>
      [-300, -100, 100].map((y): Rings => [rectangle(x, y, x + 200, y + 200)]),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(metre, metre), { maxLength: 200 }),
        starPolygon(),
        (places: readonly Xy[], polygon) => {
          const frame = dragFrame(groundOf(places, zones), polygon);
          const inside = places.flatMap((place, i) => (contains(polygon, place) ? [i] : []));
          expect([...frame.places].sort((one, other) => one - other)).toEqual(inside);
          zones.forEach((zone, i) => {
            expect(frame.sharedM2[i]).toBeCloseTo(overlapArea(zone, polygon), 6);
          });
          const within = frame.sharedM2.reduce((sum, area) => sum + area, 0);
          expect(within).toBeLessThanOrEqual((outlinesOf([polygon]).areas[0] as number) + 1e-6);
        },
      ),
    );
  });
});
