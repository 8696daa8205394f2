import type { AnalysisClient } from "#analysis/client.ts";
import type { Answers, Question } from "#domain/questions.ts";
import { type Asked, fingerprint } from "../results.ts";
import { nextSignal } from "../running.ts";
import { inquiryOf } from "../selectors/inquiry.ts";
import type { AppStore } from "../store.ts";

/** Asks the question with the parameters in view. The last answer stays in sight until the next one comes. */
export async function runAnalysis<Q extends Question>(
  store: AppStore,
  client: AnalysisClient,
  question: Q,
): Promise<void> {
  const { area } = store.getState();
  if (!area) return;
  const inquiry = inquiryOf(store.getState());
  const input = fingerprint(question, area.manifest.id, inquiry);
  const signal = nextSignal(store, question);
  const tell = (change: Partial<Asked<Answers[Q]>>) =>
    store.setState(({ asked }) => ({ asked: { ...asked, [question]: { ...asked[question], ...change } } }));
  tell({ status: "running", progress: 0, error: null });
  try {
    const result = await client.ask(question, inquiry, {
      signal,
      onProgress: (progress) => signal.aborted || tell({ progress }),
    });
    if (!signal.aborted) tell({ status: "done", progress: 1, input, result });
  } catch (error) {
    // Cancelled: whoever cancelled has already said what is to be seen.
    if (!signal.aborted) tell({ status: "failed", error: error instanceof Error ? error.message : String(error) });
  }
}
