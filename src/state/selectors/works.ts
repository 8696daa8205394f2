import type { Plan } from "#domain/plan.ts";
import type { Scenario, Work } from "#domain/records.ts";
import type { AppState } from "../store.ts";
import { isStale } from "./stale.ts";

interface Lists {
  readonly scenarios: readonly Scenario[];
  readonly works: ReadonlyMap<string, readonly Work[]>;
}

const lists = new WeakMap<Plan, Lists>();

function listsOf(plan: Plan): Lists {
  const known = lists.get(plan);
  if (known) return known;
  const works = new Map<string, Work[]>();
  const scenarios: Scenario[] = [];
  for (const record of plan.records.values()) {
    if (record.kind === "scenario") scenarios.push(record);
    if (record.kind === "work") works.set(record.scenario, [...(works.get(record.scenario) ?? []), record]);
  }
  scenarios.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  const made = { scenarios, works };
  lists.set(plan, made);
  return made;
}

/** The scenarios of a plan by name. The same list for the same plan. */
export const scenariosOf = (plan: Plan): readonly Scenario[] => listsOf(plan).scenarios;

const none: readonly Work[] = [];

/** The works of the scenario in view, in the order they were made. The same list for the same plan. */
export const worksOf = ({ plan, scenario }: Pick<AppState, "plan" | "scenario">): readonly Work[] =>
  (scenario && listsOf(plan).works.get(scenario)) || none;

/** The scenario in view; null where none is chosen, or it is gone. */
export const chosenScenario = ({ plan, scenario }: Pick<AppState, "plan" | "scenario">): Scenario | null => {
  const record = scenario && plan.records.get(scenario);
  return record?.kind === "scenario" ? record : null;
};

/** One more than the highest number that ends a name, so that two new scenarios never share one. */
export const nextScenarioNumber = (plan: Plan): number =>
  Math.max(0, ...scenariosOf(plan).map(({ name }) => Number(/(\d{1,4})$/.exec(name)?.[1] ?? 0))) + 1;

/** Whether the what-if answer in sight is about other works than those of the scenario in view. */
export function isOfOtherWorks(state: AppState): boolean {
  const told = state.asked.what_if.result?.works;
  const works = worksOf(state);
  return told !== undefined && (told.length !== works.length || works.some(({ id }) => !told.includes(id)));
}

/**
 * What of the what-if answer in sight no longer holds: `works`: others are done, and it is asked again by itself;
 * `parameters`: it waits for a word, like every other question.
 */
export function whatIfStale(state: AppState): "works" | "parameters" | null {
  if (!isStale(state, "what_if")) return null;
  const told = state.asked.what_if.result?.parameters;
  return JSON.stringify(told) === JSON.stringify(state.parameters) ? "works" : "parameters";
}
