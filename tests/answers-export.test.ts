import { beforeAll, describe, expect, test } from "vitest";
import { deskOf } from "#analysis/desk.ts";
import { finish } from "#analysis/engine.ts";
import { answering } from "#analysis/questions.ts";
import type { Area } from "#domain/area.ts";
import type { CheckUpStandard } from "#domain/check-up.ts";
import { emptyPlan, type Plan } from "#domain/plan.ts";
import { type Answers, plainInquiry, type Question, questions } from "#domain/questions.ts";
import type { PlanRecord, Site, Work } from "#domain/records.ts";
import { resultCsv } from "#io/export/result-csv.ts";
import { resultGeojson } from "#io/export/result-geojson.ts";
import checkUp from "../data/standards/check-up-2023.json" with { type: "json" };
import { box, facility, gate, street, toyArea, zone } from "./fixtures/toy-area.ts";

// A street along the south; two communities on it, one with a name a spreadsheet would run; a school that keeps hours.
const formula = "=HYPERLINK(1)";
const area: Area = {
  ...toyArea({
    zones: [
      zone("west", "community", box(-200, 0, -20, 100), { residents: 300, nameZh: formula, nameEn: formula }),
      zone("east", "community", box(20, 0, 200, 100), { residents: 100 }),
    ],
    gates: [gate("west-gate", "west", [-100, 0]), gate("east-gate", "east", [100, 0], { access: "members" })],
    streets: [
      street("south", [
        [-300, -5],
        [300, -5],
      ]),
    ],
    facilities: [
      facility("school", [0, -10], {
        access: "hours",
        openingHours: "Mo-Fr 08:00-17:00",
        nameZh: formula,
        nameEn: formula,
      }),
    ],
    sites: [],
  }),
  checkUp: checkUp as unknown as CheckUpStandard,
};
const authored = { author: "planner", changedAt: "2026-01-01T00:00:00Z" } as const;
const site: Site = {
  ...{ ...authored, kind: "site", id: "site:1", name: formula, notes: "", renewalType: "residential", stage: "works" },
  ...{ outline: box(0, 0, 100, 100), existingFloorAreaM2: 1000, demolishedFloorAreaM2: 100 },
};
const work: Work = {
  ...{ ...authored, kind: "work", id: "work:1", scenario: "scenario:1", name: formula, nameEn: formula },
  ...{ effect: { kind: "opened_gate", gate: "east-gate", access: "open" }, costYuan: 20_000, payer: formula },
};
const scenario: PlanRecord = { ...authored, kind: "scenario", id: "scenario:1", name: formula };
const records = [site, work, scenario];
const plan: Plan = { ...emptyPlan("plan", "toy"), records: new Map(records.map((record) => [record.id, record])) };
const inquiry = {
  ...plainInquiry,
  records,
  scenario: "scenario:1",
  siting: { ...plainInquiry.siting, class: "primary_school", count: 1, exact: false },
  lens: { kind: "coverage", class: "primary_school" },
  parameters: { ...plainInquiry.parameters, closed: [box(-200, 0, -150, 50)] },
} as const;

const results = new Map<Question, Answers[Question]>();
beforeAll(() => {
  const desk = deskOf(area);
  const ask = <Q extends Question>(question: Q) => finish(answering[question](desk, inquiry, { solveMip: null }));
  for (const question of questions) results.set(question, ask(question));
});
const resultOf = (question: Question) => {
  const result = results.get(question);
  if (!result) throw new Error(`${question} was not answered`);
  return result;
};
const rowsOf = (csv: string) => csv.slice(1).trimEnd().split("\r\n");

describe.each(questions)("%s", (question) => {
  test.each(["zh", "en"] as const)(
    "as CSV in %s: a title over every column, as many cells in every row, no formula",
    (lang) => {
      const [head = "", ...rows] = rowsOf(resultCsv(resultOf(question), area, plan, lang));
      // No cell of this area holds a comma within quotes but in clauses; those are stripped before cells are counted.
      const cells = (row: string) => row.replaceAll(/"(?:[^"]|"")*"/g, "x").split(",");
      expect(rows.length).toBeGreaterThan(0);
      expect(cells(head).every((title) => title !== "")).toBe(true);
      for (const row of rows) {
        expect(cells(row), row).toHaveLength(cells(head).length);
        expect(cells(row).filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
      }
    },
  );

  test("as GeoJSON: says what it was computed from, and names what lies on the ground in both languages", () => {
    const { metadata, features } = JSON.parse(resultGeojson(resultOf(question), area, plan, "2026-11-24T08:00:00Z"));
    expect(metadata).toMatchObject({ question, area: "toy", madeAt: "2026-11-24T08:00:00Z" });
    expect(metadata.rule).toMatch(/^A[1-9]$/);
    expect(features.length).toBeGreaterThan(0);
    for (const { geometry, properties } of features) {
      expect(geometry.type).toMatch(/^(Point|Polygon|MultiPolygon)$/);
      if (question !== "gaps" && properties.kind !== "gained") expect(properties).toHaveProperty("nameEn");
    }
  });
});

// 400 people; the square of 100 m by 100 m is 10,000 m², 10 % of its 1000 m² is taken down, 20,000 yuan are spent.
test("[A7.5] accounts: the lines of a list follow their total", () => {
  const rows = rowsOf(resultCsv(resultOf("accounts"), area, plan, "en")).map((row) => row.split(","));
  const [all] = rows.slice(1);
  expect(all?.slice(2, 16)).toEqual([
    "whole area",
    "",
    "全部",
    "all",
    "1",
    "10000",
    "0",
    "1000",
    "0",
    "100",
    "0",
    "",
    "1",
    "0.1",
  ]);
  const works = rows.filter((row) => row[1] === "whole plan" && row.at(-3) !== "");
  expect(works[0]?.slice(-3)).toEqual(["1", "20000", "0"]);
  const payer = works.filter((row) => row[2] === "payer").map((row) => row.at(-2));
  expect(payer).toEqual(["20000", ""]);
});

test("[A9.5] hours: one row an hour where hours are stated, one row without an hour where none are", () => {
  const rows = rowsOf(resultCsv(resultOf("hours"), area, plan, "en"));
  expect(rows.filter((row) => row.includes(",primary_school,"))).toHaveLength(24);
  expect(rows.filter((row) => row.includes(",market,"))).toHaveLength(1);
});

test("[A6.1] a check-up: what is not assessed has no value, and says what it needs", () => {
  const rows = rowsOf(resultCsv(resultOf("check_up"), area, plan, "en"));
  const open = rows.filter((row) => row.includes(",not assessed,"));
  expect(open.length).toBeGreaterThan(0);
  const gas = rows.find((row) => row.includes("housing-gas"));
  expect(gas).toMatch(/,Toy,,count,,not assessed,.*not_in_package,"?gas inspection records/);
});
