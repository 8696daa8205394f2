import type { CoverageResult, GapsResult, LinkageResult, Parameters, Walk } from "#domain/results.ts";

export const questions = ["coverage", "linkage", "gaps"] as const;
export type Question = (typeof questions)[number];

export interface Answers {
  readonly coverage: CoverageResult;
  readonly linkage: LinkageResult;
  readonly gaps: GapsResult;
}

/** One question asked. The last result stays while the next is on its way, or after it failed. */
export interface Asked<Result> {
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  /** 0 to 1 while running. */
  readonly progress: number;
  /** Fingerprint of what the result was computed from; differs from the present one: the result is stale. */
  readonly input: string | null;
  readonly result: Result | null;
  readonly error: string | null;
}

/** The walk asked for by clicking a place. */
export interface WalkAsked {
  readonly from: readonly [number, number];
  readonly facilityClass: string;
  readonly status: "running" | "done" | "failed";
  readonly input: string;
  /** null when done: no open door can be reached. */
  readonly walk: Walk | null;
}

export interface ResultsSlice {
  readonly asked: { readonly [Q in Question]: Asked<Answers[Q]> };
  readonly walk: WalkAsked | null;
}

const idle = { status: "idle", progress: 0, input: null, result: null, error: null } as const;
export const noResults = (): ResultsSlice => ({ asked: { coverage: idle, linkage: idle, gaps: idle }, walk: null });

/** What a question reads, as text: two equal texts give equal results. Keys a question ignores are left out. */
export function fingerprint(question: Question | "walk", area: string, parameters: Parameters): string {
  const { tier, classes, admission, reachM, shares, detourFactor, gridM } = parameters;
  const walking = { admission, detourFactor };
  const read = {
    coverage: { ...walking, tier, classes, gridM },
    gaps: { ...walking, tier, classes, gridM },
    linkage: { ...walking, tier, reachM, shares, gridM },
    walk: walking,
  }[question];
  return JSON.stringify([area, read]);
}
