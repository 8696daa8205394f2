import type { Feature, FeatureCollection, LineString, Point, Polygon } from "geojson";
import type { Area } from "#domain/area.ts";
import type { Effect } from "#domain/effects.ts";
import type { Plan } from "#domain/plan.ts";
import type { ScenarioId, Work } from "#domain/records.ts";
import { labelPoint } from "./label-points.ts";

export type Places = Pick<Area, "gates" | "facilities">;

/** Renewal areas of the plan, each with a point for its name, but the one being redrawn; `only` keeps a single one. */
export function sketchFeatures(
  plan: Plan,
  editing: string | null,
  only: string | null,
): FeatureCollection<Polygon | Point> {
  const features: Feature<Polygon | Point>[] = [];
  for (const record of plan.records.values()) {
    if (record.kind !== "site" || record.id === editing || (only !== null && record.id !== only)) continue;
    const { id, name, renewalType, stage, outline } = record;
    const properties = { id, name, renewalType, stage };
    features.push({ type: "Feature", geometry: outline, properties });
    const label = labelPoint(outline);
    if (label) features.push({ type: "Feature", geometry: { type: "Point", coordinates: label.at }, properties });
  }
  return { type: "FeatureCollection", features };
}

/** Works of one scenario where they stand; the one in the hand where that is. A work on a gate or facility the area no longer has is not drawn. */
export function workFeatures(
  plan: Plan,
  scenario: ScenarioId | null,
  area: Places,
  held: Work | null = null,
): FeatureCollection<Point | LineString> {
  const features: Feature<Point | LineString>[] = [];
  for (const record of plan.records.values()) {
    if (record.kind !== "work" || record.scenario !== scenario) continue;
    const { effect } = record.id === held?.id ? held : record;
    const geometry = placeOf(effect, area);
    if (geometry) features.push({ type: "Feature", geometry, properties: propertiesOf(record) });
  }
  return { type: "FeatureCollection", features };
}

const propertiesOf = ({ id, name, nameEn, effect }: Work) => ({ id, nameZh: name, nameEn, effect: effect.kind });

function placeOf(effect: Effect, area: Places): Point | LineString | null {
  switch (effect.kind) {
    case "opened_gate":
      return area.gates.find(({ id }) => id === effect.gate)?.geometry ?? null;
    case "shared_resource":
      return area.facilities.find(({ id }) => id === effect.facility)?.geometry ?? null;
    case "new_crossing":
      return effect.line;
    case "new_gate":
    case "new_facility":
      return effect.at;
  }
}
