import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { WorkId } from "../records.ts";

/** A work, gone from the plan; undo brings it back. */
export function removeWork(plan: Plan, { id }: { readonly id: WorkId }): Change | Refusal {
  return plan.records.get(id)?.kind === "work" ? { note: "work_removed", remove: [id], put: [] } : "not_found";
}
