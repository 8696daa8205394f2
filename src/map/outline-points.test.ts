import { expect, test } from "vitest";
import { nearestPoint, outlineOf, pointsOf } from "./outline-points.ts";

const ring = (...points: [number, number][]) => ({ type: "Polygon" as const, coordinates: [points] });

test("points leave out the closing one and neighbours that fall together", () => {
  expect(pointsOf(ring([0, 0], [1, 0], [1, 0], [1, 1], [0, 0]))).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
});

test("points are rounded to a centimetre, which the drawing tool insists on", () => {
  expect(pointsOf(ring([116.123456789, 40.000000049], [1, 0], [1, 1]))[0]).toEqual([116.1234568, 40]);
});

test("an outline is closed, and needs three points", () => {
  expect(
    outlineOf([
      [0, 0],
      [1, 0],
      [1, 1],
    ])?.coordinates[0],
  ).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ]);
  expect(
    outlineOf([
      [0, 0],
      [1, 0],
    ]),
  ).toBeNull();
});

test("the nearest point within reach, or none", () => {
  expect(
    nearestPoint(
      [
        [0, 0],
        [10, 0],
        [12, 0],
      ],
      [11.5, 0],
      5,
    ),
  ).toBe(2);
  expect(nearestPoint([[0, 0]], [9, 9], 5)).toBeNull();
});
