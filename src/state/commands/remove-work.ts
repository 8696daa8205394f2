import { removeWork as edit } from "#domain/edits/remove-work.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { WorkId } from "#domain/records.ts";
import type { AppStore } from "../store.ts";
import { commit } from "./commit.ts";

export function removeWork(store: AppStore, id: WorkId): Refusal | null {
  const change = edit(store.getState().plan, { id });
  const refusal = typeof change === "string" ? change : commit(store, change);
  if (!refusal) store.setState({ chosenWork: null, held: null, hand: null, workFault: null });
  return refusal;
}
