import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { ScenarioId } from "../records.ts";

/** A scenario and its works, in one step. One that a proposal was decided on stays: its figures rest on it. */
export function removeScenario(plan: Plan, { id }: { readonly id: ScenarioId }): Change | Refusal {
  if (plan.records.get(id)?.kind !== "scenario") return "not_found";
  const records = [...plan.records.values()];
  if (records.some((record) => record.kind === "proposal" && record.scenario === id)) return "frozen";
  const works = records.flatMap((record) => (record.kind === "work" && record.scenario === id ? [record.id] : []));
  return { note: "scenario_removed", remove: [id, ...works], put: [] };
}
