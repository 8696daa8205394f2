import type { AppStore } from "../store.ts";

/** Selects a feature of the area or a record; null lets go. */
export const select = (store: AppStore, selection: string | null): void => store.setState({ selection });
