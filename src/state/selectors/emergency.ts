import type { MultiPolygon, Polygon } from "geojson";
import type { EmergencyChange, ProfileResult } from "#domain/answers/emergency.ts";
import type { AppState } from "../store.ts";
import { placeIndex } from "./place-index.ts";

/** The ground of what is selected, if it has any: a renewal area of the plan, a zone, a green, a place worth renewing. */
export function selectedGround({ area, plan, selection }: Pick<AppState, "area" | "plan" | "selection">): {
  readonly id: string;
  readonly geometry: Polygon | MultiPolygon;
  /** Of a record of the plan, which has one name; else null. */
  readonly name: string | null;
} | null {
  if (!area || selection === null) return null;
  const record = plan.records.get(selection as `site:${string}`);
  if (record?.kind === "site") return { id: record.id, geometry: record.outline, name: record.name };
  const place = placeIndex(area).get(selection);
  const geometry = place?.entity.geometry;
  return place && place.layer !== "boundary" && (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon")
    ? { id: selection, geometry, name: null }
    : null;
}

/** Who loses most first: by people who had it and have it no longer; then by people. */
export const hardestHit = ({ zones }: ProfileResult): readonly EmergencyChange[] =>
  zones.toSorted(
    (a, b) => b.before - b.after - (a.before - a.after) || b.cutOff - a.cutOff || b.residents - a.residents,
  );

/** Zones where anything changes. */
export const hasChanged = ({ before, after, cutOff }: EmergencyChange): boolean => before !== after || cutOff > 0;
