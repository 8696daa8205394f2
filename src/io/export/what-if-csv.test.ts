import { expect, test } from "vitest";
import type { WhatIfResult } from "#domain/answers/what-if.ts";
import { emptyPlan, type Plan } from "#domain/plan.ts";
import type { PlanRecord } from "#domain/records.ts";
import { defaultParameters } from "#domain/results.ts";
import { toyArea } from "#tests/fixtures/toy-area.ts";
import { resultGeojson } from "./result-geojson.ts";
import { whatIfCsv } from "./what-if-csv.ts";

const area = toyArea({ zones: [], gates: [], streets: [], facilities: [], sites: [] });
const records = [
  { kind: "scenario", id: "scenario:1", name: "开门" },
  { kind: "work", id: "work:1", scenario: "scenario:1", name: "东门", nameEn: "East gate" },
] as unknown as readonly PlanRecord[];
const plan: Plan = { ...emptyPlan("plan", "toy"), records: new Map(records.map((record) => [record.id, record])) };
const figure = { class: "kindergarten", radiusM: 300, source: "GB", clause: "C", confidence: "unchecked" } as const;
const result: WhatIfResult = {
  ...{ question: "what_if", area: "toy", people: 0, parameters: defaultParameters, assumptions: [] },
  ...{ tier: 15, works: ["work:1", "work:gone"], idle: [] },
  classes: [{ ...figure, tier: 5, facilities: { before: 0, after: 1 }, people: null, after: 7, zones: [] }],
  linkage: { reachM: 500, kinds: [], matrix: { before: [], after: [] }, communities: [] },
};

test("[A4.6] both files name the scenario and its works, and a class keeps the circle of its own", () => {
  const [head, row] = whatIfCsv(result, area, plan, "en").slice(1).trimEnd().split("\r\n");
  expect(head?.endsWith(",scenario,scenario id,works of the scenario,work ids")).toBe(true);
  expect(row?.startsWith("A4,5,")).toBe(true);
  expect(row?.endsWith(",开门,scenario:1,East gate; work:gone,work:1; work:gone")).toBe(true);
  expect(JSON.parse(resultGeojson(result, area, plan, "")).metadata.scenario).toEqual({
    id: "scenario:1",
    name: "开门",
    works: [
      { id: "work:1", nameZh: "东门", nameEn: "East gate" },
      { id: "work:gone", nameZh: "work:gone", nameEn: "work:gone" },
    ],
  });
});
