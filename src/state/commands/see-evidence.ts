import type { AnalysisClient } from "#analysis/client.ts";
import type { Asked } from "#domain/answers/check-up.ts";
import type { Method } from "#domain/terms.ts";
import type { AppStore } from "../store.ts";
import { runAnalysis } from "./run-analysis.ts";

/** Turns to the question an indicator was read from, and asks it with the same parameters. */
export async function seeEvidence(
  store: AppStore,
  client: AnalysisClient,
  { question, parameters }: Asked,
  { facilityClass, method }: { readonly facilityClass: string | null; readonly method: Method },
): Promise<void> {
  store.setState({ question, parameters, method, ...(facilityClass !== null && { facilityClass }) });
  await runAnalysis(store, client, question);
}
