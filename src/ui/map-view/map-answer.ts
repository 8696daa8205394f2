import { useEffect, useSyncExternalStore } from "react";
import type { Question } from "#domain/questions.ts";
import type { AnswerOverlay } from "#map/answer-overlay.ts";

/** What was handed to the map last. Derived from the state by the view in sight, hence not part of it. */
let shown: { readonly question: Question; readonly overlay: AnswerOverlay | null } | null = null;
const listeners = new Set<() => void>();

/**
 * Shows a view's overlay on the map as long as its question is in view; also while the panel itself makes room for the
 * inspector. Call it in the view, with an overlay that `useMemo` keeps; null: nothing to show.
 */
export function useMapAnswer(question: Question, overlay: AnswerOverlay | null): void {
  useEffect(() => {
    shown = { question, overlay };
    for (const tell of listeners) tell();
  }, [question, overlay]);
}

/** The overlay of the question, if its view has handed one over. */
export const useShownAnswer = (question: Question | null): AnswerOverlay | null =>
  useSyncExternalStore(subscribe, () => (shown && shown.question === question ? shown.overlay : null));

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
