import type { PlanRecord, RecordId } from "./records.ts";

/** A plan is the fold of its log of changes. Reference data lies in the area, never here. */
export interface Plan {
  readonly id: string;
  readonly area: string;
  readonly records: ReadonlyMap<RecordId, PlanRecord>;
}

/** One undoable step, as plain data: undone here, stored locally, exchanged between tiers, logged by a server. */
export interface Change {
  /** What was done, as a key of the interface's texts, so that it reads in both languages. */
  readonly note: ChangeNote;
  readonly remove: readonly RecordId[];
  readonly put: readonly PlanRecord[];
}

export type ChangeNote =
  | "site_added"
  | "site_described"
  | "site_reshaped"
  | "site_removed"
  | "scenario_added"
  | "scenario_renamed"
  | "scenario_removed"
  | "work_added"
  | "work_changed"
  | "work_removed"
  | "findings_recorded"
  | "plan_opened";

export const emptyPlan = (id: string, area: string): Plan => ({ id, area, records: new Map() });

/**
 * Removes, then puts. Returns the next plan and the change that undoes it.
 * Cost: copies the map, O(records). Law L1: applying the inverse to the next plan gives back the plan.
 */
export function applyChange(plan: Plan, { note, remove, put }: Change): { plan: Plan; inverse: Change } {
  const records = new Map(plan.records);
  const before = new Map<RecordId, PlanRecord | undefined>();
  for (const id of remove) {
    if (!before.has(id)) before.set(id, plan.records.get(id));
    records.delete(id);
  }
  for (const record of put) {
    if (!before.has(record.id)) before.set(record.id, plan.records.get(record.id));
    records.set(record.id, record);
  }
  // A record named twice, removed and put, or put twice, goes back to what it was before all of it.
  const inverse = { note, remove: [] as RecordId[], put: [] as PlanRecord[] };
  for (const [id, record] of before) {
    if (record) inverse.put.push(record);
    else inverse.remove.push(id);
  }
  return { plan: { ...plan, records }, inverse };
}

/** The plan that a log adds up to. */
export const foldLog = (empty: Plan, log: Iterable<Change>): Plan => {
  let plan = empty;
  for (const change of log) plan = applyChange(plan, change).plan;
  return plan;
};
