import { expect, test } from "vitest";
import { barrier, box, gate, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import type { Effect } from "../effects.ts";
import { applyChange, emptyPlan, type Plan } from "../plan.ts";
import { addWork } from "./add-work.ts";
import { putRemedy } from "./put-remedy.ts";

const area = toyArea({
  zones: [zone("home", "community", box(0, 0, 100, 100))],
  gates: [gate("back-gate", "home", [0, 50], { access: "members" })],
  barriers: [
    barrier("rails", [
      [-20, 0],
      [-20, 100],
    ]),
  ],
});
const opened: Effect = { kind: "opened_gate", gate: "back-gate", access: "open" };
const line = {
  type: "LineString" as const,
  coordinates: [
    [116.35, 40],
    [116.351, 40],
  ],
};
const bridge: Effect = { kind: "new_crossing", barriers: ["rails"], line, crossing: "footbridge" };
let serial = 0;
const context = { actor: "planner", now: "2026-01-01T00:00:00Z", newId: () => String(++serial) } as const;
const put = (plan: Plan, effects: readonly Effect[], scenario: `scenario:${string}` | null) =>
  putRemedy(plan, { remedy: { effects, people: 1, peopleInAll: 2 }, area, scenario, scenarioName: "补缺口" }, context);
const empty = emptyPlan("plan", "toy");

test("[S9] a remedy becomes works of a scenario of its own, in one change that one undo takes back", () => {
  const made = put(empty, [opened, bridge], null);
  if (!made) throw new Error("nothing was put");
  const { plan, inverse } = applyChange(empty, made.change);
  expect(made.change.note).toBe("work_added");
  expect(
    [...plan.records.values()].map((record) =>
      record.kind === "work" ? [record.scenario === made.scenario, record.name, record.effect] : record.kind,
    ),
  ).toEqual(["scenario", [true, "开放back-gate", opened], [true, "跨rails的人行天桥", bridge]]);
  expect(plan.records.get(made.scenario)).toMatchObject({ kind: "scenario", name: "补缺口", author: "planner" });
  expect(applyChange(plan, inverse).plan.records).toEqual(empty.records);
});

test("[S9] only what the scenario does not do already is put; another scenario does not count", () => {
  const made = put(empty, [opened], null);
  if (!made) throw new Error("nothing was put");
  const { plan } = applyChange(empty, made.change);
  expect(put(plan, [opened], made.scenario)).toBeNull();
  expect(put(plan, [opened, bridge], made.scenario)?.change.put).toMatchObject([{ kind: "work", effect: bridge }]);
  expect(put(plan, [opened], "scenario:unknown")?.change.put).toHaveLength(2);
});

test("[S9] a gate that the scenario opens for others is opened by the later work alone", () => {
  const first = put(empty, [bridge], null);
  if (!first) throw new Error("nothing was put");
  const { plan } = applyChange(empty, first.change);
  const members: Effect = { ...opened, access: "appointment" };
  const added = addWork(
    plan,
    { scenario: first.scenario, name: "预约开放", nameEn: "By appointment", effect: members },
    context,
  );
  if (typeof added === "string") throw new Error(added);
  const now = applyChange(plan, added).plan;
  const made = put(now, [opened], first.scenario);
  expect(made?.change.remove).toEqual(added.put.map(({ id }) => id));
  expect(made?.change.put).toMatchObject([{ effect: opened }]);
});
