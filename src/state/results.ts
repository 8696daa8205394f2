import type { Catchment } from "#domain/answers/catchment.ts";
import type { SitingOptions } from "#domain/answers/siting.ts";
import { type Answers, type Inquiry, type Question, questions } from "#domain/questions.ts";
import type { ScenarioId } from "#domain/records.ts";
import type { Walk } from "#domain/results.ts";

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

/** The ground that a class serves, asked for beside its coverage. */
export interface CatchmentAsked {
  readonly facilityClass: string;
  /** Fingerprint of the coverage it belongs to. */
  readonly input: string;
  readonly status: "running" | "done" | "failed";
  readonly catchment: Catchment | null;
}

export interface ResultsSlice {
  readonly asked: { readonly [Q in Question]: Asked<Answers[Q]> };
  readonly walk: WalkAsked | null;
  readonly catchment: CatchmentAsked | null;
}

const idle = { status: "idle", progress: 0, input: null, result: null, error: null } as const;
export const noResults = (): ResultsSlice => ({
  asked: Object.fromEntries(questions.map((question) => [question, idle])) as unknown as ResultsSlice["asked"],
  walk: null,
  catchment: null,
});

/** What a question reads, as text: two equal texts give equal results. Keys a question ignores are left out. */
export function fingerprint(question: Question | "walk", area: string, inquiry: Inquiry): string {
  const { parameters, records, scenario, siting, lens, weekday } = inquiry;
  const { tier, classes, reachM, shares, gridM, admission, detourFactor, when, closed } = parameters;
  const walking = { admission, detourFactor, when, closed };
  const inTier = { ...walking, gridM, tier, classes };
  const linking = { ...walking, gridM, tier, reachM, shares };
  const read = {
    walk: walking,
    coverage: inTier,
    gaps: inTier,
    linkage: linking,
    lens: { ...linking, lens },
    check_up: { ...linking, tier: null },
    what_if: { ...inTier, ...linking, works: recordsText(records, scenario) },
    siting: {
      ...inTier,
      siting: sitingRead(siting),
      sites: siting.candidates.includes("site") ? siteText(records) : null,
    },
    accounts: records.map(({ id, changedAt }) => [id, changedAt]),
    hours: { ...inTier, when: null, weekday },
    emergency: { ...walking, gridM },
  }[question];
  return JSON.stringify([area, read]);
}

const recordsText = (records: Inquiry["records"], scenario: ScenarioId | null) =>
  records.flatMap((record) => (record.kind === "work" && record.scenario === scenario ? [record.effect] : []));

const siteText = (records: Inquiry["records"]) =>
  records.flatMap((record) => (record.kind === "site" ? [[record.id, record.outline]] : []));

/** How long may be searched does not alter what is asked. */
const sitingRead = ({ timeLimitS: _, ...read }: SitingOptions) => read;
