import { readFile } from "node:fs/promises";
import type { Polygon } from "geojson";
import type { Area } from "#domain/area.ts";
import { readGeometry } from "#io/area/geometry.ts";
import { type AreaIssue, issueWords } from "#io/area/issues.ts";
import { UsageError } from "./usage.ts";

/**
 * The polygons of a GeoJSON file, WGS 84, as ground that nobody may walk.
 * @throws UsageError where a shape cannot be used: a closure half read would make places look better reached than they are.
 */
export async function closedGround(file: string, { manifest }: Area): Promise<readonly Polygon[]> {
  const polygons = shapesIn(await parsed(file)).flatMap((shape, index) => {
    const faults: AreaIssue[] = [];
    const read = readGeometry(shape, ["Polygon", "MultiPolygon"], manifest.bbox, (code, params, severity) =>
      faults.push({ file, feature: index, code, params, severity }),
    );
    const fault = faults.find(({ severity }) => severity === "dropped");
    if (fault) throw new UsageError(sentenceOf(fault));
    if (read === null) return [];
    return read.type === "Polygon"
      ? [read]
      : read.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  });
  if (polygons.length === 0)
    throw new UsageError(
      `${file} holds no outline; draw the closed ground as a Polygon, in GeoJSON (RFC 7946, WGS 84).`,
    );
  return polygons;
}

/** An outline cannot be left out, as a feature of a package can. */
function sentenceOf(fault: AreaIssue): string {
  const { what, whatToDo } = issueWords(fault, "en");
  return `${fault.file}: outline no. ${Number(fault.feature) + 1}: ${what} — ${whatToDo}.`;
}

async function parsed(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    throw new UsageError(`${file} cannot be read as GeoJSON; give a file with the outline of the closed ground.`);
  }
}

/** The geometries of a FeatureCollection, a Feature, or a bare geometry. */
function shapesIn(raw: unknown): readonly unknown[] {
  const { type, features, geometry } = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  if (type === "FeatureCollection") return Array.isArray(features) ? features.flatMap(shapesIn) : [];
  return type === "Feature" ? [geometry] : [raw];
}
