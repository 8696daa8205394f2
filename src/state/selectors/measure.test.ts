import { booleanPointInPolygon } from "@turf/turf";
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { middleOf } from "./measure.ts";

//  +---------+
//  | +-------+     The centroid of a bracket lies in its mouth, outside it.
//  | |
//  | +-------+
//  +---------+
const bracket: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [116.35, 40],
      [116.36, 40],
      [116.36, 40.002],
      [116.352, 40.002],
      [116.352, 40.008],
      [116.36, 40.008],
      [116.36, 40.01],
      [116.35, 40.01],
      [116.35, 40],
    ],
  ],
};

test("the middle of an outline lies inside it, even where the outline bends round its centroid", () => {
  expect(booleanPointInPolygon([...middleOf(bracket)], bracket)).toBe(true);
  const small = {
    ...bracket,
    coordinates: [
      [
        [116, 39],
        [116.0001, 39],
        [116.0001, 39.0001],
        [116, 39],
      ],
    ],
  };
  const both = { type: "MultiPolygon" as const, coordinates: [small.coordinates, bracket.coordinates] };
  expect(middleOf(both)).toEqual(middleOf(bracket));
});

test("the middle of a point is the point, and of a line lies on it", () => {
  expect(middleOf({ type: "Point", coordinates: [116.35, 40] })).toEqual([116.35, 40]);
  expect(
    middleOf({
      type: "LineString",
      coordinates: [
        [116.35, 40],
        [116.36, 40],
      ],
    })[1],
  ).toBeCloseTo(40, 6);
});
