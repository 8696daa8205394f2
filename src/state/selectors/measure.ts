import type { Geometry, LineString, MultiPolygon, Polygon, Position } from "geojson";
import type { Area } from "#domain/area.ts";
import { type Frame, frameOf } from "#geo/frame.ts";
import { areaOf, boxOf, contains, ringsOf } from "#geo/rings.ts";
import { distance } from "#geo/segments.ts";

const frames = new WeakMap<Area, Frame>();

/** The area's own frame, made once. */
export function frameOfArea(area: Area): Frame {
  const known = frames.get(area) ?? frameOf(area.manifest.bbox);
  frames.set(area, known);
  return known;
}

/** In m², exact in the area's frame. */
export const sizeM2 = (area: Area, geometry: Polygon | MultiPolygon): number => areaOf(geometry, frameOfArea(area));

/** Of a line, in metres, exact in the area's frame. */
export function lengthM(area: Area, { coordinates }: LineString): number {
  const frame = frameOfArea(area);
  const points = coordinates.map((position) => frame.toXy(position));
  let length = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before) length += distance(before, point);
  });
  return length;
}

/** A place that stands for the whole: of an outline a point inside it, the one nearest the middle of its box on a grid of 20 by 20. */
export function middleOf(area: Area, geometry: Geometry): readonly [number, number] {
  if (geometry.type === "Point") return pair(geometry.coordinates);
  if (geometry.type === "LineString") return pair(geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]);
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [0, 0];
  const frame = frameOfArea(area);
  const rings = ringsOf(geometry, frame);
  const { minX, minY, maxX, maxY } = boxOf(rings.flat());
  const middle = [(minX + maxX) / 2, (minY + maxY) / 2] as const;
  if (contains(rings, middle)) return frame.toLonLat(middle);
  let best: readonly [number, number] = rings[0]?.[0] ?? middle;
  let nearest = Infinity;
  for (let i = 1; i < 20; i++) {
    for (let j = 1; j < 20; j++) {
      const at = [minX + ((maxX - minX) * i) / 20, minY + ((maxY - minY) * j) / 20] as const;
      const away = distance(at, middle);
      if (away < nearest && contains(rings, at)) [best, nearest] = [at, away];
    }
  }
  return frame.toLonLat(best);
}

const pair = (position: Position | undefined): readonly [number, number] => [position?.[0] ?? 0, position?.[1] ?? 0];
