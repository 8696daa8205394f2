import type { AppStore } from "../store.ts";

/** Shows or hides entries of the legend. */
export function showLayers(store: AppStore, ids: readonly string[], shown: boolean): void {
  store.setState(({ hidden }) => ({
    hidden: shown ? hidden.filter((id) => !ids.includes(id)) : [...new Set([...hidden, ...ids])],
  }));
}
