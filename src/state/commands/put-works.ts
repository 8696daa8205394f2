import type { Put } from "#domain/edits/put-works.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { AppStore } from "../store.ts";
import { chooseScenario } from "./choose-scenario.ts";
import { commit } from "./commit.ts";

/** Commits what an answer proposes in one undoable step, and brings its scenario into view. */
export function putWorks(store: AppStore, made: Put | null): Refusal | null {
  if (!made) return null;
  const refusal = commit(store, made.change);
  if (!refusal) chooseScenario(store, made.scenario);
  return refusal;
}
