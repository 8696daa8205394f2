import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { SiteId } from "../records.ts";

/** A renewal area, gone from the plan; undo brings it back. */
export function removeSite(plan: Plan, { id }: { readonly id: SiteId }): Change | Refusal {
  return plan.records.get(id)?.kind === "site" ? { note: "site_removed", remove: [id], put: [] } : "not_found";
}
