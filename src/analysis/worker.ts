import * as Comlink from "comlink";
import type { Catchment } from "#domain/answers/catchment.ts";
import type { Area } from "#domain/area.ts";
import type { Answers, Inquiry, Question } from "#domain/questions.ts";
import type { Parameters, Walk } from "#domain/results.ts";
import { catchment } from "./catchment.ts";
import { type Desk, deskOf } from "./desk.ts";
import type { Steps } from "./engine.ts";
import { answering, worksOf } from "./questions.ts";
import { loadHighs } from "./siting/load-highs.ts";
import type { SolveMip } from "./siting/mip.ts";
import { walkTo } from "./walk-to.ts";
import { whatIf } from "./what-if.ts";

/** Called with 0 to 1. */
type Report = (done: number) => void;

let desk: Desk | null = null;
/** Loaded for the first question that needs it. */
let solver: Promise<SolveMip> | null = null;
const cancelled = new Set<number>();

function laidOut(): Desk {
  if (!desk) throw new Error("Asked before an area was loaded.");
  return desk;
}

function solverFrom(wasmUrl: string): Promise<SolveMip> {
  // What could not be fetched is fetched anew for the next question.
  solver ??= loadHighs({ wasmUrl }).catch((error: unknown) => {
    solver = null;
    throw error;
  });
  return solver;
}

/** How long a run may hold the worker before it looks for a cancellation, in milliseconds. */
const sliceMs = 30;

/** Runs to the end, pausing so that a cancellation comes through. Null where it was cancelled. */
async function run<Result>(runId: number, steps: Steps<Result>, report: Report): Promise<Result | null> {
  let pauseAt = performance.now() + sliceMs;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < pauseAt) continue;
    report(value);
    await nextMessage();
    if (cancelled.delete(runId)) return null;
    pauseAt = performance.now() + sliceMs;
  }
}

/** Resolves after messages that wait have been taken. */
function nextMessage(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

const api = {
  load(area: Area): void {
    desk = deskOf(area);
  },
  cancel: (runId: number): void => void cancelled.add(runId),
  async ask<Q extends Question>(
    runId: number,
    question: Q,
    inquiry: Inquiry,
    solverUrl: string | null,
    report: Report,
  ): Promise<Answers[Q] | null> {
    const solveMip = solverUrl === null ? null : await solverFrom(solverUrl);
    return run<Answers[Q]>(runId, answering[question](laidOut(), inquiry, { solveMip }), report);
  },
  /** What a scenario in the making changes, and how long that took to work out, in milliseconds. */
  live(inquiry: Inquiry): { readonly answer: Answers["what_if"]; readonly tookMs: number } {
    const baseline = laidOut().baselineFor(inquiry.parameters);
    const from = performance.now();
    const answer = whatIf(baseline, worksOf(inquiry));
    return { answer, tookMs: performance.now() - from };
  },
  catchment: (facilityClass: string, parameters: Parameters): Catchment | null =>
    catchment(laidOut().engineFor(parameters), facilityClass),
  walk: (from: readonly [number, number], facilityClass: string, parameters: Parameters): Walk | null =>
    walkTo(laidOut().engineFor(parameters), from, facilityClass),
};

export type AnalysisWorker = typeof api;

Comlink.expose(api);
