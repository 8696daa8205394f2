import type { WorkId } from "#domain/records.ts";
import type { AppStore } from "../store.ts";

/** Opens a work's form and rings it on the map; null closes. */
export const chooseWork = (store: AppStore, chosenWork: WorkId | null): void =>
  store.setState({ chosenWork, placing: null, workFault: null });
