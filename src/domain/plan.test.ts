import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChange, type Change, emptyPlan, foldLog } from "./plan.ts";
import type { Scenario, ScenarioId } from "./records.ts";

const id = fc.constantFrom<ScenarioId>("scenario:1", "scenario:2", "scenario:3", "scenario:4");
const record = fc.record<Scenario>({
  kind: fc.constant("scenario"),
  id,
  author: fc.constant("planner"),
  changedAt: fc.constant("2026-01-01T00:00:00Z"),
  name: fc.string(),
});
/** Ids may be removed and put in one change, and put twice: hostile logs are folded too. */
const change = fc.record<Change>({
  note: fc.constant("work_changed"),
  remove: fc.array(id, { maxLength: 3 }),
  put: fc.array(record, { maxLength: 4 }),
});
const empty = emptyPlan("plan:1", "toy");
const recordsOf = (plan: typeof empty) =>
  [...plan.records.values()].toSorted((one, other) => one.id.localeCompare(other.id));

describe("a plan and its log", () => {
  test("[L1] a change and then its inverse give back the plan", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), change, (log, last) => {
        const plan = foldLog(empty, log);
        const { plan: next, inverse } = applyChange(plan, last);
        expect(recordsOf(applyChange(next, inverse).plan)).toEqual(recordsOf(plan));
      }),
    );
  });

  test("[L1] the inverse of the inverse does the change again", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), change, (log, last) => {
        const { plan: next, inverse } = applyChange(foldLog(empty, log), last);
        const { plan: back, inverse: again } = applyChange(next, inverse);
        expect(recordsOf(applyChange(back, again).plan)).toEqual(recordsOf(next));
      }),
    );
  });

  test("[L2] a log folds in parts as in one", () => {
    fc.assert(
      fc.property(fc.array(change), fc.nat(20), (log, cut) => {
        const parts = foldLog(foldLog(empty, log.slice(0, cut)), log.slice(cut));
        expect(recordsOf(parts)).toEqual(recordsOf(foldLog(empty, log)));
      }),
    );
  });

  test("the plan before a change is left as it was", () => {
    const plan = foldLog(empty, []);
    applyChange(plan, { note: "work_added", remove: [], put: [fc.sample(record, 1)[0] as Scenario] });
    expect(plan.records.size).toBe(0);
  });
});
