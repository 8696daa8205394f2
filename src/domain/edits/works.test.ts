import { expect, test } from "vitest";
import { barrier, box, lonLat, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import type { Effect } from "../effects.ts";
import { applyChange, type Change, emptyPlan, type Plan } from "../plan.ts";
import type { Proposal, ScenarioId, Work, WorkId } from "../records.ts";
import { addScenario } from "./add-scenario.ts";
import { addWork } from "./add-work.ts";
import type { EditContext } from "./context.ts";
import { describeWork } from "./describe-work.ts";
import { gripOf, movedEffect, moveWork, steppedEffect } from "./move-work.ts";
import { namesOfWork } from "./name-work.ts";
import { removeScenario } from "./remove-scenario.ts";
import { removeWork } from "./remove-work.ts";
import { renameScenario } from "./rename-scenario.ts";

let ids = 0;
const context: EditContext = { actor: "planner", now: "2026-11-24T08:00:00Z", newId: () => String(++ids) };
const later: EditContext = { ...context, now: "2026-11-25T08:00:00Z" };
const made = (plan: Plan, change: Change | string): Plan => {
  if (typeof change === "string") throw new Error(change);
  return applyChange(plan, change).plan;
};
const only = <Kind extends string>(plan: Plan, kind: Kind) =>
  [...plan.records.values()].filter((one) => one.kind === kind);

const empty = emptyPlan("plan:x", "toy");
const withScenario = made(empty, addScenario(empty, { name: " 两门 " }, context));
const scenario = [...withScenario.records.keys()][0] as ScenarioId;
const opened = (gate: string, access: "open" | "hours" = "open"): Effect => ({ kind: "opened_gate", gate, access });
const facilityAt = (at: readonly [number, number]): Effect => ({
  kind: "new_facility",
  class: "library",
  at: { type: "Point", coordinates: lonLat(at) },
  zone: null,
});
const add = (plan: Plan, effect: Effect) =>
  made(plan, addWork(plan, { scenario, name: "工程", nameEn: "Work", effect }, context));
const works = (plan: Plan) => only(plan, "work") as readonly Work[];

test("a scenario is named, renamed, and goes with its works and no others", () => {
  expect(withScenario.records.get(scenario)).toMatchObject({ name: "两门" });
  expect(addScenario(empty, { name: " " }, context)).toBe("name_missing");
  const other = made(withScenario, addScenario(withScenario, { name: "另一个" }, context));
  const otherId = [...other.records.keys()][1] as ScenarioId;
  const full = add(
    made(other, addWork(other, { scenario: otherId, name: "甲", nameEn: "A", effect: opened("g") }, context)),
    opened("g"),
  );
  const renamed = made(full, renameScenario(full, { id: scenario, name: "三门" }, later));
  expect(renamed.records.get(scenario)).toMatchObject({ name: "三门", changedAt: later.now });
  const left = made(renamed, removeScenario(renamed, { id: scenario }));
  expect([...left.records.values()].map((one) => (one.kind === "work" ? one.scenario : one.id))).toEqual([
    otherId,
    otherId,
  ]);
  expect([removeScenario(left, { id: scenario }), renameScenario(left, { id: scenario, name: "x" }, later)]).toEqual([
    "not_found",
    "not_found",
  ]);
});

test("[P3] a scenario that a proposal was decided on stays", () => {
  const proposal = { kind: "proposal", id: "proposal:1", scenario, author: "planner" } as unknown as Proposal;
  const plan = made(withScenario, { note: "plan_opened", remove: [], put: [proposal] });
  expect(removeScenario(plan, { id: scenario })).toBe("frozen");
});

test("a gate is opened once in a scenario: the later word stands, and undo brings back the first", () => {
  const once = add(withScenario, opened("g1"));
  const twice = add(add(once, opened("g2")), opened("g1", "hours"));
  expect(works(twice).map(({ effect }) => effect)).toEqual([opened("g2"), opened("g1", "hours")]);
  const change = addWork(once, { scenario, name: "x", nameEn: "x", effect: opened("g1", "hours") }, context) as Change;
  const { plan, inverse } = applyChange(once, change);
  expect(applyChange(plan, inverse).plan.records).toEqual(once.records);
  expect(addWork(empty, { scenario, name: "x", nameEn: "x", effect: opened("g1") }, context)).toBe("not_found");
});

test("describing says what is known, and null takes it back", () => {
  const plan = add(withScenario, opened("g1"));
  const id = works(plan)[0]?.id as WorkId;
  const said = made(
    plan,
    describeWork(plan, { id, year: 2, costYuan: 90_000, payer: " 街道 ", access: "hours" }, later),
  );
  expect(works(said)[0]).toMatchObject({ year: 2, costYuan: 90_000, payer: "街道", effect: opened("g1", "hours") });
  const unsaid = made(said, describeWork(said, { id, year: null, payer: "", access: "open" }, later));
  expect(works(unsaid)[0]).toEqual({ ...works(plan)[0], costYuan: 90_000, changedAt: later.now });
  expect(describeWork(plan, { id, name: " " }, later)).toBe("name_missing");
  const named = made(plan, describeWork(plan, { id, name: "西门" }, later));
  expect(works(named)[0]).toMatchObject({ name: "西门", nameEn: "西门" });
});

test("a work moves, and what it is not does not", () => {
  const area = toyArea({
    zones: [zone("z", "community", box(0, 0, 100, 100))],
    barriers: [
      barrier("rail", [
        [200, -500],
        [200, 500],
      ]),
    ],
  });
  const to = lonLat([50, 50]);
  expect(movedEffect(area, facilityAt([-50, 0]), "whole", to)).toMatchObject({ zone: "z", class: "library" });
  expect(movedEffect(area, opened("g"), "whole", to)).toEqual(opened("g"));
  expect([gripOf(opened("g"), "whole"), steppedEffect(area, opened("g"), 10, 0)]).toEqual([null, null]);

  const gate: Effect = {
    kind: "new_gate",
    zone: "z",
    access: "hours",
    at: { type: "Point", coordinates: lonLat([0, 50]) },
  };
  expect(movedEffect(area, gate, "whole", lonLat([50, 110]))).toMatchObject({ zone: "z", access: "hours" });
  expect(movedEffect(area, gate, "whole", lonLat([50, 500]))).toBe("no_wall");

  const bridge: Effect = {
    kind: "new_crossing",
    crossing: "footbridge",
    barriers: ["rail"],
    line: { type: "LineString", coordinates: [lonLat([180, 0]), lonLat([220, 0])] },
  };
  const whole = movedEffect(area, bridge, "whole", lonLat([200, 80]));
  expect(whole).toMatchObject({ barriers: ["rail"] });
  expect(movedEffect(area, bridge, 1, lonLat([190, 0]))).toBe("no_barrier");
  const end = movedEffect(area, bridge, 0, lonLat([150, 30]));
  // The other end stays, to the centimetre that is written.
  const [kept = [], stood = []] = [typeof end === "string" ? [] : (gripOf(end, 1) ?? []), gripOf(bridge, 1) ?? []];
  kept.forEach((degrees, i) => void expect(degrees).toBeCloseTo(stood[i] ?? Number.NaN, 6));
  expect(kept).toHaveLength(2);

  const plan = add(withScenario, facilityAt([0, 0]));
  const id = works(plan)[0]?.id as WorkId;
  const moved = made(plan, moveWork(plan, { id, effect: facilityAt([9, 9]) }, later));
  expect(works(moved)[0]).toEqual({ ...works(plan)[0], effect: facilityAt([9, 9]), changedAt: later.now });
  const gone = made(moved, removeWork(moved, { id }));
  expect([removeWork(gone, { id }), moveWork(gone, { id, effect: gate }, later)]).toEqual(["not_found", "not_found"]);
});

test("a work has a name in both languages", () => {
  const area = toyArea({ zones: [{ ...zone("z", "campus", box(0, 0, 9, 9)), nameZh: "大学", nameEn: "University" }] });
  const gate: Effect = {
    kind: "new_gate",
    zone: "z",
    access: "open",
    at: { type: "Point", coordinates: lonLat([0, 5]) },
  };
  expect(namesOfWork(area, gate)).toEqual({ name: "大学新开门", nameEn: "New gate of University" });
  expect(namesOfWork(area, opened("gone"))).toEqual({ name: "开放gone", nameEn: "Open gone" });
});
