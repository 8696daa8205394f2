import * as Comlink from "comlink";
import type { Area } from "#domain/area.ts";
import type { Parameters, Walk } from "#domain/results.ts";
import { coverage } from "./coverage.ts";
import { type Engine, engineOf, type Steps } from "./engine.ts";
import { gaps } from "./gaps.ts";
import { linkage } from "./linkage.ts";
import { walkTo } from "./walk-to.ts";

/** Called with 0 to 1. */
type Report = (done: number) => void;

let area: Area | null = null;
/** The engine last used, and what shaped it: most questions in a row are asked of the same one. */
let current: { readonly key: string; readonly engine: Engine } | null = null;
const cancelled = new Set<number>();

/** Only admission, detour and grid shape the network; the other parameters shape the question. */
function engineFor(parameters: Parameters): Engine {
  if (!area) throw new Error("Asked before an area was loaded.");
  const key = JSON.stringify([parameters.admission, parameters.detourFactor, parameters.gridM]);
  if (current?.key !== key) current = { key, engine: engineOf(area, parameters) };
  return { ...current.engine, parameters };
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
  load(next: Area): void {
    area = next;
    current = null;
  },
  cancel: (runId: number): void => void cancelled.add(runId),
  coverage: (runId: number, parameters: Parameters, report: Report) =>
    run(runId, coverage(engineFor(parameters)), report),
  linkage: (runId: number, parameters: Parameters, report: Report) =>
    run(runId, linkage(engineFor(parameters)), report),
  gaps: (runId: number, parameters: Parameters, report: Report) => run(runId, gaps(engineFor(parameters)), report),
  walk: (from: readonly [number, number], facilityClass: string, parameters: Parameters): Walk | null =>
    walkTo(engineFor(parameters), from, facilityClass),
};

export type AnalysisWorker = typeof api;

Comlink.expose(api);
