import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { Scenario } from "../records.ts";
import type { EditContext } from "./context.ts";

/** An empty set of works. */
export function addScenario(
  _plan: Plan,
  input: { readonly name: string },
  { actor, now, newId }: EditContext,
): Change | Refusal {
  const name = input.name.trim();
  if (name === "") return "name_missing";
  const scenario: Scenario = { kind: "scenario", id: `scenario:${newId()}`, author: actor, changedAt: now, name };
  return { note: "scenario_added", remove: [], put: [scenario] };
}
