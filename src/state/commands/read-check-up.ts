import type { CheckUpReading } from "../panels.ts";
import type { AppStore } from "../store.ts";

/** Unfolds an indicator, looks at another place, or keeps to one verdict. */
export const readCheckUp = (store: AppStore, change: Partial<CheckUpReading>): void =>
  store.setState(({ checkUpReading }) => ({ checkUpReading: { ...checkUpReading, ...change } }));
