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

/** The worker is made for the first question, so that a page that only shows the map does not fetch it. */
export function analysisClient(makeWorker: () => Worker): AnalysisClient {
  let area: Area | null = null;
  let worker: Worker | null = null;
  let remote: Promise<Comlink.Remote<AnalysisWorker>> | null = null;
  let runs = 0;

  const connect = async () => {
    if (!area) throw new Error("Asked before an area was loaded.");
    worker = makeWorker();
    const api = Comlink.wrap<AnalysisWorker>(worker);
    await api.load(area);
    return api;
  };
  const connected = () => {
    remote ??= connect();
    return remote;
  };

  const ask = async <Result>(
    question: (
      api: Comlink.Remote<AnalysisWorker>,
      runId: number,
      report: (done: number) => void,
    ) => Promise<Result | null>,
    { onProgress, signal }: Run = {},
  ): Promise<Result> => {
    signal?.throwIfAborted();
    const runId = ++runs;
    const api = await connected();
    signal?.throwIfAborted();
    const cancel = () => void api.cancel(runId);
    signal?.addEventListener("abort", cancel);
    try {
      const result = await question(api, runId, Comlink.proxy(onProgress ?? (() => {})));
      signal?.throwIfAborted();
      if (result === null) throw new DOMException("The analysis was cancelled.", "AbortError");
      return result;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  };

  return {
    load: async (next) => {
      area = next;
      await (await remote)?.load(next);
    },
    coverage: (parameters, run) => ask<CoverageResult>((api, id, report) => api.coverage(id, parameters, report), run),
    linkage: (parameters, run) => ask<LinkageResult>((api, id, report) => api.linkage(id, parameters, report), run),
    gaps: (parameters, run) => ask<GapsResult>((api, id, report) => api.gaps(id, parameters, report), run),
    walk: async (from, facilityClass, parameters) => (await connected()).walk(from, facilityClass, parameters),
    close: () => worker?.terminate(),
  };
}
