import type { AppStore } from "../store.ts";
import type { Placing } from "../works.ts";

/** The next click on the map places this; null: nothing. */
export const startPlacing = (store: AppStore, placing: Placing | null): void =>
  store.setState({ placing, workFault: null, hand: null, ...(placing && { chosenWork: null, selection: null }) });
