import type { MultiPolygon, Polygon } from "geojson";
import type { Frame, Xy } from "./frame.ts";
import { along, meet, turn } from "./segments.ts";

/** Corners of a ring in metres; the last equals the first. */
export type Ring = readonly Xy[];
/**
 * The rings of a polygon or multipolygon. What is inside is told by the even-odd rule; it lies to the left of every ring,
 * for shells run anticlockwise and holes clockwise.
 */
export type Rings = readonly Ring[];

export function ringsOf(geometry: Polygon | MultiPolygon, frame: Frame): Rings {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) =>
    rings.map((positions, index): Ring => {
      const ring = positions.map((position) => frame.toXy(position));
      // The first ring of a polygon is its shell, whichever way its author drew it.
      return ringArea(ring) > 0 === (index === 0) ? ring : ring.reverse();
    }),
  );
}

/** Signed area in m², positive where the ring runs anticlockwise. */
export function ringArea(ring: Ring): number {
  const origin = ring[0];
  if (!origin) return 0;
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) twice += turn(origin, ring[i] as Xy, ring[i + 1] as Xy);
  return twice / 2;
}

/** Area in m²: each polygon's shell less its holes. Exact in the frame for valid polygons, and so true to the frame's error. */
export function areaOf(geometry: Polygon | MultiPolygon, frame: Frame): number {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let area = 0;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      const size = Math.abs(ringArea(ring.map((position) => frame.toXy(position))));
      area += index === 0 ? size : -size;
    });
  }
  return area;
}

/** Whether `p` lies inside, by the even-odd rule. On the outline itself either answer may come. */
export function contains(rings: Rings, [x, y]: Xy): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as Xy;
      const [bx, by] = ring[i] as Xy;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boxOf(points: Iterable<Xy>): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return { minX, minY, maxX, maxY };
}

/** Whether two boxes share a point, borders included. */
export const boxesMeet = (one: Box, other: Box): boolean =>
  one.minX <= other.maxX && one.maxX >= other.minX && one.minY <= other.maxY && one.maxY >= other.minY;

/**
 * The first point where a ring meets itself other than at neighbouring corners, or null.
 * A corner that touches another side, a corner used twice and a side that folds back count: none bounds an area.
 * Cost: O(corners²), meant for outlines drawn by hand.
 */
export function selfCrossing(ring: Ring): Xy | null {
  const corners = ring.filter(
    (corner, i) => i === 0 || corner[0] !== ring[i - 1]?.[0] || corner[1] !== ring[i - 1]?.[1],
  );
  const sides = corners.length - 1;
  for (let i = 0; i < sides; i++) {
    const a = corners[i] as Xy;
    const b = corners[i + 1] as Xy;
    // A side that folds back over the next one.
    const c = corners[i + 2 > sides ? 1 : i + 2] as Xy;
    if (turn(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0) return b;
    for (let j = i + 2; j < sides; j++) {
      if (i === 0 && j === sides - 1) continue;
      const c = corners[j] as Xy;
      const d = corners[j + 1] as Xy;
      const at = meet(a, b, c, d);
      if (at) return along(a, b, at.t);
      const overlap = turn(a, b, c) === 0 && turn(a, b, d) === 0 ? overlapOf(a, b, c, d) : null;
      if (overlap) return overlap;
    }
  }
  return null;
}

/** A corner of one of two segments in one line that lies on the other, or null. */
function overlapOf(a: Xy, b: Xy, c: Xy, d: Xy): Xy | null {
  const within = (p: Xy, q: Xy, r: Xy) =>
    Math.min(q[0], r[0]) <= p[0] &&
    p[0] <= Math.max(q[0], r[0]) &&
    Math.min(q[1], r[1]) <= p[1] &&
    p[1] <= Math.max(q[1], r[1]);
  return [c, d].find((p) => within(p, a, b)) ?? [a, b].find((p) => within(p, c, d)) ?? null;
}
