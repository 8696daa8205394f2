import type { AppStore } from "../store.ts";

/** Starts a new outline; where one was left unfinished, goes on with it. */
export const startDrawing = (store: AppStore): void =>
  store.setState(({ draft }) => ({ step: "sketch", drawing: "drawing", draft: draft?.target === null ? draft : null, outlineFault: null, selection: null }));
