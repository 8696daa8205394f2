import type { Plan } from "#domain/plan.ts";
import type { RecordId } from "#domain/records.ts";

/** What a record of the plan is called, in Chinese and English; most records have one name for both. Null where the plan does not hold it. */
export function namesInPlan(plan: Plan, id: string): readonly [zh: string, en: string] | null {
  const record = plan.records.get(id as RecordId);
  switch (record?.kind) {
    case "site":
    case "scenario":
      return [record.name, record.name];
    case "work":
      return [record.name, record.nameEn];
    default:
      return null;
  }
}
