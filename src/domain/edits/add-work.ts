import type { Effect } from "../effects.ts";
import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { ScenarioId, Work } from "../records.ts";
import type { EditContext } from "./context.ts";

export interface WorkInput {
  readonly scenario: ScenarioId;
  /** A work bears its name in both languages, whichever is spoken. */
  readonly name: string;
  readonly nameEn: string;
  readonly effect: Effect;
}

/** One more work of a scenario. What the area already has is altered by one work at most: the later one takes its place. */
export function addWork(plan: Plan, input: WorkInput, { actor, now, newId }: EditContext): Change | Refusal {
  if (plan.records.get(input.scenario)?.kind !== "scenario") return "not_found";
  const name = input.name.trim();
  if (name === "") return "name_missing";
  const same = [...plan.records.values()].find(
    (record) => record.kind === "work" && record.scenario === input.scenario && altersSame(record.effect, input.effect),
  );
  const work: Work = { kind: "work", id: `work:${newId()}`, author: actor, changedAt: now, ...input, name };
  return { note: "work_added", remove: same ? [same.id] : [], put: [work] };
}

/** Whether two works alter the same gate or facility of the area. */
export const altersSame = (one: Effect, other: Effect): boolean =>
  (one.kind === "opened_gate" && other.kind === "opened_gate" && one.gate === other.gate) ||
  (one.kind === "shared_resource" && other.kind === "shared_resource" && one.facility === other.facility);
