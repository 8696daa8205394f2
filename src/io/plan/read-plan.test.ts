import { describe, expect, test } from "vitest";
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
});
