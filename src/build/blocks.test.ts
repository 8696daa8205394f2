import type { Position } from "geojson";
import { expect, test } from "vitest";
import { blocksOf } from "#build/blocks.ts";
import type { Boundary, Street, StreetClass } from "#domain/area.ts";
import { frameAt, type Xy } from "#geo/frame.ts";
import { areaOf } from "#geo/rings.ts";

const frame = frameAt([116.35, 40]);
const at = (...points: Xy[]): Position[] => points.map((point) => frame.toLonLat(point));
const provenance = { source: "drawn", date: "2026-08", accuracyM: 5, estimated: false, initials: "" };
const boundary: Boundary = {
  ...provenance,
  id: "boundary",
  nameZh: "界",
  nameEn: "Boundary",
  geometry: { type: "Polygon", coordinates: [at([0, 0], [1000, 0], [1000, 800], [0, 800], [0, 0])] },
};
const street = (
  nameZh: string,
  nameEn: string,
  points: Xy[],
  rest: { class?: StreetClass; accuracyM?: number; estimated?: boolean } = {},
): Street => ({
  ...provenance,
  id: nameEn,
  nameZh,
  nameEn,
  class: "branch",
  walkable: true,
  level: 0,
  ...rest,
  geometry: { type: "LineString", coordinates: at(...points) },
});
const areas = (streets: Street[]) =>
  blocksOf({ boundary, streets }, frame).map(({ geometry }) => Math.round(areaOf(geometry, frame) / 10_000));

//      North St  +-----+-----+
//                |     |     |
//   Middle Road  +-----+-----+   a lane runs inside, which parts nothing
//                |   lane    |
//                +-----+-----+
const middle = street(
  "中路",
  "Middle Road",
  [
    [0, 400],
    [1000, 400],
  ],
  { accuracyM: 20 },
);
const cross = street(
  "竖街",
  "Upright Street",
  [
    [500, 400],
    [500, 800],
  ],
  { estimated: true },
);
const lane = street(
  "小巷",
  "Lane",
  [
    [500, 0],
    [500, 400],
  ],
  { class: "lane" },
);

test("blocks lie between the dividing streets, and are named after them", () => {
  const blocks = blocksOf({ boundary, streets: [middle, cross, lane] }, frame);
  expect(blocks.map(({ id, nameZh }) => [id, nameZh])).toEqual([
    ["block-01", "中路—竖街街区（西北）"],
    ["block-02", "中路—竖街街区（东北）"],
    ["block-03", "中路南侧街区"],
  ]);
  expect(areas([middle, cross, lane])).toEqual([20, 20, 40]);
});

test("a block has nobody of its own, the worst accuracy around it, and says what was estimated", () => {
  const [first] = blocksOf({ boundary, streets: [middle, cross] }, frame);
  expect(first).toMatchObject({ kind: "block", residents: 0, source: "computed", accuracyM: 20, estimated: true });
  expect(first?.note).toContain("1 of them estimated");
});

test("a verge between two carriageways joins its neighbour", () => {
  expect(
    areas([
      middle,
      street("中路", "Middle Road 2", [
        [0, 420],
        [1000, 420],
      ]),
    ]),
  ).toEqual([38, 42]);
});

test("a street that stops short of the border by a kerb's width still parts", () => {
  expect(
    areas([
      street("短街", "Short Street", [
        [500, 25],
        [500, 780],
      ]),
    ]),
  ).toEqual([40, 40]);
});

test("without streets the boundary is one block", () => {
  expect(blocksOf({ boundary, streets: [lane] }, frame)).toMatchObject([{ nameZh: "中部街区" }]);
});
