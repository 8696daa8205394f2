import { removeScenario as edit } from "#domain/edits/remove-scenario.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { ScenarioId } from "#domain/records.ts";
import type { AppStore } from "../store.ts";
import { chooseScenario } from "./choose-scenario.ts";
import { commit } from "./commit.ts";

/** The scenario goes with its works; the area as it is stays in view. */
export function removeScenario(store: AppStore, id: ScenarioId): Refusal | null {
  const change = edit(store.getState().plan, { id });
  const refusal = typeof change === "string" ? change : commit(store, change);
  if (!refusal) chooseScenario(store, null);
  return refusal;
}
