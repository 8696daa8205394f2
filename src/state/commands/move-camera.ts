import type { AppStore } from "../store.ts";
import type { Camera } from "../view.ts";

/** The map has come to rest somewhere. */
export const moveCamera = (store: AppStore, camera: Camera): void => store.setState({ camera });
