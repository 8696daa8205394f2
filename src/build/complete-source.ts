import type { Defect } from "#build/defects.ts";
import { initialsOf } from "#build/initials.ts";
import type { LayerId, Zone } from "#domain/area.ts";

type Raw = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

/** What a source may leave out because the builder computes it or the format gives it a default. */
const defaults: Partial<Record<LayerId, Raw>> = {
  zones: { residents: 0, workers: 0 },
  streets: { level: 0 },
  facilities: { zone: null },
};

/** A parsed source layer with the computed properties in place; anything malformed is passed on for the reader to report. */
export function completed(layer: LayerId, json: unknown): unknown {
  if (!isObject(json) || !Array.isArray(json.features)) return json;
  const features = (json.features as unknown[]).map((feature) => {
    if (!isObject(feature) || !isObject(feature.properties)) return feature;
    const given = feature.properties;
    const initials = typeof given.nameZh === "string" ? initialsOf(given.nameZh) : "";
    return { ...feature, properties: { ...defaults[layer], ...given, initials } };
  });
  return { ...json, features };
}

/**
 * `residentsWeight` of campuses and communities by zone id. A community must have one; a campus without one houses
 * nobody. Blocks are computed, so a source may not draw any.
 */
export function residentsWeights(
  json: unknown,
  zones: readonly Zone[],
  file: string,
  defects: Defect[],
): Map<string, number> {
  const stated = new Map<unknown, unknown>();
  for (const feature of isObject(json) && Array.isArray(json.features) ? (json.features as unknown[]) : []) {
    const properties = isObject(feature) ? feature.properties : null;
    if (isObject(properties)) stated.set(properties.id, properties.residentsWeight);
  }
  const weights = new Map<string, number>();
  for (const { id, kind } of zones) {
    const weight = stated.get(id);
    const refuse = (what: string, whatToDo: string) => defects.push({ file, feature: id, what, whatToDo });
    if (kind === "block") refuse("a block is drawn in the source", "remove it: blocks are computed from the streets");
    else if (kind === "park" && weight !== undefined && weight !== 0)
      refuse("a park has a residentsWeight", "state its workers instead");
    else if (kind === "community" && weight === undefined)
      refuse("residentsWeight is missing", "state it; 0 where nobody lives");
    else if (weight !== undefined && !(typeof weight === "number" && Number.isFinite(weight) && weight >= 0))
      refuse(`residentsWeight is ${JSON.stringify(weight)}`, "give a number from 0 up");
    else if (kind !== "park") weights.set(id, (weight as number | undefined) ?? 0);
  }
  return weights;
}
