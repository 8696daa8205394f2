import * as Comlink from "comlink";
import type { Area } from "#domain/area.ts";
import type { CoverageResult, GapsResult, LinkageResult, Parameters, Walk } from "#domain/results.ts";
import type { AnalysisWorker } from "./worker.ts";

export interface Run {
  /** Called with 0 to 1 as the work goes on. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Asks the questions of an area in a worker, so that the page never waits. Rejects with an AbortError where `signal` says so. */
export interface AnalysisClient {
  load(area: Area): Promise<void>;
  coverage(parameters: Parameters, run?: Run): Promise<CoverageResult>;
  linkage(parameters: Parameters, run?: Run): Promise<LinkageResult>;
  gaps(parameters: Parameters, run?: Run): Promise<GapsResult>;
  /** The walk from a place, WGS 84, to the nearest open door of a facility class; null where none can be reached. */
  walk(from: readonly [number, number], facilityClass: string, parameters: Parameters): Promise<Walk | null>;
  close(): void;
}

export function analysisClient(makeWorker: () => Worker): AnalysisClient {
  const worker = makeWorker();
  const remote = Comlink.wrap<AnalysisWorker>(worker);
  let runs = 0;

  const ask = async <Result>(
    question: (runId: number, report: (done: number) => void) => Promise<Result | null>,
    { onProgress, signal }: Run = {},
  ): Promise<Result> => {
    signal?.throwIfAborted();
    const runId = ++runs;
    const cancel = () => void remote.cancel(runId);
    signal?.addEventListener("abort", cancel);
    try {
      const result = await question(runId, Comlink.proxy(onProgress ?? (() => {})));
      signal?.throwIfAborted();
      if (result === null) throw new DOMException("The analysis was cancelled.", "AbortError");
      return result;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  };

  return {
    load: (area) => remote.load(area),
    coverage: (parameters, run) => ask<CoverageResult>((id, report) => remote.coverage(id, parameters, report), run),
    linkage: (parameters, run) => ask<LinkageResult>((id, report) => remote.linkage(id, parameters, report), run),
    gaps: (parameters, run) => ask<GapsResult>((id, report) => remote.gaps(id, parameters, report), run),
    walk: (from, facilityClass, parameters) => remote.walk(from, facilityClass, parameters),
    close: () => worker.terminate(),
  };
}
