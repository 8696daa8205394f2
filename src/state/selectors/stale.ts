import type { Question } from "#domain/questions.ts";
import { fingerprint } from "../results.ts";
import type { AppState } from "../store.ts";
import { inquiryOf } from "./inquiry.ts";

/** Whether a result in sight was computed from something else than what is chosen now. */
export function isStale(state: AppState, question: Question): boolean {
  const { result, input } = state.asked[question];
  return (
    result !== null && state.area !== null && input !== fingerprint(question, state.area.manifest.id, inquiryOf(state))
  );
}

export const isWalkStale = (state: AppState): boolean =>
  state.walk !== null &&
  state.area !== null &&
  state.walk.input !== fingerprint("walk", state.area.manifest.id, inquiryOf(state));
