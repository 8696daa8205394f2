import type { AppStore } from "../store.ts";

/** Every layer, at full strength. */
export const showAllLayers = (store: AppStore): void => store.setState({ hidden: [], opacity: {} });
