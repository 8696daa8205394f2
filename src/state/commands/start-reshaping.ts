import type { SiteId } from "#domain/records.ts";
import type { AppStore } from "../store.ts";

/** Takes a renewal area's outline up for reshaping. */
export function startReshaping(store: AppStore, id: SiteId): void {
  if (store.getState().plan.records.get(id)?.kind !== "site") return;
  store.setState({
    step: "sketch",
    drawing: "reshaping",
    draft: { target: id, corners: [] },
    outlineFault: null,
    selection: id,
  });
}
