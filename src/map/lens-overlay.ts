import type { Polygon } from "geojson";
import type { LensRow, LensView } from "#domain/answers/lens.ts";
import type { Area } from "#domain/area.ts";
import { type Frame, frameOf } from "#geo/frame.ts";
import type { AnswerFeature, AnswerOverlay } from "./answer-overlay.ts";

/** The values of one unit: squares as they lie, the whole as the boundary bounds it, all else by zone. */
export function lensOverlay(
  { unit, rows }: LensView,
  { boundary, manifest }: Pick<Area, "boundary" | "manifest">,
): AnswerOverlay {
  if (unit === "grid") {
    const frame = frameOf(manifest.bbox);
    return { zones: null, features: rows.flatMap((row) => squareOf(row, frame) ?? []) };
  }
  if (unit === "subdistrict") {
    return { zones: null, features: rows.map(({ id, value }) => square(id, boundary.geometry, value)) };
  }
  return { zones: new Map(rows.map(({ id, value }) => [id, value])), features: [] };
}

const square = (id: string, geometry: Polygon, value: number): AnswerFeature => ({
  type: "Feature",
  geometry,
  properties: { id: `square:${id}`, role: "square", value },
});

function squareOf({ id, value, square: own }: LensRow, frame: Frame): AnswerFeature | null {
  if (!own) return null;
  const [x, y] = frame.toXy([own.lon, own.lat]);
  const corner = (right: number, up: number) => [...frame.toLonLat([x + right * own.sizeM, y + up * own.sizeM])];
  const ring = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)];
  return square(id, { type: "Polygon", coordinates: [ring] }, value);
}
