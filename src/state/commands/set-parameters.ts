import type { Parameters } from "#domain/results.ts";
import type { AppStore } from "../store.ts";

/** Results computed with other parameters stay, and are shown as stale. */
export const setParameters = (store: AppStore, change: Partial<Parameters>): void =>
  store.setState(({ parameters }) => ({ parameters: { ...parameters, ...change } }));
