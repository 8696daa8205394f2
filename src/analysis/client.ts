import * as Comlink from "comlink";
import type { Catchment } from "#domain/answers/catchment.ts";
import type { Area } from "#domain/area.ts";
import type { Answers, Inquiry, Question } from "#domain/questions.ts";
import type { Parameters, Walk } from "#domain/results.ts";
import type { AnalysisWorker } from "./worker.ts";

export interface Run {
  /** Called with 0 to 1 as the work goes on. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** What a scenario in the making changes, and the worker's own time for it in milliseconds. */
export interface LiveAnswer {
  readonly answer: Answers["what_if"];
  readonly tookMs: number;
}

/** Asks the questions of an area in a worker, so that the page never waits. Rejects with an AbortError where `signal` says so. */
export interface AnalysisClient {
  load(area: Area): Promise<void>;
  ask<Q extends Question>(question: Q, inquiry: Inquiry, run?: Run): Promise<Answers[Q]>;
  /** A4 without ado, for works that are being dragged. Ask again only once the last answer has come. */
  live(inquiry: Inquiry): Promise<LiveAnswer>;
  /** The walk from a place, WGS 84, to the nearest open door of a facility class; null where none can be reached. */
  walk(from: readonly [number, number], facilityClass: string, parameters: Parameters): Promise<Walk | null>;
  /** The ground a facility class of the tier serves; null where the tier asks nothing of it. */
  catchment(facilityClass: string, parameters: Parameters): Promise<Catchment | null>;
  close(): void;
}

/** A worker and its far side. */
interface Line {
  readonly worker: Worker;
  readonly api: Comlink.Remote<AnalysisWorker>;
}

/**
 * Workers are made for the first question, so that a page that only shows the map does not fetch them.
 * A solver cannot be interrupted: siting has a worker of its own, which is ended when the question is cancelled.
 * @param solverUrl where the solver's WebAssembly lies.
 */
export function analysisClient(makeWorker: () => Worker, solverUrl: string): AnalysisClient {
  let area: Area | null = null;
  let runs = 0;
  const lines: { main: Promise<Line> | null; solver: Promise<Line> | null } = { main: null, solver: null };

  const connect = async (): Promise<Line> => {
    if (!area) throw new Error("Asked before an area was loaded.");
    const worker = makeWorker();
    const api = Comlink.wrap<AnalysisWorker>(worker);
    await api.load(area);
    return { worker, api };
  };
  const lineTo = (name: keyof typeof lines): Promise<Line> => {
    // One that could not be made is made anew for the next question.
    lines[name] ??= connect().catch((error: unknown) => {
      lines[name] = null;
      throw error;
    });
    return lines[name];
  };
  const hangUp = (name: keyof typeof lines) => {
    lines[name]?.then(
      ({ worker }) => worker.terminate(),
      () => {},
    );
    lines[name] = null;
  };

  const ask = async <Q extends Question>(question: Q, inquiry: Inquiry, { onProgress, signal }: Run = {}) => {
    signal?.throwIfAborted();
    const runId = ++runs;
    const isSolved = question === "siting";
    const { api } = await lineTo(isSolved ? "solver" : "main");
    signal?.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener(
        "abort",
        () => {
          if (isSolved) hangUp("solver");
          else void api.cancel(runId);
          reject(signal.reason);
        },
        { once: true },
      );
    });
    const report = Comlink.proxy(onProgress ?? (() => {}));
    // The far side knows the answer's type by the question; Comlink's mapped types do not carry that over.
    const answer = api.ask(runId, question, inquiry, isSolved ? solverUrl : null, report) as Promise<Answers[Q] | null>;
    const result = await Promise.race([answer, aborted]);
    if (result === null) throw new DOMException("The analysis was cancelled.", "AbortError");
    return result;
  };

  return {
    load: async (next) => {
      area = next;
      hangUp("solver");
      await (await lines.main)?.api.load(next);
    },
    ask,
    live: async (inquiry) => (await lineTo("main")).api.live(inquiry),
    walk: async (from, facilityClass, parameters) => (await lineTo("main")).api.walk(from, facilityClass, parameters),
    catchment: async (facilityClass, parameters) => (await lineTo("main")).api.catchment(facilityClass, parameters),
    close: () => {
      hangUp("main");
      hangUp("solver");
    },
  };
}
