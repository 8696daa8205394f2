import type { AnalysisClient, LiveAnswer } from "#analysis/client.ts";
import type { Inquiry } from "#domain/questions.ts";
import type { PlanRecord, Work } from "#domain/records.ts";
import { type Latest, latestOnly } from "../latest-only.ts";
import { fingerprint } from "../results.ts";
import { inquiryOf } from "../selectors/inquiry.ts";
import { worksOf } from "../selectors/works.ts";
import type { AppStore } from "../store.ts";

interface Asking {
  /** The work in the hand, at the place asked about; null: the plan as it stands. */
  readonly held: Work | null;
  readonly inquiry: Inquiry;
  readonly input: string;
}

/** By store: a promise in flight is no plain data and has no place in the state. */
const asking = new WeakMap<AppStore, { readonly client: AnalysisClient; readonly latest: Latest<Asking> }>();

function latestOf(store: AppStore, client: AnalysisClient): Latest<Asking> {
  const known = asking.get(store);
  if (known?.client === client) return known.latest;
  const latest = latestOnly<Asking, LiveAnswer>(
    ({ inquiry }) => client.live(inquiry),
    ({ held, input }, { answer }) =>
      held ? store.setState({ held: { work: held, answer } }) : keep(store, input, answer),
    ({ held }, error) => (held ? store.setState({ held: { work: held, answer: null } }) : fail(store, error)),
  );
  asking.set(store, { client, latest });
  return latest;
}

/** What the works of the scenario change, as the plan stands, or with one of them somewhere else. Shown once it is known. */
export function answerWorks(store: AppStore, client: AnalysisClient, held: Work | null = null): void {
  const { area } = store.getState();
  if (!area) return;
  const whole = inquiryOf(store.getState());
  const works = worksOf(store.getState()).map((work): PlanRecord => (work.id === held?.id ? held : work));
  // Only what is read is sent: a plan may hold thousands of findings, and this is asked at every move.
  const inquiry = { ...whole, records: works };
  latestOf(store, client).put({ held, inquiry, input: fingerprint("what_if", area.manifest.id, inquiry) });
}

/** Whatever is being worked out for a work in the hand is not wanted any more. */
export const forgetAnswers = (store: AppStore): void => asking.get(store)?.latest.forget();

/** An answer that was worked out already becomes the question's. */
export function keepAnswer(store: AppStore, input: string): void {
  const { held } = store.getState();
  if (held?.answer) keep(store, input, held.answer);
}

const keep = (store: AppStore, input: string, result: LiveAnswer["answer"]): void =>
  store.setState(({ asked }) => ({
    asked: { ...asked, what_if: { status: "done", progress: 1, input, result, error: null } },
  }));

const fail = (store: AppStore, error: unknown): void =>
  store.setState(({ asked }) => ({
    asked: {
      ...asked,
      what_if: { ...asked.what_if, status: "failed", error: error instanceof Error ? error.message : String(error) },
    },
  }));
