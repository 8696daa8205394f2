import type { WhatIfResult } from "#domain/answers/what-if.ts";
import type { Plan } from "#domain/plan.ts";
import type { RecordId } from "#domain/records.ts";
import { namesInPlan } from "./plan-names.ts";

export interface ScenarioNamed {
  readonly id: string | null;
  readonly name: string | null;
  /** The works that were done, in the answer's order. */
  readonly works: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[];
}

/** The scenario that an answer is about, found by its works; ids stand for what the plan no longer holds. */
export function scenarioOf({ works }: WhatIfResult, plan: Plan): ScenarioNamed {
  const id = works.reduce<string | null>((found, work) => {
    const record = plan.records.get(work as RecordId);
    return found ?? (record?.kind === "work" ? record.scenario : null);
  }, null);
  return {
    id,
    name: id && (namesInPlan(plan, id)?.[0] ?? null),
    works: works.map((work) => {
      const [zh, en] = namesInPlan(plan, work) ?? [];
      return { id: work, nameZh: zh || en || work, nameEn: en || zh || work };
    }),
  };
}
