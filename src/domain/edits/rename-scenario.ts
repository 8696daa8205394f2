import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { ScenarioId } from "../records.ts";
import type { EditContext } from "./context.ts";

/** Another name for a scenario. */
export function renameScenario(
  plan: Plan,
  { id, name }: { readonly id: ScenarioId; readonly name: string },
  { now }: EditContext,
): Change | Refusal {
  const scenario = plan.records.get(id);
  if (scenario?.kind !== "scenario") return "not_found";
  const trimmed = name.trim();
  if (trimmed === "") return "name_missing";
  return { note: "scenario_renamed", remove: [], put: [{ ...scenario, name: trimmed, changedAt: now }] };
}
