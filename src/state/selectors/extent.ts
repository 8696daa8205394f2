import { bbox } from "@turf/turf";
import type { Geometry } from "geojson";
import type { Area } from "#domain/area.ts";

/** [west, south, east, north] in degrees. */
export type Extent = readonly [number, number, number, number];

/** The extent of a geometry; null where it has no position. */
export function extentOf(geometry: Geometry): Extent | null {
  const [west, south, east, north] = bbox(geometry) as [number, number, number, number];
  return west <= east ? [west, south, east, north] : null;
}

const wholes = new WeakMap<Area, Extent>();

/** The extent to show an area whole: its boundary's, not its data's, which reaches beyond. The same object each time. */
export function wholeOf(area: Area): Extent {
  const whole = wholes.get(area) ?? extentOf(area.boundary.geometry) ?? area.manifest.bbox;
  wholes.set(area, whole);
  return whole;
}
