import { expect, test } from "vitest";
import { collectionText, featureOf, rounded } from "#build/write-json.ts";

test("numbers have at most six decimals, and no negative zero", () => {
  expect([rounded(116.123456789), rounded(-0.0000001), rounded(40)].map((value) => JSON.stringify(value))).toEqual([
    "116.123457",
    "0",
    "40",
  ]);
});

test("positions that fall together are merged, points stay points", () => {
  const line = featureOf({
    geometry: {
      type: "LineString",
      coordinates: [
        [1, 2],
        [1.00000001, 2],
        [3, 4],
      ],
    },
  });
  expect(line.geometry).toEqual({
    type: "LineString",
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  });
  expect(featureOf({ geometry: { type: "Point", coordinates: [2, 2] } }).geometry).toEqual({
    type: "Point",
    coordinates: [2, 2],
  });
});

test("one feature a line", () => {
  const point = featureOf({ geometry: { type: "Point", coordinates: [1, 2] } });
  expect(collectionText([point, point]).split("\n")).toHaveLength(5);
  expect(JSON.parse(collectionText([])).features).toEqual([]);
});
