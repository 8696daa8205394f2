import { putChosen as edit } from "#domain/edits/put-chosen.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import { putWorks } from "./put-works.ts";

/** Puts the places chosen by the siting into the scenario in view; without one, into a scenario of that name. */
export function putChosen(
  store: AppStore,
  scenarioName: string,
  { now, newId }: Pick<AppServices, "now" | "newId">,
): Refusal | null {
  const { asked, plan, area, actor, scenario } = store.getState();
  const { result } = asked.siting;
  if (!result || !area) return null;
  return putWorks(store, edit(plan, { result, area, scenario, scenarioName }, { actor, now: now(), newId }));
}
