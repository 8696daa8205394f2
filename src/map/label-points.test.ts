import { expect, test } from "vitest";
import { labelPoint } from "./label-points.ts";

//  +--+
//  |  |
//  |  +------+    the foot is wider than the shaft
//  +---------+
test("a name goes where there is most room, inside even of an L", () => {
  const place = labelPoint({
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [0.01, 0],
        [0.01, 0.004],
        [0.002, 0.004],
        [0.002, 0.01],
        [0, 0.01],
        [0, 0],
      ],
    ],
  });
  expect(place?.at[0]).toBeCloseTo(0.005, 6);
  expect(place?.at[1]).toBeLessThan(0.004);
  expect(place?.widthM).toBe(1113);
});

test("a square is named in its middle, and nothing has no name", () => {
  const square = labelPoint({
    type: "Polygon",
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  });
  expect(square?.at).toEqual([0.5, 0.5]);
  expect(labelPoint({ type: "MultiPolygon", coordinates: [] })).toBeNull();
});
