import { expect, test } from "vitest";
import { box, facility, gate, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { type CandidateKind, defaultSiting, type SitingCandidate, type SitingResult } from "../answers/siting.ts";
import { applyChange, emptyPlan, type Plan } from "../plan.ts";
import type { Site } from "../records.ts";
import { defaultParameters } from "../results.ts";
import { putChosen } from "./put-chosen.ts";

const area = toyArea({
  zones: [zone("home", "community", box(0, 0, 100, 100))],
  gates: [gate("back-gate", "home", [0, 50], { access: "members" })],
  facilities: [facility("clinic", [50, 50], { class: "health_station", access: "members" })],
});
const site: Site = {
  ...{ kind: "site", id: "site:1", author: "planner", changedAt: "", name: "老厂", notes: "" },
  ...{ renewalType: "industrial", stage: "reserve", outline: box(0, 0, 50, 50) },
};
const candidate = (
  kind: CandidateKind,
  of: string,
  chosen = true,
  costYuan: number | null = null,
): SitingCandidate => ({
  ...{ id: `${kind}:${of}`, kind, of, at: [116.35, 40], people: 1, costYuan, chosen },
});
const resultOf = (...candidates: SitingCandidate[]): SitingResult => ({
  ...{ question: "siting", area: "toy", people: 1, parameters: defaultParameters, assumptions: [] },
  ...{ options: defaultSiting, figure: null, fault: null, candidates, served: { before: 0, after: 0 } },
  ...{ meanM: { before: null, after: null, unreachedAsM: 3000 }, proof: null, gained: { lon: [], lat: [] } },
});
let serial = 0;
const context = { actor: "planner", now: "2026-01-01T00:00:00Z", newId: () => String(++serial) } as const;
const withSite = applyChange(emptyPlan("plan", "toy"), { note: "site_added", remove: [], put: [site] }).plan;
const put = (plan: Plan, result: SitingResult, scenario: `scenario:${string}` | null = null) =>
  putChosen(plan, { result, area, scenario, scenarioName: "选址" }, context);

test("[A5.10] each kind of candidate becomes the work that makes it real; those not chosen become none", () => {
  const result = resultOf(
    candidate("zone", "home"),
    candidate("site", "site:1", true, 1_500_000.4),
    candidate("shared", "clinic"),
    candidate("gate", "back-gate"),
    candidate("idle_land", "elsewhere", false),
  );
  const made = put(withSite, result);
  const point = { type: "Point", coordinates: [116.35, 40] };
  expect(made?.change.note).toBe("work_added");
  expect(made?.change.put.map((record) => (record.kind === "work" ? record.effect : record.kind))).toEqual([
    "scenario",
    { kind: "new_facility", class: "health_station", at: point, zone: "home" },
    { kind: "new_facility", class: "health_station", at: point, zone: null },
    { kind: "shared_resource", facility: "clinic", access: "open" },
    { kind: "opened_gate", gate: "back-gate", access: "open" },
  ]);
  expect(made?.change.put.map((record) => "name" in record && record.name)).toEqual([
    "选址",
    "home：新增社区卫生服务站",
    "老厂：新增社区卫生服务站",
    "共享clinic",
    "开放back-gate",
  ]);
  const onSite = made?.change.put[2];
  expect(onSite?.kind === "work" && [onSite.site, onSite.costYuan, onSite.nameEn]).toEqual([
    "site:1",
    1_500_000,
    "老厂: New community health station",
  ]);
});

test("[A5.10][S9] into a scenario that has them already nothing is put; one undo takes all of it back", () => {
  const result = resultOf(candidate("gate", "back-gate"), candidate("zone", "home"));
  const made = put(withSite, result);
  if (!made) throw new Error("nothing was put");
  const { plan, inverse } = applyChange(withSite, made.change);
  expect(put(plan, result, made.scenario)).toBeNull();
  expect(put(plan, result, null)?.change.put).toHaveLength(3);
  expect(applyChange(plan, inverse).plan.records).toEqual(withSite.records);
});

test("nothing chosen is nothing to put", () =>
  expect(put(withSite, resultOf(candidate("zone", "home", false)))).toBeNull());
