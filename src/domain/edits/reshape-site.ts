import type { Polygon } from "geojson";
import { outlineOf, whyNotOutline } from "../outline.ts";
import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { SiteId } from "../records.ts";
import type { EditContext } from "./context.ts";

/** A new outline for a renewal area: a corner moved, or the whole of it. */
export function reshapeSite(
  plan: Plan,
  { id, outline }: { readonly id: SiteId; readonly outline: Polygon },
  { now }: EditContext,
): Change | Refusal {
  const site = plan.records.get(id);
  if (site?.kind !== "site") return "not_found";
  const fault = whyNotOutline(outline);
  if (fault) return fault.refusal;
  return {
    note: "site_reshaped",
    remove: [],
    put: [{ ...site, changedAt: now, outline: outlineOf(outline.coordinates[0] ?? []) }],
  };
}
