import type { AnalysisClient } from "#analysis/client.ts";
import { placeIndex } from "../selectors/place-index.ts";
import type { AppStore } from "../store.ts";
import { select } from "./select.ts";
import { walkFrom } from "./walk-from.ts";

export interface MapClick {
  readonly at: readonly [number, number];
  /** Ids of what lies there, most meaningful first. */
  readonly ids: readonly string[];
}

/**
 * Looking and sketching, a click selects what lies there, or lets go. Analysing, it selects the zone and draws the walk
 * from the very place clicked.
 */
export function clickMap(store: AppStore, client: AnalysisClient, { at, ids }: MapClick): void {
  const { step, question, placing, area, plan } = store.getState();
  if (!area) return;
  const index = placeIndex(area);
  const known = ids.filter((id) => index.has(id) || [...plan.records.keys()].some((record) => record === id));
  if (step !== "analyse") {
    select(store, known[0] ?? null);
    return;
  }
  const zone = known.find((id) => index.get(id)?.layer === "zones");
  if (question === "what_if") {
    // Works are placed and chosen by the tool of their own; a walk would not know of them.
    if (!placing && !ids.some((id) => id.startsWith("work:"))) select(store, zone ?? null);
    return;
  }
  select(store, zone ?? null);
  void walkFrom(store, client, at);
}
