import { describeWork as edit, type WorkWords } from "#domain/edits/describe-work.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import { commit } from "./commit.ts";

/** New words for a work; why not, where that may not be. */
export function describeWork(
  store: AppStore,
  words: WorkWords,
  { now, newId }: Pick<AppServices, "now" | "newId">,
): Refusal | null {
  const { plan, actor } = store.getState();
  const change = edit(plan, words, { actor, now: now(), newId });
  return typeof change === "string" ? change : commit(store, change);
}
