import { deskOf } from "../src/analysis/desk.ts";
import type { Steps } from "../src/analysis/engine.ts";
import { answering } from "../src/analysis/questions.ts";
import { loadHighs } from "../src/analysis/siting/load-highs.ts";
import type { Area } from "../src/domain/area.ts";
import { type Inquiry, plainInquiry, questions } from "../src/domain/questions.ts";
import type { Work } from "../src/domain/records.ts";
import { median } from "./harness.ts";

/** How long one thing took in milliseconds (median), and how many bytes its result holds on to. */
export interface Measured {
  readonly name: string;
  readonly ms: number;
  readonly keptBytes: number;
  /** True where it was broken off after `ms`. */
  readonly isCut: boolean;
}

/** So long a question may take here: what takes longer is broken off where it pauses. */
const limitMs = 60_000;
const brokenOff = Symbol("broken off");

const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
const kept = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Runs something up to `times` times, or once where it takes seconds, and keeps its last result. */
export function measured<Result>(name: string, times: number, run: () => Result): [Result, Measured] {
  const before = kept();
  let began = performance.now();
  let result = run();
  const firstMs = performance.now() - began;
  const keptBytes = Math.max(0, kept() - before);
  // The first run compiles, and counts only where there is no other.
  const taken: number[] = [];
  for (let i = 0; i < times && firstMs < 3_000; i++) {
    began = performance.now();
    result = run();
    taken.push(performance.now() - began);
  }
  const ms = taken.length > 0 ? median(taken) : firstMs;
  return [result, { name, ms, keptBytes, isCut: result === brokenOff }];
}

function answered(steps: Steps<unknown>): unknown {
  const until = performance.now() + limitMs;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() > until) return brokenOff;
  }
}

/** A plan with one work that touches the network: a facility on the doorstep of the first gate. */
function inquiryOf(area: Area): Inquiry {
  const gate = area.gates[0];
  if (!gate) return plainInquiry;
  const work: Work = {
    kind: "work",
    id: "work:bench",
    scenario: "scenario:bench",
    name: "work",
    nameEn: "work",
    author: "planner",
    changedAt: "2026-01-01T00:00:00Z",
    effect: { kind: "opened_gate", gate: gate.id, access: gate.access === "open" ? "members" : "open" },
  };
  return { ...plainInquiry, records: [work], scenario: "scenario:bench" };
}

/** The engine, and every question of an area asked of it as the worker does. */
export async function measureQuestions(area: Area, times: number): Promise<Measured[]> {
  const inquiry = inquiryOf(area);
  const tools = { solveMip: await loadHighs() };
  const [desk, engine] = measured("engine", times, () => {
    const made = deskOf(area);
    made.engineFor(inquiry.parameters);
    made.baselineFor(inquiry.parameters);
    return made;
  });
  return [
    engine,
    ...questions.map((question) => {
      const ask = () => answered(answering[question](desk, inquiry, tools));
      return measured(question, times, ask)[1];
    }),
  ];
}
