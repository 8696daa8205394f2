import type { AnalysisClient } from "#analysis/client.ts";
import { type Grip, movedEffect, moveWork, steppedEffect } from "#domain/edits/move-work.ts";
import type { Effect } from "#domain/effects.ts";
import { whyNot } from "#domain/permissions.ts";
import type { Work, WorkId } from "#domain/records.ts";
import { fingerprint } from "../results.ts";
import { inquiryOf } from "../selectors/inquiry.ts";
import { worksOf } from "../selectors/works.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import type { WorkFault } from "../works.ts";
import { answerWorks, forgetAnswers, keepAnswer } from "./answer-works.ts";
import { commit } from "./commit.ts";

/** The newest place of the work in the hand, by store: it runs ahead of `held`, which waits for its answer. */
const newest = new WeakMap<AppStore, Work>();

const inHand = (store: AppStore, id: WorkId): Work | null => {
  const work = newest.get(store);
  return work?.id === id ? work : (worksOf(store.getState()).find((one) => one.id === id) ?? null);
};

/** The hand moves a work to a place, WGS 84: nothing is in the plan until `dropWork`. Where it cannot stand it stays. */
export function holdWork(
  store: AppStore,
  client: AnalysisClient,
  { id, grip, to }: { readonly id: WorkId; readonly grip: Grip; readonly to: readonly [number, number] },
): void {
  const { area } = store.getState();
  const work = inHand(store, id);
  if (area && work) hold(store, client, work, movedEffect(area, work.effect, grip, to), to);
}

/** The same by keys: so many metres east and north of where it is. */
export function stepWork(
  store: AppStore,
  client: AnalysisClient,
  { id, eastM, northM }: { readonly id: WorkId; readonly eastM: number; readonly northM: number },
): void {
  const { area } = store.getState();
  const work = inHand(store, id);
  const effect = area && work && steppedEffect(area, work.effect, eastM, northM);
  if (work && effect) hold(store, client, work, effect, null);
}

function hold(
  store: AppStore,
  client: AnalysisClient,
  work: Work,
  effect: Effect | WorkFault,
  hand: readonly [number, number] | null,
): void {
  const { plan, actor } = store.getState();
  const refusal = whyNot(plan, { note: "work_changed", remove: [], put: [work] }, actor);
  const fault = refusal ?? (typeof effect === "string" ? effect : null);
  store.setState({ hand, chosenWork: work.id, workFault: fault });
  if (fault !== null || typeof effect === "string" || effect === work.effect) return;
  const moved = { ...work, effect };
  newest.set(store, moved);
  answerWorks(store, client, moved);
}

/** The hand lets go: one step in the plan, at the newest place. */
export function dropWork(store: AppStore, { now, newId }: Pick<AppServices, "now" | "newId">): WorkFault | null {
  const work = newest.get(store);
  newest.delete(store);
  forgetAnswers(store);
  const { plan, actor, held, area } = store.getState();
  const change =
    work &&
    worksOf(store.getState()).some(({ id }) => id === work.id) &&
    moveWork(plan, work, { actor, now: now(), newId });
  const fault = !change ? null : typeof change === "string" ? change : commit(store, change);
  // What was worked out for this very place need not be asked again.
  if (change && !fault && area && held?.work === work)
    keepAnswer(store, fingerprint("what_if", area.manifest.id, inquiryOf(store.getState())));
  store.setState({ held: null, hand: null, workFault: fault });
  return fault;
}

/** The hand gives up: the work is where it was. */
export function putBackWork(store: AppStore): void {
  newest.delete(store);
  forgetAnswers(store);
  store.setState({ held: null, hand: null, workFault: null });
}
