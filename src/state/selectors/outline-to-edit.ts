import type { Polygon } from "geojson";
import { outlineOf } from "#domain/outline.ts";
import type { AppState } from "../store.ts";

/** The outline in the plan of the renewal area being reshaped. */
export function planOutline({ draft, plan }: Pick<AppState, "draft" | "plan">): Polygon | null {
  const site = draft?.target ? plan.records.get(draft.target) : undefined;
  return site?.kind === "site" ? site.outline : null;
}

const drawn = new WeakMap<object, Polygon>();

/** The outline of the draft as far as it has gone; null below three corners. The same object for the same draft. */
export function draftOutline({ draft }: Pick<AppState, "draft">): Polygon | null {
  if (!draft || draft.corners.length < 3) return null;
  const known = drawn.get(draft) ?? outlineOf(draft.corners);
  drawn.set(draft, known);
  return known;
}
