import type { Feature, Polygon } from "geojson";
import type { Frame, Xy } from "../../src/geo/frame.ts";
import type { Rings } from "../../src/geo/rings.ts";

/** Rings in our frame, as Turf takes them: degrees. */
export const turfPolygonOf = (rings: Rings, frame: Frame): Feature<Polygon> => ({
  type: "Feature",
  properties: {},
  geometry: { type: "Polygon", coordinates: rings.map((ring) => ring.map((corner) => frame.toLonLat(corner))) },
});

/** [west, south, east, north] of points. */
export function boundsOf(points: Iterable<readonly number[]>): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = Number.NaN, y = Number.NaN] of points) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** A ring of so many corners about a point. */
export function ringAbout([x, y]: Xy, radiusM: number, corners: number): Xy[] {
  const ring = Array.from({ length: corners }, (_, i): Xy => {
    const angle = (i / corners) * 2 * Math.PI;
    return [x + radiusM * Math.cos(angle), y + radiusM * Math.sin(angle)];
  });
  return [...ring, ring[0] as Xy];
}
