import { booleanPointInPolygon, featureCollection, area as turfArea, intersect as turfIntersect } from "@turf/turf";
import Flatbush from "flatbush";
import type { Feature, Polygon } from "geojson";
import { dragFrame, type Ground, groundOf } from "../../src/analysis/geometry/drag-frame.ts";
import type { Xy } from "../../src/geo/frame.ts";
import type { Rings } from "../../src/geo/rings.ts";
import type { District } from "../district.ts";
import { agree, compare, type Line } from "../harness.ts";
import { seeded } from "../random.ts";
import { boundsOf, turfPolygonOf } from "./shapes.ts";

/** A polygon of a planner's kind, half a kilometre across, dragged across the middle of the district. */
const frames = 60;
const corners = 12;

/** What one frame asks: which buildings (by their middle) lie inside, and how much ground of each community. */
interface Frame {
  readonly places: ArrayLike<number>;
  readonly sharedM2: Float64Array;
}

export function dragLines(district: District): Promise<Line[]> {
  const { buildings, communities, frame } = district;
  const middles = buildings.map(
    ({ ring }): Xy => [
      ((ring[0]?.[0] as number) + (ring[2]?.[0] as number)) / 2,
      ((ring[0]?.[1] as number) + (ring[2]?.[1] as number)) / 2,
    ],
  );
  const shapes = draggedShapes();
  const ground = groundOf(middles, communities);

  const turfShapes = shapes.map((rings) => turfPolygonOf(rings, frame));
  const turfCommunities = communities.map((rings) => turfPolygonOf(rings, frame));
  const turfMiddles = middles.map((middle) => frame.toLonLat(middle));
  const buildingTree = new Flatbush(middles.length);
  for (const [x, y] of turfMiddles) buildingTree.add(x, y, x, y);
  buildingTree.finish();
  const communityTree = new Flatbush(communities.length);
  for (const { geometry } of turfCommunities) communityTree.add(...boundsOf(geometry.coordinates.flat()));
  communityTree.finish();

  const turf = (shape: Feature<Polygon>, near: Iterable<number>, beside: Iterable<number>): Frame => {
    const inside: number[] = [];
    for (const i of near) if (booleanPointInPolygon(turfMiddles[i] as [number, number], shape)) inside.push(i);
    const sharedM2 = new Float64Array(communities.length);
    for (const i of beside) {
      const part = turfIntersect(featureCollection([shape, turfCommunities[i] as Feature<Polygon>]));
      if (part) sharedM2[i] = turfArea(part);
    }
    return { places: inside, sharedM2 };
  };
  const withTrees = (shape: Feature<Polygon>) => {
    const box = boundsOf(shape.geometry.coordinates.flat());
    return turf(shape, buildingTree.search(...box), communityTree.search(...box));
  };
  const naive = (shape: Feature<Polygon>) => turf(shape, turfMiddles.keys(), turfCommunities.keys());
  // Two frames are enough for what takes half a minute a run.
  const naiveShapes = turfShapes.filter((_, index) => index % 30 === 0);
  const check = (every: number) => (ours: readonly Frame[], theirs: readonly Frame[]) =>
    sameFrames(
      ours.filter((_, index) => index % every === 0),
      theirs,
      ground,
    );
  return compare<readonly Frame[]>({
    row: "drag",
    what: `${frames} frames of a drag: buildings inside, ground of each community`,
    ours: { name: "Siqu", run: () => shapes.map((rings) => dragFrame(ground, rings)) },
    each: { count: frames, limitMs: null, noun: "frame" },
    peers: [
      { name: "Turf with flatbush", goal: 15, run: () => turfShapes.map(withTrees), check: check(1) },
      {
        name: "Turf alone",
        goal: 300,
        run: () => naiveShapes.map(naive),
        part: { share: naiveShapes.length / frames, says: `Turf on ${naiveShapes.length} of ${frames} frames` },
        check: check(30),
      },
    ],
  });
}

/** One concave ring, moved 10 m a frame. */
function draggedShapes(): Rings[] {
  const random = seeded(21);
  const radii = Array.from({ length: corners }, (_, i) => (i % 3 === 0 ? 120 : 250) * random.between(0.9, 1.1));
  return Array.from({ length: frames }, (_, step): Rings => {
    const ring = radii.map((radius, i): Xy => {
      const angle = (i / corners) * 2 * Math.PI;
      return [-300 + 10 * step + radius * Math.cos(angle), 100 + 3 * step + radius * Math.sin(angle)];
    });
    return [[...ring, ring[0] as Xy]];
  });
}

function sameFrames(ours: readonly Frame[], theirs: readonly Frame[], { zones }: Ground): string {
  let worst = 0;
  let found = 0;
  ours.forEach((one, frame) => {
    const other = theirs[frame] as Frame;
    const [mine, yours] = [one, other].map(({ places }) => new Set(Array.from(places))) as [Set<number>, Set<number>];
    agree(
      mine.size === yours.size && [...yours].every((building) => mine.has(building)),
      `Turf finds ${yours.size} buildings in frame ${frame}, we ${mine.size}.`,
    );
    found += mine.size;
    one.sharedM2.forEach((areaM2, community) => {
      // Turf measures on a sphere: 0.1 % and a little off.
      const off = Math.abs(areaM2 - (other.sharedM2[community] as number));
      agree(off <= 0.004 * areaM2 + 0.1, `Turf: ${other.sharedM2[community]} m² of ${community}, we: ${areaM2} m².`);
      worst = Math.max(worst, off / (zones.areas[community] as number));
    });
  });
  return `the same ${found} buildings; ground within ${(worst * 100).toPrecision(1)} % of a community`;
}
