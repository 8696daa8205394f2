import { useEffect } from "react";
import type { ClassChange, WhatIfResult } from "#domain/answers/what-if.ts";
import { answerWorks } from "#state/commands/answer-works.ts";
import { whatIfStale } from "#state/selectors/works.ts";
import { useApp, useAppState } from "../../app-context.ts";

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
  if (held) return { result: held.answer ?? result, current: held.answer !== null };
  return { result, current: stale !== "works" };
}

/** Asks again when works have changed: a what-if waits for no button. */
export function useAskAgain(): void {
  const { store, client } = useApp();
  const again = useAppState((state) => {
    const { status } = state.asked.what_if;
    return status !== "running" && status !== "failed" && state.held === null && whatIfStale(state) === "works";
  });
  // By plan and scenario: two changes in a row ask twice, and the newest answer is kept.
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (again) answerWorks(store, client);
  }, [again, plan, scenario, store, client]);
}

/** The class whose gains are shown: the one in view, else the one that most people gain by the answer at rest. */
export function useShownChange({ result }: WhatIf): ClassChange | undefined {
  const wanted = useAppState((state) => state.facilityClass);
  const settled = useAppState((state) => state.asked.what_if.result);
  const most = (settled ?? result)?.classes.toSorted((a, b) => (b.people?.gained ?? 0) - (a.people?.gained ?? 0))[0];
  const of = (id: string | null | undefined) => result?.classes.find((entry) => entry.class === id);
  return of(wanted) ?? of(most?.class);
}
