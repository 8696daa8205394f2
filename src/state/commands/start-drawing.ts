import type { AppStore } from "../store.ts";

/** Starts a new outline. */
export const startDrawing = (store: AppStore): void =>
  store.setState({
    step: "sketch",
    drawing: "drawing",
    draft: null,
    outlineFault: null,
    selection: null,
    walk: null,
    walkFrom: null,
  });
