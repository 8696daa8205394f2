import type { LineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import { type IssueCode, shown } from "#io/area/issues.ts";

export type AreaGeometry = Point | LineString | Polygon | MultiPolygon;
export type GeometryType = AreaGeometry["type"];
export type OfType<T extends GeometryType> = Extract<AreaGeometry, { type: T }>;

/** Reports a defect: `dropped` means the geometry cannot be used. */
export type ReportDefect = (code: IssueCode, params: Record<string, string>, severity: "dropped" | "assumed") => void;
export type Box = readonly [west: number, south: number, east: number, north: number];

/** How far outside the manifest's box a feature may lie, in degrees (about 5 km): a station across the border counts. */
const marginDegrees = 0.05;

/** The geometry, copied and cleaned (height dropped, rings closed), or null after reporting why it cannot be used. */
export function readGeometry<T extends GeometryType>(
  raw: unknown,
  types: readonly T[],
  bbox: Box,
  report: ReportDefect,
): OfType<T> | null {
  const { type, coordinates } = (typeof raw === "object" && raw !== null ? raw : {}) as {
    type?: unknown;
    coordinates?: unknown;
  };
  const wanted = types.find((candidate) => candidate === type);
  if (!wanted) {
    report(
      "geometry_type",
      { found: typeof type === "string" ? shown(type) : "missing", wanted: types.join(" / ") },
      "dropped",
    );
    return null;
  }
  const read = readers[wanted as GeometryType](coordinates, { bbox, report });
  return read === null ? null : ({ type: wanted, coordinates: read } as OfType<T>);
}

interface Context {
  readonly bbox: Box;
  readonly report: ReportDefect;
}
type Read<T> = (raw: unknown, context: Context) => T | null;

const within = (value: unknown, limit: number): value is number =>
  typeof value === "number" && Math.abs(value) <= limit;

const readPosition: Read<Position> = (raw, { bbox: [west, south, east, north], report }) => {
  const [lon, lat] = Array.isArray(raw) ? (raw as unknown[]) : [];
  if (!within(lon, 180) || !within(lat, 90)) {
    report("coordinate_invalid", { found: shown(raw) }, "dropped");
    return null;
  }
  const m = marginDegrees;
  if (lon < west - m || lon > east + m || lat < south - m || lat > north + m) {
    report("far_outside", { found: shown([lon, lat]) }, "dropped");
    return null;
  }
  return [lon, lat];
};

/** All items, or null as soon as one cannot be read. */
function all<T>(raw: unknown, read: Read<T>, context: Context): T[] | null {
  if (!Array.isArray(raw)) {
    context.report("coordinate_invalid", { found: shown(raw) }, "dropped");
    return null;
  }
  const items: T[] = [];
  for (const item of raw as unknown[]) {
    const value = read(item, context);
    if (value === null) return null;
    items.push(value);
  }
  return items;
}

const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];
const distinct = (positions: readonly Position[]) => new Set(positions.map(([lon, lat]) => `${lon} ${lat}`)).size;

const readLine: Read<Position[]> = (raw, context) => {
  const line = all(raw, readPosition, context);
  if (line && distinct(line) < 2) {
    context.report("line_short", {}, "dropped");
    return null;
  }
  return line;
};

/** Twice the area in square degrees, relative to the first point so that digits are not lost: only compared with 0. */
function isFlat(ring: readonly Position[]): boolean {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let twice = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }
  return Math.abs(twice) < 1e-14;
}

const readRing: Read<Position[]> = (raw, context) => {
  const ring = all(raw, readPosition, context);
  if (!ring) return null;
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last || distinct(ring) < 3 || isFlat(ring)) {
    context.report("ring_short", {}, "dropped");
    return null;
  }
  if (same(first, last)) return ring;
  context.report("ring_unclosed", {}, "assumed");
  return [...ring, [...first]];
};

const readPolygon: Read<Position[][]> = (raw, context) => {
  const rings = all(raw, readRing, context);
  if (rings?.length === 0) context.report("ring_short", {}, "dropped");
  return rings?.length ? rings : null;
};

const readers: Record<GeometryType, Read<unknown>> = {
  Point: readPosition,
  LineString: readLine,
  Polygon: readPolygon,
  MultiPolygon: (raw, context) => {
    const polygons = all(raw, readPolygon, context);
    if (polygons?.length === 0) context.report("ring_short", {}, "dropped");
    return polygons?.length ? polygons : null;
  },
};
