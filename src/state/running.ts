import type { Question } from "#domain/questions.ts";
import type { AppStore } from "./store.ts";

/** What is under way, by store: an AbortController is no plain data and has no place in the state. */
const controllers = new WeakMap<AppStore, Map<Question, AbortController>>();

/** Ends a run of this question that is still under way, and returns the signal of the next. */
export function nextSignal(store: AppStore, question: Question): AbortSignal {
  stopRunning(store, question);
  const controller = new AbortController();
  const ofStore = controllers.get(store) ?? new Map<Question, AbortController>();
  controllers.set(store, ofStore.set(question, controller));
  return controller.signal;
}

export const stopRunning = (store: AppStore, question: Question): void =>
  controllers.get(store)?.get(question)?.abort();
