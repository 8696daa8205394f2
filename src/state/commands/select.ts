import type { AppStore } from "../store.ts";

/** Selects a feature of the area or a record; null lets go. The walk of another place would be read as this one's: it goes. */
export const select = (store: AppStore, selection: string | null): void =>
  store.setState((now) => ({ selection, ...(selection !== now.selection && { walk: null, walkFrom: null }) }));
