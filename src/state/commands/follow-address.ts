import type { AnalysisClient } from "#analysis/client.ts";
import type { AppStore } from "../store.ts";
import { clearWalk } from "./clear-walk.ts";
import { walkFrom } from "./walk-from.ts";

/** Draws the walk an address asks for, or takes away the one it does not. */
export function followAddress(store: AppStore, client: AnalysisClient): void {
  const { walkFrom: from, walk } = store.getState();
  if (!from) {
    clearWalk(store);
    return;
  }
  const [lon, lat] = from;
  if (walk?.from[0] !== lon || walk.from[1] !== lat) void walkFrom(store, client, from);
}
