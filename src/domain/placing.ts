import type { LineString, Point } from "geojson";
import { frameOf, type LonLat, type Xy } from "#geo/frame.ts";
import { lengthOf } from "#geo/lines.ts";
import { areaOf, boxOf, contains, type Rings, ringsOf } from "#geo/rings.ts";
import { along, meet, nearestOnSegment } from "#geo/segments.ts";
import type { Area } from "./area.ts";

/** Why a work cannot stand where it was put; a key of the interface's texts. */
export type PlacingFault = "no_wall" | "no_barrier" | "line_too_short" | "line_too_long" | "outside";

/** A click this far from every wall means no wall, in metres. */
const wallReachM = 60;
/** Walls of neighbours this near to one another are passed by one gate, in metres. */
export const sharedWallM = 15;
/** Shorter is a slip of the hand, longer is no crossing, in metres. */
const crossingLengthM = { least: 5, most: 500 } as const;

interface WallPlace {
  readonly zone: string;
  readonly at: Point;
  /** The neighbour behind a shared wall. */
  readonly opensInto?: string;
}

interface Compound {
  readonly id: string;
  readonly rings: Rings;
  readonly areaM2: number;
}

interface Layout {
  readonly toXy: (position: LonLat) => Xy;
  readonly toPoint: (at: Xy) => Point;
  readonly compounds: readonly Compound[];
  readonly barriers: readonly { readonly id: string; readonly line: readonly Xy[] }[];
  readonly streets: readonly (readonly Xy[])[];
  readonly bounds: Rings;
}

const layouts = new WeakMap<Area, Layout>();

/** The area in metres. Made once an area, since a dragged work asks at every move. */
function layoutOf(area: Area): Layout {
  const known = layouts.get(area);
  if (known) return known;
  const frame = frameOf(area.manifest.bbox);
  const toLine = ({ coordinates }: LineString) => coordinates.map((position) => frame.toXy(position));
  const layout: Layout = {
    toXy: frame.toXy,
    toPoint: (at) => ({ type: "Point", coordinates: rounded(frame.toLonLat(at)) }),
    compounds: area.zones
      .filter(({ kind }) => kind !== "block")
      .map(({ id, geometry }) => ({ id, rings: ringsOf(geometry, frame), areaM2: areaOf(geometry, frame) })),
    barriers: area.barriers.map(({ id, geometry }) => ({ id, line: toLine(geometry) })),
    streets: area.streets.filter(({ walkable }) => walkable).map(({ geometry }) => toLine(geometry)),
    bounds: ringsOf(area.boundary.geometry, frame),
  };
  layouts.set(area, layout);
  return layout;
}

/** A centimetre: finer than any hand, and short in a file. */
const rounded = (position: LonLat): [number, number] => [
  Math.round((position[0] as number) * 1e7) / 1e7,
  Math.round((position[1] as number) * 1e7) / 1e7,
];
const pointAt = (at: LonLat): Point => ({ type: "Point", coordinates: rounded(at) });

/**
 * The place in a compound's wall that is nearest to a click. Within a compound near its own wall that one is meant, though
 * the neighbour's may be nearer. It opens into the neighbour whose wall stands within 15 m, unless a street runs between.
 * Cost: O(corners of walls and, at a shared wall, of streets).
 */
export function wallAt(area: Area, at: LonLat): WallPlace | "no_wall" {
  const layout = layoutOf(area);
  const from = layout.toXy(at);
  const walls = layout.compounds
    .map((compound) => ({ compound, ...nearestOf(compound.rings, from) }))
    .filter(({ distance }) => distance <= wallReachM)
    .sort((a, b) => a.distance - b.distance || (a.compound.id < b.compound.id ? -1 : 1));
  const nearest = walls[0];
  if (!nearest) return "no_wall";
  const within = walls.find(
    ({ compound, distance }) => distance <= nearest.distance + sharedWallM && contains(compound.rings, from),
  );
  const { compound, place } = within ?? nearest;
  const neighbour = layout.compounds
    .filter((other) => other !== compound)
    .map((other) => ({ id: other.id, ...nearestOf(other.rings, place) }))
    .filter((other) => other.distance <= sharedWallM && !isStreetBetween(layout, place, other.place))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))[0];
  return {
    zone: compound.id,
    at: layout.toPoint(place),
    ...(neighbour && { opensInto: neighbour.id }),
  };
}

const isStreetBetween = ({ streets }: Layout, from: Xy, to: Xy): boolean =>
  streets.some((line) => line.some((b, i) => i > 0 && meet(from, to, line[i - 1] as Xy, b) !== null));

function nearestOf(rings: Rings, from: Xy): { readonly place: Xy; readonly distance: number } {
  let found = { place: from, distance: Infinity };
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1] as Xy, ring[i] as Xy];
      const { t, distance } = nearestOnSegment(from, a, b);
      if (distance < found.distance) found = { place: along(a, b, t), distance };
    }
  }
  return found;
}

/** Where a facility stands: in the compound through whose gates it is reached, the smallest of several; or on the street (null). */
export function roomAt(area: Area, at: LonLat): { readonly at: Point; readonly zone: string | null } | "outside" {
  const { compounds, toXy, bounds } = layoutOf(area);
  const place = toXy(at);
  if (!contains(bounds, place)) return "outside";
  const around = compounds.filter(({ rings }) => contains(rings, place));
  const [smallest] = around.sort((one, other) => one.areaM2 - other.areaM2);
  return { at: pointAt(at), zone: smallest?.id ?? null };
}

/** A way over the barriers that it meets. */
export function crossingOver(
  area: Area,
  from: LonLat,
  to: LonLat,
): { readonly line: LineString; readonly barriers: readonly string[] } | PlacingFault {
  const { barriers, toXy } = layoutOf(area);
  const [a, b] = [toXy(from), toXy(to)];
  const length = lengthOf([a, b]);
  if (length < crossingLengthM.least) return "line_too_short";
  if (length > crossingLengthM.most) return "line_too_long";
  const met = barriers.filter(({ line }) =>
    line.some((end, i) => i > 0 && meet(a, b, line[i - 1] as Xy, end) !== null),
  );
  if (met.length === 0) return "no_barrier";
  return { line: { type: "LineString", coordinates: [rounded(from), rounded(to)] }, barriers: met.map(({ id }) => id) };
}

/** A place so many metres east and north of another. */
export function shifted(area: Area, at: LonLat, eastM: number, northM: number): [number, number] {
  const { toXy, toPoint } = layoutOf(area);
  const [x, y] = toXy(at);
  return toPoint([x + eastM, y + northM]).coordinates as [number, number];
}

/** The middle of a line's extent, WGS 84: where a crossing is taken hold of as a whole. */
export const middleOf = (line: LineString): [number, number] => {
  const { minX, minY, maxX, maxY } = boxOf(line.coordinates as unknown as Xy[]);
  return [(minX + maxX) / 2, (minY + maxY) / 2];
};
