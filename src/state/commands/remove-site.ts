import { removeSite as edit } from "#domain/edits/remove-site.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { SiteId } from "#domain/records.ts";
import type { AppStore } from "../store.ts";
import { commit } from "./commit.ts";

export function removeSite(store: AppStore, id: SiteId): Refusal | null {
  const change = edit(store.getState().plan, { id });
  const refusal = typeof change === "string" ? change : commit(store, change);
  if (!refusal) store.setState({ selection: null, drawing: "idle", draft: null, outlineFault: null });
  return refusal;
}
