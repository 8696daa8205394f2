import type { Geometry, Position } from "geojson";
import type { Area } from "#domain/area.ts";

/** [west, south, east, north] in degrees. */
export type Extent = readonly [number, number, number, number];

/** [west, south, east, north] of a geometry; null where it has no position. */
export function extentOf(geometry: Geometry): Extent | null {
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

const wholes = new WeakMap<Area, Extent>();

/** The extent to show an area whole: its boundary's, not its data's, which reaches beyond. The same object each time. */
export function wholeOf(area: Area): Extent {
  const whole = wholes.get(area) ?? extentOf(area.boundary.geometry) ?? area.manifest.bbox;
  wholes.set(area, whole);
  return whole;
}
