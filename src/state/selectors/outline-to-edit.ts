import type { Polygon } from "geojson";
import { outlineOf } from "#domain/outline.ts";
import type { AppState } from "../store.ts";

const drawn = new WeakMap<object, Polygon>();

/** The outline that is to be reshaped or mended: the plan's, or the draft's where it was not accepted yet. */
export function outlineToEdit({ drawing, draft, plan }: Pick<AppState, "drawing" | "draft" | "plan">): Polygon | null {
  if (!draft || drawing === "idle" || drawing === "drawing") return null;
  const site = draft.target && plan.records.get(draft.target);
  if (drawing === "reshaping") {
    if (site?.kind !== "site") return null;
    return site.outline;
  }
  const known = drawn.get(draft) ?? outlineOf(draft.corners);
  drawn.set(draft, known);
  return known;
}
