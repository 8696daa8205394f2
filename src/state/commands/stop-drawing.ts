import type { AppStore } from "../store.ts";

/** Leaves drawing; the draft is given up. */
export const stopDrawing = (store: AppStore): void =>
  store.setState({ drawing: "idle", draft: null, outlineFault: null });
