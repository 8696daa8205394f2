import { putChosen as edit } from "#domain/edits/put-chosen.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import { chooseScenario } from "./choose-scenario.ts";
import { commit } from "./commit.ts";

/** Puts the places chosen by the siting into the scenario in view, in one undoable step; without one, into a scenario of that name. */
export function putChosen(
  store: AppStore,
  scenarioName: string,
  { now, newId }: Pick<AppServices, "now" | "newId">,
): Refusal | null {
  const { asked, plan, area, actor, scenario } = store.getState();
  const { result } = asked.siting;
  if (!result || !area) return null;
  const made = edit(plan, { result, area, scenario, scenarioName }, { actor, now: now(), newId });
  if (!made) return null;
  const refusal = commit(store, made.change);
  if (!refusal) chooseScenario(store, made.scenario);
  return refusal;
}
