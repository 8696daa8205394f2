import { leaveSketch } from "../sketch.ts";
import type { AppStore } from "../store.ts";
import type { Step } from "../view.ts";

/** Turns to another step; what was being drawn waits. */
export const goToStep = (store: AppStore, step: Step): void =>
  store.setState((now) => ({ step, notice: null, ...(step !== "sketch" && leaveSketch(now)) }));
