import type { SitingResult } from "#domain/answers/siting.ts";
import { putChosen } from "#domain/edits/put-chosen.ts";
import { putRemedy } from "#domain/edits/put-remedy.ts";
import type { Put } from "#domain/edits/put-works.ts";
import { type Refusal, whyNot } from "#domain/permissions.ts";
import type { Remedy } from "#domain/results.ts";
import type { AppState } from "../store.ts";

type Putting = Pick<AppState, "plan" | "area" | "actor" | "scenario">;

/** Why what an answer proposes cannot be put into the scenario in view: `done` where it has all of it. */
export type WhyNotPut = Refusal | "done" | null;

/** Of the places that a siting chose. */
export const whyNotPutChosen = (state: Putting, result: SitingResult): WhyNotPut =>
  whyNotPut(state, (area, { plan, scenario, actor }) =>
    putChosen(plan, { result, area, scenario, scenarioName: "" }, { actor, ...blank }),
  );

/** Of what would mend a gap. */
export const whyNotPutRemedy = (state: Putting, remedy: Remedy): WhyNotPut =>
  whyNotPut(state, (area, { plan, scenario, actor }) =>
    putRemedy(plan, { remedy, area, scenario, scenarioName: "" }, { actor, ...blank }),
  );

/** Nothing made here is kept. */
const blank = { now: "", newId: () => "0" } as const;

function whyNotPut(state: Putting, put: (area: NonNullable<Putting["area"]>, state: Putting) => Put | null): WhyNotPut {
  const made = state.area && put(state.area, state);
  return made ? whyNot(state.plan, made.change, state.actor) : "done";
}
