import { findingsOf } from "#domain/findings.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import { commit } from "./commit.ts";

/** Brings the plan's findings up to date with the check-up in sight, in one undoable step; why not, where that may not be. */
export function recordFindings(store: AppStore, { now }: Pick<AppServices, "now">): Refusal | null {
  const { asked, plan, actor } = store.getState();
  const { result } = asked.check_up;
  const change = result && findingsOf(result, plan, { actor, now: now() });
  return change ? commit(store, change) : null;
}
