import { describe, expect, test } from "vitest";
import { defaultParameters } from "#domain/results.ts";
import shipped from "../../../data/xueyuanlu/plan.json" with { type: "json" };
import { readPlan } from "./read-plan.ts";

const site = {
  kind: "site",
  id: "site:1",
  author: "planner",
  changedAt: "2026-01-01T00:00:00Z",
  name: "样例",
  renewalType: "public_space",
  stage: "reserve",
  notes: "",
  outline: {
    type: "Polygon",
    coordinates: [
      [
        [116.35, 40],
        [116.36, 40],
        [116.36, 40.01],
        [116.35, 40],
      ],
    ],
  },
};
const work = {
  ...{ kind: "work", id: "work:1", author: "planner", changedAt: "2026-01-01T00:00:00Z", scenario: "scenario:1" },
  ...{ name: "开门", nameEn: "Open a gate", effect: { kind: "opened_gate", gate: "g", access: "open" } },
};
const finding = {
  ...{ kind: "finding", id: "finding:toy/green/", author: "planner", changedAt: "2026-01-01T00:00:00Z" },
  ...{ standard: "toy", indicator: "green", nameZh: "绿地", nameEn: "Green", rule: "A6.3", figure: 0.5, unit: "share" },
  ...{ threshold: { comparison: ">=", value: 0.8 }, clause: "1", source: "toy", confidence: "source", place: null },
  ...{ estimated: true, evidence: { asked: { question: "coverage", parameters: defaultParameters }, features: ["a"] } },
};
const askedWith = (parameters: object) => ({
  ...finding,
  evidence: { asked: { question: "coverage", parameters: { ...defaultParameters, ...parameters } }, features: [] },
});
const fileWith = (...records: unknown[]) => ({ format: "siqu-plan", version: 1, id: "plan:1", area: "toy", records });

describe("[I2] a plan file", () => {
  test("the one that ships with the area is sound", () => {
    const { records, refused } = readPlan(shipped);
    expect(refused).toEqual([]);
    expect(records.length).toBe(shipped.records.length);
  });

  test.each([
    ["no object", null, "is not a Siqu plan"],
    ["another format", { format: "geojson" }, "is not a Siqu plan"],
    ["a newer version", { ...fileWith(), version: 2 }, "has version 2"],
    ["no records", { ...fileWith(), records: {} }, "lacks"],
  ])("%s is refused in a sentence that says what to do", (_, raw, said) => {
    expect(() => readPlan(raw)).toThrow(said);
    expect(() => readPlan(raw)).toThrow(/ — .+\.$/);
  });

  test.each([
    ["an unknown kind", { ...site, kind: "toString", id: "toString:1" }],
    ["an id of another kind", { ...site, id: "work:1" }],
    ["a number for a name", { ...site, name: 7 }],
    ["an unknown stage", { ...site, stage: "someday" }],
    [
      "a ring left open",
      {
        ...site,
        outline: {
          type: "Polygon",
          coordinates: [
            [
              [1, 1],
              [2, 1],
              [2, 2],
              [3, 3],
            ],
          ],
        },
      },
    ],
    [
      "a coordinate that is no number",
      {
        ...site,
        outline: {
          type: "Polygon",
          coordinates: [
            [
              [1, 1],
              [2, "x"],
              [2, 2],
              [1, 1],
            ],
          ],
        },
      },
    ],
    [
      "a place off the earth",
      {
        ...site,
        outline: {
          type: "Polygon",
          coordinates: [
            [
              [999, 1],
              [2, 1],
              [2, 2],
              [999, 1],
            ],
          ],
        },
      },
    ],
    ["nothing", null],
  ])("%s costs that record alone", (_, broken) => {
    expect(readPlan(fileWith(site, broken))).toMatchObject({ records: [{ id: "site:1" }], refused: [2] });
  });

  test.each([
    ["floor areas", { ...site, existingFloorAreaM2: 100, demolishedFloorAreaM2: 100, newFloorAreaM2: 0 }],
    ["floor areas in part", { ...site, demolishedFloorAreaM2: 100 }],
    ["accounts of a work", { ...work, site: "site:1", nature: "software", year: 3, costYuan: 0, payer: "街道" }],
    ["a work that says nothing of its accounts", work],
    ["a finding", finding],
    ["a finding that was counted from features", { ...finding, evidence: { asked: null, features: [] } }],
    ["a finding at a moment", askedWith({ when: { weekday: 7, minute: 0, holiday: "PH" } })],
  ])("%s is read as it is", (_, sound) => {
    expect(readPlan(fileWith(sound))).toMatchObject({ records: [sound], refused: [] });
  });

  test.each([
    ["more demolished than exists", { ...site, existingFloorAreaM2: 100, demolishedFloorAreaM2: 101 }],
    ["less than no floor area", { ...site, newFloorAreaM2: -1 }],
    ["a floor area beyond all bounds", { ...site, existingFloorAreaM2: 1e300 }],
    ["a floor area as text", { ...site, existingFloorAreaM2: "100" }],
    ["null for what is not known", { ...site, existingFloorAreaM2: null }],
    ["a part of a yuan", { ...work, costYuan: 0.5 }],
    ["a debt", { ...work, costYuan: -5 }],
    ["a cost without end", { ...work, costYuan: Number.POSITIVE_INFINITY }],
    ["a fourth year", { ...work, year: 4 }],
    ["an unknown nature", { ...work, nature: "firmware" }],
    ["a work of no site", { ...work, site: "scenario:1" }],
    ["a payer that is no text", { ...work, payer: ["街道"] }],
    ["a finding without a figure", { ...finding, figure: null }],
    ["a finding with an unknown comparison", { ...finding, threshold: { comparison: "≥", value: 1 } }],
    ["a finding without evidence", { ...finding, evidence: undefined }],
    ["evidence of an unknown question", { ...finding, evidence: { asked: { question: "x" }, features: [] } }],
    ["evidence asked with no number", askedWith({ gridM: "30" })],
    ["evidence asked on an eighth day", askedWith({ when: { weekday: 8, minute: 0 } })],
    ["evidence asked with a line for closed ground", askedWith({ closed: [[[1, 1]]] })],
  ])("%s costs the record", (_, broken) => {
    expect(readPlan(fileWith(broken))).toMatchObject({ records: [], refused: [1] });
  });
});
