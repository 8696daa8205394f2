import type { AppStore } from "../store.ts";

/** Starts drawing ground to close. It is no part of the plan, so it leaves no draft. */
export const startClosing = (store: AppStore): void =>
  store.setState({ drawing: "closing", draft: null, outlineFault: null, walk: null, walkFrom: null });
