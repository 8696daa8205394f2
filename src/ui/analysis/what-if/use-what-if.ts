import { useEffect } from "react";
import type { ClassChange, WhatIfResult } from "#domain/answers/what-if.ts";
import { answerWorks } from "#state/commands/answer-works.ts";
import { isOfOtherWorks, whatIfStale } from "#state/selectors/works.ts";
import type { AppState } from "#state/store.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { type Headline, headlineOf, mostChanged } from "./headline.ts";

export interface WhatIf {
  readonly result: WhatIfResult | null;
  /** False for the moment in which the works have changed and the answer has not: its figures are not read. */
  readonly current: boolean;
}

/** The answer for the works as they are drawn: with the one in the hand where there is one. */
export function useWhatIf(): WhatIf {
  const held = useAppState((state) => state.held);
  const result = useAppState((state) => state.asked.what_if.result);
  const stale = useAppState(whatIfStale);
  const others = useAppState(isOfOtherWorks);
  if (held) return { result: held.answer ?? result, current: held.answer !== null };
  return { result, current: stale !== "works" && !others };
}

const isToAsk = (state: AppState): boolean => whatIfStale(state) === "works" || isOfOtherWorks(state);

/** Asks again when works have changed, or the scenario: a what-if waits for no button. */
export function useAskAgain(): void {
  const { store, client } = useApp();
  const again = useAppState((state) => {
    const { status } = state.asked.what_if;
    return status !== "running" && status !== "failed" && state.held === null && isToAsk(state);
  });
  // By plan and scenario: two changes in a row ask twice, and the newest answer is kept.
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (again) answerWorks(store, client);
  }, [again, plan, scenario, store, client]);
}

/** What is told first of the answer; undefined: there is none. */
export function useHeadline({ result }: WhatIf): Headline | undefined {
  const settled = useAppState((state) => state.asked.what_if.result);
  return result ? headlineOf(result, settled) : undefined;
}

/** The class whose gains are shown: the one in view, else the one that changes most by the answer at rest. */
export function useShownChange({ result }: WhatIf): ClassChange | undefined {
  const wanted = useAppState((state) => state.facilityClass);
  const settled = useAppState((state) => state.asked.what_if.result);
  const all = (settled ?? result)?.classes ?? [];
  const most = mostChanged(all) ?? all[0];
  const of = (id: string | null | undefined) => result?.classes.find((entry) => entry.class === id);
  return of(wanted) ?? of(most?.class);
}
