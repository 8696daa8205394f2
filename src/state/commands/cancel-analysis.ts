import type { Question } from "#domain/questions.ts";
import { stopRunning } from "../running.ts";
import type { AppStore } from "../store.ts";

/** Stops a run; the result before it stays. */
export function cancelAnalysis(store: AppStore, question: Question): void {
  stopRunning(store, question);
  store.setState(({ asked }) => ({
    asked: {
      ...asked,
      [question]: { ...asked[question], status: asked[question].result ? "done" : "cancelled", progress: 0 },
    },
  }));
}
