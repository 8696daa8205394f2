import type { Geometry, Position } from "geojson";

/** [west, south, east, north] of a geometry; null where it has no position. */
export function extentOf(geometry: Geometry): readonly [number, number, number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (item: unknown): void => {
    if (!Array.isArray(item)) return;
    if (typeof item[0] === "number") {
      const [lon, lat] = item as Position as [number, number];
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    } else item.forEach(visit);
  };
  if (geometry.type === "GeometryCollection") return null;
  visit(geometry.coordinates);
  return west <= east ? [west, south, east, north] : null;
}
