import { putRemedy as edit } from "#domain/edits/put-remedy.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { Remedy } from "#domain/results.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import { putWorks } from "./put-works.ts";

/** Puts what would mend a gap into the scenario in view; without one, into a scenario of that name. */
export function putRemedy(
  store: AppStore,
  remedy: Remedy,
  scenarioName: string,
  { now, newId }: Pick<AppServices, "now" | "newId">,
): Refusal | null {
  const { plan, area, actor, scenario } = store.getState();
  if (!area) return null;
  return putWorks(store, edit(plan, { remedy, area, scenario, scenarioName }, { actor, now: now(), newId }));
}
