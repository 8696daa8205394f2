import { describe, expect, test } from "vitest";
import type { Gate, Green } from "#domain/area.ts";
import { emptyPlan, type Plan } from "#domain/plan.ts";
import type { PlanRecord, Proposal, Site, Work } from "#domain/records.ts";
import type { CoverageResult, GapsResult, LinkageResult, Walk } from "#domain/results.ts";
import { proposalScene, type SceneInput, sceneOf } from "./scene.ts";

const provenance = { source: "test", date: "2026", accuracyM: 5, estimated: false, initials: "" };
const gate = {
  ...provenance,
  id: "gate-1",
  nameZh: "东门",
  nameEn: "East gate",
  zone: "zone-1",
  access: "members",
  geometry: { type: "Point", coordinates: [116.34, 40] },
} as Gate;
const green = {
  ...provenance,
  id: "green-1",
  nameZh: "公园",
  nameEn: "Park",
  kind: "park",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [116.34, 40],
        [116.35, 40],
        [116.35, 40.01],
        [116.34, 40],
      ],
    ],
  },
} as Green;
const by = { author: "planner", changedAt: "2026-01-01T00:00:00Z" } as const;
const site = {
  ...by,
  kind: "site",
  id: "site:1",
  name: "更新区",
  renewalType: "residential",
  stage: "reserve",
  notes: "",
  outline: {
    type: "Polygon",
    coordinates: [
      [
        [116.34, 40],
        [116.342, 40],
        [116.342, 40.002],
        [116.34, 40.002],
        [116.34, 40],
      ],
    ],
  },
} as Site;
const otherSite = { ...site, id: "site:2" } as Site;
const work = (id: number, effect: Work["effect"], scenario = "scenario:1") =>
  ({ ...by, kind: "work", id: `work:${id}`, scenario, name: "工程", nameEn: "Work", effect }) as Work;
const works = [
  work(1, { kind: "opened_gate", gate: "gate-1", access: "open" }),
  work(2, {
    kind: "new_crossing",
    barriers: [],
    crossing: "footbridge",
    line: {
      type: "LineString",
      coordinates: [
        [116.34, 40],
        [116.341, 40],
      ],
    },
  }),
  work(3, { kind: "opened_gate", gate: "a gate that is gone", access: "open" }),
  work(
    4,
    { kind: "new_facility", class: "library", at: { type: "Point", coordinates: [116.35, 40] }, zone: null },
    "scenario:2",
  ),
];
const planOf = (...records: PlanRecord[]): Plan => ({
  ...emptyPlan("plan", "area"),
  records: new Map(records.map((record) => [record.id, record])),
});

const input: SceneInput = {
  area: { gates: [gate], facilities: [], greens: [green], sites: [] },
  plan: planOf(site, otherSite, ...works),
  view: {
    lang: "zh",
    hidden: [],
    facilityClasses: null,
    opacities: {},
    selected: null,
    choropleth: null,
    places: null,
    gaps: null,
    scenario: null,
  },
  results: { coverage: null, linkage: null, gaps: null, walk: null },
  draft: null,
  editing: null,
};
const idsOf = ({ features }: { features: readonly { properties: Record<string, unknown> | null }[] }) => [
  ...new Set(features.map(({ properties }) => properties?.id)),
];

describe("the workbench's scene", () => {
  test("the same input gives the same objects, so that the map leaves them alone", () => {
    const [once, again] = [sceneOf(input), sceneOf({ ...input, view: { ...input.view, selected: "site:1" } })];
    for (const id of Object.keys(once.sources) as (keyof typeof once.sources)[])
      expect(again.sources[id]).toBe(once.sources[id]);
  });
  test("a work in the hand is drawn where it is held, the others where they stand", () => {
    const [, bridge] = works as [Work, Work];
    const line = { type: "LineString" as const, coordinates: [[116.36, 40] as number[], [116.361, 40] as number[]] };
    const held: Work = { ...bridge, effect: { ...bridge.effect, line } as Work["effect"] };
    const view = { ...input.view, scenario: "scenario:1" as const };
    const drawn = sceneOf({ ...input, view, held }).sources.works.features;
    expect(drawn.map(({ geometry }) => geometry)).toEqual([gate.geometry, line]);
    expect(sceneOf({ ...input, view }).sources.works.features[1]?.geometry).not.toEqual(line);
  });
  test("an answer's zones go before the choropleth, and its features are a source of their own", () => {
    const zones = new Map([["zone-1", 0.5]]);
    const feature = { type: "Feature", geometry: gate.geometry, properties: { id: "a", role: "gained" } } as const;
    const scene = sceneOf({ ...input, answer: { zones, features: [feature], facilityClasses: ["library"] } });
    expect([scene.choropleth, scene.sources.answer.features, scene.facilityClasses]).toEqual([
      zones,
      [feature],
      ["library"],
    ]);
  });
  test("a renewal area is drawn with a point for its name, but not while it is redrawn", () => {
    const { sketch } = sceneOf(input).sources;
    expect(sketch.features.map(({ geometry }) => geometry.type)).toEqual(["Polygon", "Point", "Polygon", "Point"]);
    const editing = sceneOf({ ...input, editing: "site:1" });
    expect(idsOf(editing.sources.sketch)).toEqual(["site:2"]);
    expect(editing.hover).toBe(false);
  });
  test("works of the chosen scenario stand on their gate or line; one whose gate is gone is left out", () => {
    expect(sceneOf(input).sources.works.features).toEqual([]);
    const { features } = sceneOf({ ...input, view: { ...input.view, scenario: "scenario:1" } }).sources.works;
    expect(features.map(({ geometry, properties }) => [geometry.type, properties?.effect])).toEqual([
      ["Point", "opened_gate"],
      ["LineString", "new_crossing"],
    ]);
  });
  test("hidden entries become layers, and opacities stay within 0 and 1", () => {
    const scene = sceneOf({
      ...input,
      view: { ...input.view, hidden: ["gates"], opacities: { zones: 7, streets: -1 } },
    });
    expect(scene.hidden).toEqual(["gates-dot", "gates-label", "gates-icon"]);
    expect(scene.opacities).toMatchObject({ zones: 1, streets: 0, facilities: 1 });
  });
  test("the draft and the places where it crosses itself are drawn", () => {
    const { sources } = sceneOf({ ...input, draft: { geometry: site.outline, crossings: [[116.34, 40]] } });
    expect(sources.draft.features).toHaveLength(1);
    expect(sources["crossing-error"].features[0]?.geometry).toEqual({ type: "Point", coordinates: [116.34, 40] });
  });
});

describe("results", () => {
  const coverage = {
    classes: [
      {
        class: "library",
        zones: [
          { zone: "zone-1", walk: { people: 0.4, area: 0.5 }, radius: { people: 1, area: 1 } },
          { zone: "zone-2", walk: { people: null, area: null }, radius: { people: null, area: null } },
        ],
      },
    ],
  } as unknown as CoverageResult;
  const linkage = {
    communities: [{ zone: "zone-1", walk: { index: 0.5 }, radius: { index: 1 } }],
    places: { lon: [116.34], lat: [40], zone: [0], zones: ["zone-1"], walk: [3], radius: [4] },
  } as unknown as LinkageResult;
  const gaps = {
    classes: [
      {
        class: "library",
        gaps: [
          {
            id: "gap-1",
            reason: "wall",
            zone: "zone-1",
            people: 5,
            geometry: { type: "MultiPolygon", coordinates: [] },
          },
        ],
      },
    ],
  } as unknown as GapsResult;
  const walk: Walk = {
    from: [116.34, 40],
    zone: "zone-1",
    facility: "facility-9",
    lengthM: 300,
    radiusM: 100,
    legs: [
      {
        kind: "compound",
        id: "zone-1",
        lengthM: 100,
        line: [
          [116.34, 40],
          [116.341, 40],
        ],
      },
      { kind: "gate", id: "gate-1", lengthM: 0, line: [[116.341, 40]] },
      {
        kind: "street",
        id: "street-1",
        lengthM: 200,
        line: [
          [116.341, 40],
          [116.342, 40],
        ],
      },
    ],
  };
  const all = { coverage, linkage, gaps, walk };
  const see = (view: Partial<SceneInput["view"]>) =>
    sceneOf({ ...input, results: all, view: { ...input.view, ...view } });

  test("coverage colours zones by share; not assessed is null, never zero", () => {
    const choropleth = { of: "coverage", class: "library", method: "walk", share: "people" } as const;
    expect(see({ choropleth }).choropleth).toEqual(
      new Map([
        ["zone-1", 0.4],
        ["zone-2", null],
      ]),
    );
    expect(see({ choropleth: { ...choropleth, class: "no such class" } }).choropleth).toBeNull();
  });
  test("linkage colours communities by index, and its doorsteps by kinds within reach", () => {
    const scene = see({ choropleth: { of: "linkage", method: "radius" }, places: "walk" });
    expect(scene.choropleth).toEqual(new Map([["zone-1", 1]]));
    expect(scene.sources.places.features[0]?.properties).toMatchObject({ kinds: 3 });
  });
  test("gaps of the chosen class keep their reason", () => {
    expect(see({ gaps: "library" }).sources.gaps.features[0]?.properties).toMatchObject({
      id: "gap-1",
      reason: "wall",
    });
    expect(see({ gaps: null }).sources.gaps.features).toEqual([]);
  });
  test("a walk is drawn leg by leg with its two ends, and the straight line beside it", () => {
    const { walk: drawn, straight } = see({}).sources;
    expect(drawn.features.map(({ properties }) => properties?.kind ?? properties?.role)).toEqual([
      "compound",
      "street",
      "start",
      "end",
    ]);
    expect(straight.features[0]?.geometry).toEqual({
      type: "LineString",
      coordinates: [
        [116.34, 40],
        [116.342, 40],
      ],
    });
  });
});

test("a proposal shows its own site, and its works only afterwards", () => {
  const proposal = { site: "site:1", scenario: "scenario:1" } as unknown as Proposal;
  const [before, after] = (["before", "after"] as const).map((moment) =>
    proposalScene({ area: input.area, plan: input.plan, proposal, lang: "zh", moment }),
  );
  expect(idsOf(after?.sources.sketch ?? { features: [] })).toEqual(["site:1"]);
  expect(before?.sources.works.features).toHaveLength(0);
  expect(after?.sources.works.features).toHaveLength(2);
  expect(after?.hidden).toContain("facilities");
});
