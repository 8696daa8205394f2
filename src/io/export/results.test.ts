import type { Feature } from "geojson";
import { expect, test } from "vitest";
import type { Catchment } from "#domain/answers/catchment.ts";
import type { Area } from "#domain/area.ts";
import { emptyPlan } from "#domain/plan.ts";
import {
  type CoverageResult,
  defaultParameters,
  type GapsResult,
  type LinkageResult,
  type Remedy,
} from "#domain/results.ts";
import { box, zone } from "#tests/fixtures/toy-area.ts";
import { coverageCsv } from "./coverage-csv.ts";
import { gapsCsv } from "./gaps-csv.ts";
import { linkageCsv } from "./linkage-csv.ts";
import { resultGeojson } from "./result-geojson.ts";

const home = {
  ...zone("home", "community", box(0, 0, 100, 100), { residents: 1200 }),
  nameZh: "东王庄，东片",
  nameEn: "=Dong",
};
const area = {
  manifest: {
    id: "toy",
    attribution: "© toy",
    licence: "CC0",
    people: { count: 1200, date: "2020", source: "census" },
  },
  zones: [home],
  gates: [],
  sites: [],
  barriers: [],
  crossings: [],
  facilities: [],
  standards: { id: "gb", classes: [{ id: "market", nameZh: "菜市场", nameEn: "Food market" }] },
} as unknown as Area;
const answer = { area: "toy", people: 1200, parameters: defaultParameters, assumptions: [] };
const figure = {
  clause: "附录 C",
  source: "GB 50180-2018",
  confidence: "unchecked",
  class: "market",
  radiusM: 500,
} as const;
const served = { walk: { people: 0.25, area: 0.333333 }, radius: { people: 1, area: null } };
const coverage: CoverageResult = {
  ...answer,
  question: "coverage",
  tier: 10,
  classes: [{ ...figure, facilities: 1, ...served, zones: [{ zone: "home", ...served }], worst: "home" }],
};
const geometry = { type: "MultiPolygon" as const, coordinates: [box(0, 0, 50, 50).coordinates] };
const gaps: GapsResult = {
  ...answer,
  question: "gaps",
  tier: 10,
  classes: [
    {
      ...figure,
      facilities: 1,
      people: { wall: 300.4, lack: 0 },
      gaps: [
        {
          id: "gap-1",
          zone: "home",
          class: "market",
          reason: "wall",
          people: 300.4,
          areaM2: 2500,
          radiusM: 210,
          walkM: null,
          detourRatio: null,
          remedy: null,
          remedyTried: false,
          between: ["home"],
          geometry,
        },
      ],
    },
  ],
};
const remedy: Remedy = {
  effects: [{ kind: "new_gate", zone: "home", at: { type: "Point", coordinates: [116.35, 40] }, access: "open" }],
  people: 120.2,
  peopleInAll: 340,
};
const shares = { index: 0.5, kinds: [null, 0, 1, 0.5] };
const linkage: LinkageResult = {
  ...answer,
  question: "linkage",
  kinds: ["block", "campus", "park", "community"],
  reachM: 500,
  results: {
    walk: {
      matrix: [
        [null, null, null, null],
        [null, null, null, null],
        [null, null, null, null],
        [null, 0, 1, 0.5],
      ],
    },
    radius: { matrix: [] },
  },
  communities: [{ zone: "home", residents: 1200, walk: shares, radius: shares, why: [] }],
  places: { lon: [], lat: [], zone: [], zones: [], walk: [], radius: [] },
};
const lines = (csv: string) => csv.slice(1).trimEnd().split("\r\n");

test("coverage: the whole area, then each community; a comma in a name is quoted, a missing share is empty", () => {
  const [head, whole, community] = lines(coverageCsv(coverage, area, "zh"));
  expect(head?.startsWith("规则,生活圈（分钟）,设施类别")).toBe(true);
  expect(whole).toBe("A1,10,菜市场,market,500,GB 50180-2018 附录 C,未核对,1,全街道,toy,1200,0.25,1,0.3333,");
  expect(community).toBe("A1,10,菜市场,market,500,GB 50180-2018 附录 C,未核对,1,东王庄，东片,home,1200,0.25,1,0.3333,");
});

test("gaps: people are whole, an unreachable walk is empty, a name that looks like a formula is disarmed", () => {
  const [, gap] = lines(gapsCsv(gaps, area, "en"));
  expect(gap).toBe(
    "A3,10,Food market,market,500,GB 50180-2018 附录 C,unchecked,gap-1,'=Dong,home,wall,300,2500,210,,,'=Dong,,,",
  );
});

const mended: GapsResult = {
  ...gaps,
  classes: gaps.classes.map((one) => ({
    ...one,
    gaps: one.gaps.map((gap) => ({ ...gap, remedy, remedyTried: true })),
  })),
};
const untried = (result: GapsResult): GapsResult => ({
  ...result,
  classes: result.classes.map((one) => ({
    ...one,
    gaps: one.gaps.map((gap) => ({ ...gap, remedy: null, remedyTried: true })),
  })),
});

test("[A3.6] gaps: what would mend one in words and people; that nothing does is said, and not looked for is empty", () => {
  const end = (result: GapsResult, lang: "zh" | "en") =>
    lines(gapsCsv(result, area, lang))[1]
      ?.split(",")
      .slice(-3);
  expect(end(mended, "zh")).toEqual(["东王庄，东片新开门", "120", "340"]);
  expect(end(mended, "en")).toEqual(["New gate of =Dong", "120", "340"]);
  expect(end(untried(mended), "en")).toEqual(["nothing tried mends it", "", ""]);
  expect(end(gaps, "en")).toEqual(["", "", ""]);
  const [{ properties }] = JSON.parse(resultGeojson(mended, area, emptyPlan("plan", "toy"), "")).features;
  expect(properties).toMatchObject({ remedyZh: "东王庄，东片新开门", remedyPeople: 120.2, remedyPeopleInAll: 340 });
  expect(JSON.parse(properties.remedyEffects)).toEqual(remedy.effects);
  expect(properties).not.toHaveProperty("remedy");
});

test("[A1.8] GeoJSON of a coverage takes the ground along that is drawn, by both methods", () => {
  const ground = { type: "MultiPolygon" as const, coordinates: [box(0, 0, 10, 10).coordinates] };
  const catchment: Catchment = {
    ...{ ...answer, ...figure, question: "catchment", facilities: 1, streetWidthM: 40, walk: ground },
    ...{ radius: geometry, areasM2: { walk: 100, radius: 2500, both: 100, either: 2500 } },
  };
  const { features } = JSON.parse(resultGeojson(coverage, area, emptyPlan("plan", "toy"), "", catchment));
  expect(features.slice(1).map(({ geometry, properties }: Feature) => [properties, geometry])).toMatchObject([
    [{ id: "catchment:market:walk", nameEn: "Food market", radiusM: 500, areaM2: 100, streetWidthM: 40 }, ground],
    [{ id: "catchment:market:radius", areaM2: 2500, bothM2: 100 }, geometry],
  ]);
});

test("linkage: sixteen pairs, then each community by kind; not assessed is empty, nobody is 0", () => {
  const rows = lines(linkageCsv(linkage, area, "en"));
  expect(rows).toHaveLength(1 + 16 + 4);
  expect(rows[14]).toBe("A2,500,community,,,campus,0,,,,,,,");
  expect(rows[17]).toBe("A2,500,'=Dong,home,1200,block,,,0.5,0.5,,,,");
});

test.each([coverage, linkage, gaps])(
  "GeoJSON of $question says what it was computed from, and holds its shapes",
  (result) => {
    const { type, metadata, features } = JSON.parse(
      resultGeojson(result, area, emptyPlan("plan", "toy"), "2026-11-24T08:00:00Z"),
    );
    expect(type).toBe("FeatureCollection");
    expect(metadata).toMatchObject({
      question: result.question,
      area: "toy",
      madeAt: "2026-11-24T08:00:00Z",
      parameters: { tier: 10 },
      licence: "CC0",
    });
    expect(features).toHaveLength(1);
    expect(features[0].geometry.type).toBe(result.question === "gaps" ? "MultiPolygon" : "Polygon");
  },
);
