import { pointOnFeature, polygon, area as turfArea } from "@turf/turf";
import type { Geometry, LineString, MultiPolygon, Polygon } from "geojson";
import polylabel from "polylabel";
import type { Area } from "#domain/area.ts";
import { type Frame, frameOf } from "#geo/frame.ts";
import { lengthOf } from "#geo/lines.ts";
import { areaOf } from "#geo/rings.ts";

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
  return lengthOf(coordinates.map((position) => frame.toXy(position)));
}

/** Of outlines, to about a metre. */
const poleDegrees = 1e-5;

/**
 * A place that stands for the whole and lies on it: of an outline the point furthest from its border, so that a walk
 * from there starts inside even where the outline bends round its own centroid.
 */
export function middleOf(geometry: Geometry): readonly [number, number] {
  const outlines =
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  const [largest] = outlines.toSorted((one, other) => turfArea(polygon(other)) - turfArea(polygon(one)));
  const [lon = 0, lat = 0] = largest ? polylabel(largest, poleDegrees) : pointOnFeature(geometry).geometry.coordinates;
  return [lon, lat];
}
