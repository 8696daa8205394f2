import type { AnalysisClient, Run } from "#analysis/client.ts";
import { type Answers, type Asked, fingerprint, type Question } from "../results.ts";
import { nextSignal } from "../running.ts";
import type { AppStore } from "../store.ts";

/** Asks the question with the parameters in view. The last answer stays in sight until the next one comes. */
export async function runAnalysis<Q extends Question>(
  store: AppStore,
  client: AnalysisClient,
  question: Q,
): Promise<void> {
  const { area, parameters } = store.getState();
  if (!area) return;
  const input = fingerprint(question, area.manifest.id, parameters);
  const signal = nextSignal(store, question);
  const tell = (change: Partial<Asked<Answers[Q]>>) =>
    store.setState(({ asked }) => ({ asked: { ...asked, [question]: { ...asked[question], ...change } } }));
  const ask = client[question] as (p: typeof parameters, run: Run) => Promise<Answers[Q]>;
  tell({ status: "running", progress: 0, error: null });
  try {
    const result = await ask(parameters, { signal, onProgress: (progress) => signal.aborted || tell({ progress }) });
    if (!signal.aborted) tell({ status: "done", progress: 1, input, result });
  } catch (error) {
    // Cancelled: whoever cancelled has already said what is to be seen.
    if (!signal.aborted) tell({ status: "failed", error: error instanceof Error ? error.message : String(error) });
  }
}
