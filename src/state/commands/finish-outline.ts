import type { Position } from "geojson";
import { addSite } from "#domain/edits/add-site.ts";
import { reshapeSite } from "#domain/edits/reshape-site.ts";
import { outlineOf, whyNotOutline } from "#domain/outline.ts";
import type { Refusal } from "#domain/permissions.ts";
import { nextSiteNumber } from "../selectors/sites.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import { commit } from "./commit.ts";

/** What a new area is first called, typed and staged; all of it is changed in its form. */
const firstWords = { renewalType: "comprehensive", stage: "reserve", notes: "" } as const;

/**
 * The outline is closed. A sound one becomes a renewal area, or the new outline of one; an unsound one is refused with
 * its reason, and kept for mending.
 */
export function finishOutline(
  store: AppStore,
  corners: readonly Position[],
  nameOf: (number: number) => string,
  { now, newId }: Pick<AppServices, "now" | "newId">,
): Refusal | null {
  const { plan, actor, draft, drawing } = store.getState();
  const context = { actor, now: now(), newId };
  const outline = outlineOf(corners);
  const target = draft?.target ?? null;
  const fault = whyNotOutline(outline);
  if (fault) {
    store.setState({ draft: { target, corners }, outlineFault: fault, drawing: target ? "reshaping" : "mending" });
    return fault.refusal;
  }
  const change = target
    ? reshapeSite(plan, { id: target, outline }, context)
    : addSite(plan, { ...firstWords, name: nameOf(nextSiteNumber(plan)), outline }, context);
  const refusal = typeof change === "string" ? change : commit(store, change);
  if (refusal) {
    store.setState({ notice: `refusal.${refusal}` });
    return refusal;
  }
  const added = typeof change === "string" ? null : (change.put[0]?.id ?? null);
  // Reshaping goes on after each gesture; a new area is done.
  if (drawing === "reshaping" && target) store.setState({ draft: { target, corners: [] }, outlineFault: null });
  else store.setState({ drawing: "idle", draft: null, outlineFault: null, selection: added });
  return null;
}
