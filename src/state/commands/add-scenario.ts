import { addScenario as edit } from "#domain/edits/add-scenario.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { ScenarioId } from "#domain/records.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import { chooseScenario } from "./choose-scenario.ts";
import { commit } from "./commit.ts";

/** A scenario without works, and in view. */
export function addScenario(
  store: AppStore,
  name: string,
  { now, newId }: Pick<AppServices, "now" | "newId">,
): Refusal | null {
  const { plan, actor } = store.getState();
  const change = edit(plan, { name }, { actor, now: now(), newId });
  if (typeof change === "string") return change;
  const refusal = commit(store, change);
  if (!refusal) chooseScenario(store, (change.put[0]?.id ?? null) as ScenarioId | null);
  return refusal;
}
