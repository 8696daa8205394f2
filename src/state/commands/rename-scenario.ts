import { renameScenario as edit } from "#domain/edits/rename-scenario.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { ScenarioId } from "#domain/records.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import { commit } from "./commit.ts";

export function renameScenario(
  store: AppStore,
  input: { readonly id: ScenarioId; readonly name: string },
  { now, newId }: Pick<AppServices, "now" | "newId">,
): Refusal | null {
  const { plan, actor } = store.getState();
  const change = edit(plan, input, { actor, now: now(), newId });
  return typeof change === "string" ? change : commit(store, change);
}
