import fc from "fast-check";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import { frameAt } from "#geo/frame.ts";
import { outlineOf, whyNotOutline } from "./outline.ts";

const frame = frameAt([116.35, 39.997]);
/** Corners in metres. */
const drawn = (...corners: readonly (readonly [number, number])[]) =>
  outlineOf(corners.map((xy): Position => frame.toLonLat(xy)));
const why = (...corners: readonly (readonly [number, number])[]) => whyNotOutline(drawn(...corners))?.refusal ?? null;

test("[S1] a plain outline is accepted, whichever way round it was drawn", () => {
  expect(why([0, 0], [50, 0], [50, 40], [0, 40])).toBeNull();
  expect(why([0, 40], [50, 40], [50, 0], [0, 0])).toBeNull();
});

test("[S1] a corner clicked twice, and a ring closed by hand, do no harm", () => {
  expect(why([0, 0], [50, 0], [50, 0], [50, 40], [0, 40], [0, 0])).toBeNull();
});

//  a---b        a x c meet in the middle
//   \ /
//    x
//   / \
//  d---c
test("[S1] an outline that crosses itself is refused, and the place is told", () => {
  const fault = whyNotOutline(drawn([0, 0], [100, 100], [100, 0], [0, 100]));
  expect(fault?.refusal).toBe("outline_crosses_itself");
  const [x, y] = frame.toXy(fault?.crossing ?? [0, 0]);
  expect(Math.hypot(x - 50, y - 50)).toBeLessThan(0.01);
});

//  +-------+
//  |   ^   |     the tip of the notch rests on the lower side
//  |  / \  |
//  +--   --+
test("[S1] a corner that touches another side is refused", () => {
  expect(why([0, 0], [100, 0], [100, 100], [50, 0], [0, 100])).toBe("outline_crosses_itself");
});

test("[S1] a side that folds back on another, and a corner used twice, are refused", () => {
  expect(why([0, 0], [100, 0], [100, 50], [20, 0], [80, 0], [0, 50])).toBe("outline_crosses_itself");
  expect(why([0, 0], [60, 0], [30, 30], [60, 60], [0, 60], [30, 30])).toBe("outline_crosses_itself");
});

test("[S1][S2] fewer than three corners, and less than 100 m², are too small", () => {
  expect(why()).toBe("outline_too_small");
  expect(why([0, 0], [50, 0])).toBe("outline_too_small");
  expect(why([0, 0], [0, 0], [50, 0])).toBe("outline_too_small");
  expect(why([0, 0], [9, 0], [9, 9], [0, 9])).toBe("outline_too_small");
});

test("[S1] corners round a circle never cross, wherever and however many", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 60 }),
      fc.double({ min: 20, max: 3000, noNaN: true }),
      fc.integer({ min: -4000, max: 4000 }),
      (count, radius, shift) => {
        const corners = Array.from(
          { length: count },
          (_, i) =>
            [
              shift + radius * Math.cos((i * 2 * Math.PI) / count),
              radius * Math.sin((i * 2 * Math.PI) / count),
            ] as const,
        );
        expect(why(...corners)).toBeNull();
      },
    ),
  );
});

test("[S1] two corners of a convex outline swapped always cross", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 30 }), fc.nat(), (count, at) => {
      const corners = Array.from(
        { length: count },
        (_, i) => [100 * Math.cos((i * 2 * Math.PI) / count), 100 * Math.sin((i * 2 * Math.PI) / count)] as const,
      );
      const i = at % count;
      const j = (i + 1) % count;
      const swapped = corners.map(
        (corner, index) => (index === i ? corners[j] : index === j ? corners[i] : corner) ?? corner,
      );
      expect(why(...swapped)).toBe("outline_crosses_itself");
    }),
  );
});
