import { expect, test } from "vitest";
import { islandsOf } from "#build/islands.ts";
import type { Crossing, Street } from "#domain/area.ts";
import { frameAt, type Xy } from "#geo/frame.ts";

const frame = frameAt([116.35, 40]);
const named = { nameZh: "", nameEn: "", initials: "", source: "drawn", date: "", accuracyM: 1, estimated: false };
const line = (points: Xy[]) => ({
  type: "LineString" as const,
  coordinates: points.map((point) => frame.toLonLat(point)),
});
const street = (id: string, points: Xy[], level = 0): Street => ({
  ...named,
  id,
  class: "path",
  walkable: true,
  level,
  geometry: line(points),
});

//   main ────────┬───   far ─────
//                side         overhead: level 1, across main
const main = street("main", [
  [0, 0],
  [100, 0],
]);
const side = street("side", [
  [50, 0.5],
  [50, 60],
]);
const far = street("far", [
  [200, 0],
  [250, 0],
]);

test("streets no street leads to are islands", () => {
  expect(islandsOf({ streets: [main, side, far], crossings: [] }, frame)).toEqual([
    { streets: ["far"], lengthM: expect.closeTo(50, 3) },
  ]);
});

test("a bridge overhead joins nothing, a footway over a barrier joins its ends", () => {
  const overhead = street(
    "overhead",
    [
      [50, -100],
      [50, 0],
      [50, 100],
    ],
    1,
  );
  expect(islandsOf({ streets: [main, far, overhead], crossings: [] }, frame)).toHaveLength(2);
  const footway: Crossing = {
    ...named,
    id: "footway",
    barriers: ["railway"],
    kind: "footbridge",
    geometry: line([
      [100, 0],
      [200, 0],
    ]),
  };
  expect(islandsOf({ streets: [main, far], crossings: [footway] }, frame)).toEqual([]);
});
