import type { Effect } from "../effects.ts";
import type { Change, Plan } from "../plan.ts";
import type { Scenario, ScenarioId, Work } from "../records.ts";
import { altersSame } from "./add-work.ts";
import type { EditContext } from "./context.ts";

/** A work that an answer proposes. */
export type ProposedWork = Pick<Work, "name" | "nameEn" | "effect" | "site" | "costYuan">;

export interface PutWorksInput {
  readonly works: readonly ProposedWork[];
  /** Null, or one the plan does not hold: a scenario of its own is made, of this name. */
  readonly scenario: ScenarioId | null;
  readonly scenarioName: string;
}

/** A change of the plan, and the scenario it is about. */
export interface Put {
  readonly change: Change;
  readonly scenario: ScenarioId;
}

/**
 * What an answer proposes as works of a scenario, in one change. What the scenario does already is not put again, and a
 * gate or facility that one of its works alters otherwise is altered by the later one alone.
 * Null where nothing would change. Rule: S9. Cost: O(records × works).
 */
export function putWorks(
  plan: Plan,
  { works, scenario, scenarioName }: PutWorksInput,
  { actor, now, newId }: EditContext,
): Put | null {
  const known = scenario !== null && plan.records.get(scenario)?.kind === "scenario" ? scenario : null;
  const own: Scenario = {
    kind: "scenario",
    id: known ?? `scenario:${newId()}`,
    author: actor,
    changedAt: now,
    name: scenarioName,
  };
  const there = [...plan.records.values()].flatMap((record) =>
    record.kind === "work" && record.scenario === own.id ? [record] : [],
  );
  const done = new Set(there.map(({ effect }) => textOf(effect)));
  const put = works
    .filter(({ effect }) => !done.has(textOf(effect)))
    .map(
      (work): Work => ({
        kind: "work",
        id: `work:${newId()}`,
        author: actor,
        changedAt: now,
        scenario: own.id,
        ...work,
      }),
    );
  if (put.length === 0) return null;
  const remove = there.filter(({ effect }) => put.some((work) => altersSame(effect, work.effect))).map(({ id }) => id);
  return { change: { note: "work_added", remove, put: known ? put : [own, ...put] }, scenario: own.id };
}

const textOf = (effect: Effect): string => JSON.stringify(effect);
