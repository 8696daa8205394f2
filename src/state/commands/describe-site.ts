import type { EditContext } from "#domain/edits/context.ts";
import { describeSite as edit, type SiteWords } from "#domain/edits/describe-site.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { AppStore } from "../store.ts";
import { commit } from "./commit.ts";

export function describeSite(store: AppStore, words: SiteWords, context: EditContext): Refusal | null {
  const change = edit(store.getState().plan, words, context);
  return typeof change === "string" ? change : commit(store, change);
}
