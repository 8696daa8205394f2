import { featureCollection, nearestPoint, point, tag } from "@turf/turf";
import Flatbush from "flatbush";
import type { Xy } from "../../src/geo/frame.ts";
import { nearestOfEach, pointIndex } from "../../src/geo/point-index.ts";
import { polygonIndex, polygonOfEach } from "../../src/geo/polygon-index.ts";
import { contains } from "../../src/geo/rings.ts";
import type { District } from "../district.ts";
import { agree, compare, type Line } from "../harness.ts";
import { seeded } from "../random.ts";
import { boundsOf, turfPolygonOf } from "./shapes.ts";

const xsOf = (points: readonly Xy[]) => Float64Array.from(points, ([x]) => x);
const ysOf = (points: readonly Xy[]) => Float64Array.from(points, ([, y]) => y);

function scattered(district: District, count: number, seed: number): Xy[] {
  const random = seeded(seed);
  const [west, south, east, north] = boundsOf(district.nodes);
  return Array.from({ length: count }, (): Xy => [random.between(west, east), random.between(south, north)]);
}

/** Turf has as many turns as take some seconds; every point costs the same. */
const turfSampleSize = 500;

const check = (name: string) => (ours: Int32Array, theirs: ArrayLike<number>) => {
  for (let i = 0; i < theirs.length; i++)
    agree(ours[i] === theirs[i], `${name}: ${theirs[i]} for point ${i}, we: ${ours[i]}.`);
  return `the same for ${theirs.length.toLocaleString("en")} points`;
};

export function insideLines(district: District): Promise<Line[]> {
  const { communities, frame } = district;
  const points = scattered(district, 10_000, 31);
  const [xs, ys] = [xsOf(points), ysOf(points)];
  const index = polygonIndex(communities);
  const tree = new Flatbush(communities.length);
  for (const rings of communities) tree.add(...boundsOf(rings.flat()));
  tree.finish();
  const turfPolygons = featureCollection(
    communities.map((rings, index) => ({ ...turfPolygonOf(rings, frame), properties: { index } })),
  );
  const turfPoints = featureCollection(points.map((xy) => point(frame.toLonLat(xy))));
  return compare({
    row: "inside",
    what: `10,000 points in ${communities.length} polygons`,
    ours: { name: "Siqu", run: () => polygonOfEach(index, xs, ys) },
    peers: [
      {
        name: "flatbush, then ray casting",
        goal: 5,
        run: () =>
          Int32Array.from(points, (xy) => {
            const near = tree.search(xy[0], xy[1], xy[0], xy[1], (i) => contains(communities[i] ?? [], xy));
            return near.length === 0 ? -1 : Math.min(...near);
          }),
        check: check("flatbush"),
      },
      {
        name: "Turf tag",
        goal: 500,
        run: () =>
          Int32Array.from(
            tag(turfPoints, turfPolygons, "index", "in").features,
            ({ properties }) => properties?.in ?? -1,
          ),
        check: check("Turf"),
      },
    ],
  });
}

export function nearestPointLines(district: District): Promise<Line[]> {
  const { frame } = district;
  const doors = scattered(district, 500, 32);
  const points = scattered(district, 50_000, 33);
  const [xs, ys] = [xsOf(points), ysOf(points)];
  const index = pointIndex(xsOf(doors), ysOf(doors));
  const tree = new Flatbush(doors.length);
  for (const [x, y] of doors) tree.add(x, y, x, y);
  tree.finish();
  const turfDoors = featureCollection(doors.map((xy) => point(frame.toLonLat(xy))));
  const turfSample = points.slice(0, turfSampleSize).map((xy) => frame.toLonLat(xy));
  const distance = (a: Xy, b: Xy) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  return compare<Int32Array>({
    row: "nearest-point",
    what: "nearest of 500 points for 50,000",
    ours: { name: "Siqu", run: () => nearestOfEach(index, xs, ys) },
    peers: [
      {
        name: "flatbush neighbors",
        goal: 5,
        run: () => Int32Array.from(points, ([x, y]) => tree.neighbors(x, y, 1)[0] as number),
        check: check("flatbush"),
      },
      {
        name: "Turf nearestPoint",
        goal: 500,
        run: () => Int32Array.from(turfSample, (at) => nearestPoint(at, turfDoors).properties.featureIndex),
        part: { share: turfSampleSize / points.length, says: `Turf on ${turfSampleSize} points` },
        check: (ours: Int32Array, theirs: Int32Array) => {
          // On its sphere another door may be nearer by a little: up to 0.25 % of the way.
          theirs.forEach((door, i) => {
            const [mine, other] = [doors[ours[i] as number] as Xy, doors[door] as Xy];
            const [near, far] = [distance(points[i] as Xy, mine), distance(points[i] as Xy, other)];
            agree(far <= near * 1.0035, `Turf: door ${door} at ${far} m from point ${i}, we: ${near} m.`);
          });
          return `as near within 0.35 % for ${theirs.length} points`;
        },
      },
    ],
  });
}
