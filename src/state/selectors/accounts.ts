import type { Plan } from "#domain/plan.ts";
import type { ScenarioId, SiteId } from "#domain/records.ts";

/** Null where the plan does not hold it. */
export function nameOfSite(plan: Plan, id: SiteId): string | null {
  const record = plan.records.get(id);
  return record?.kind === "site" ? record.name : null;
}

/** Null where the plan does not hold it. */
export function nameOfScenario(plan: Plan, id: ScenarioId): string | null {
  const record = plan.records.get(id);
  return record?.kind === "scenario" ? record.name : null;
}
