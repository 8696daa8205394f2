import type { SitingOptions } from "#domain/answers/siting.ts";
import type { AppStore } from "../store.ts";

/** What may be chosen from belongs to the kinds and the class: ids of others are no candidates any more. */
export const setSiting = (store: AppStore, change: Partial<SitingOptions>): void =>
  store.setState(({ siting }) => {
    const next = { ...siting, ...change };
    const isOf = (id: string) => next.candidates.some((kind) => id.startsWith(`${kind}:`));
    const sameClass = next.class === siting.class;
    const kept = (ids: readonly string[]) => ids.filter((id) => isOf(id) && (sameClass || !id.startsWith("shared:")));
    return { siting: { ...next, mustKeep: kept(next.mustKeep), leaveOut: kept(next.leaveOut) } };
  });

export type CandidateWish = "keep" | "leave" | null;

/** A candidate is to be among the chosen, is not to be, or is free. */
export const wishFor = (store: AppStore, id: string, wish: CandidateWish): void => {
  const { mustKeep, leaveOut } = store.getState().siting;
  const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
  setSiting(store, {
    mustKeep: wish === "keep" ? [...without(mustKeep), id] : without(mustKeep),
    leaveOut: wish === "leave" ? [...without(leaveOut), id] : without(leaveOut),
  });
};
