import { describe, expect, test } from "vitest";
import type { Assessment, CheckUpResult } from "#domain/answers/check-up.ts";
import type { Area, Green, Street } from "#domain/area.ts";
import type { CheckUpStandard, Formula, Indicator, Threshold } from "#domain/check-up.ts";
import { type CoverageResult, defaultParameters } from "#domain/results.ts";
import { box, facility, gate, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import shipped from "../../../data/standards/check-up-2023.json" with { type: "json" };
import { coverage } from "../coverage.ts";
import { engineOf, finish } from "../engine.ts";
import { checkUp } from "./check-up.ts";

const green = (id: string, kind: Green["kind"], geometry: Green["geometry"]): Green => ({
  ...{ id, kind, geometry, nameZh: id, nameEn: id, initials: "" },
  ...{ source: "toy", date: "2026", accuracyM: 0, estimated: false },
});

//       -100   100          700   900        Two communities of 600 and 400 residents, 200 m × 200 m, a gate in the
//   200 +-------+            +-------+       middle of each south wall, a street below.
//       | west  |            | east  |
//     0 +---g---+            +---h---+       The kindergarten and the library stand at the western gate: from there
//   -10 ====k,l==================x========   10 m to the gate, and 1.2 × 223.6 m to the farthest corner: 278.3 m.
//                                            To the eastern gate it is 10 + 800 + 10 m.
const area: Area = toyArea({
  zones: [
    zone("west", "community", box(-100, 0, 100, 200), { residents: 600 }),
    zone("east", "community", box(700, 0, 900, 200), { residents: 400 }),
  ],
  gates: [gate("g", "west", [0, 0]), gate("h", "east", [800, 0])],
  streets: [
    street("road", [
      [-1200, -10],
      [1200, -10],
    ]),
  ],
  facilities: [
    facility("k", [0, -10], { class: "kindergarten" }),
    facility("l", [0, -10], { class: "library" }),
    facility("court", [20, 100], { class: "sports_field", zone: "west" }),
    facility("field", [800, 100], { class: "sports_field" }),
    facility("outside", [800, -10], { class: "sports_field" }),
  ],
});

const standardOf = (formula: Formula, more: Partial<Indicator> = {}): CheckUpStandard => ({
  id: "toy",
  titleZh: "",
  titleEn: "",
  documents: [],
  limits: [],
  indicators: [
    {
      ...{ id: "one", nameZh: "", nameEn: "", document: "toy", dimension: "community", group: null, unit: "share" },
      ...{ clause: "1", source: "toy", confidence: "source", threshold: null, needs: null },
      ...{ levels: ["subdistrict", "community"], formula, ...more },
    },
  ],
});
const ask = (formula: Formula, more: Partial<Indicator> = {}, of = area): CheckUpResult =>
  finish(checkUp(engineOf(of, defaultParameters), standardOf(formula, more)));
const rows = (result: CheckUpResult): readonly Assessment[] => result.indicators[0]?.assessments ?? [];
const values = (result: CheckUpResult) => rows(result).map(({ place, value }) => [place, value]);
const reasons = (result: CheckUpResult) => [...new Set(rows(result).map(({ reason }) => reason))];

const kindergarten = { kind: "share_within", class: "kindergarten", tier: 5, method: "walk", of: "people" } as const;
const atLeast = (value: number): Threshold => ({ comparison: ">=", value });

describe("A6 check-up", () => {
  test("[A6.1] by community and for the subdistrict, with verdicts that add up", () => {
    const result = ask(kindergarten, { threshold: atLeast(0.7) });
    expect(rows(result).map(({ place, verdict }) => [place, verdict])).toEqual([
      [null, "short"],
      ["west", "pass"],
      ["east", "short"],
    ]);
    expect(result.indicators[0]?.communities).toEqual({ pass: 1, short: 1, not_assessed: 0, no_threshold: 0 });
    expect(result.verdicts).toEqual({ pass: 1, short: 2, not_assessed: 0, no_threshold: 0 });
    expect(result).toMatchObject({ question: "check_up", area: "toy", people: 1000, standard: "toy" });
    expect(rows(ask(kindergarten)).every(({ verdict }) => verdict === "no_threshold")).toBe(true);
  });

  test("[A6.1] what no package answers is not assessed, whatever the threshold, and says so", () => {
    const result = ask(
      { kind: "needs" },
      { threshold: { comparison: "<=", value: 0 }, needs: { zh: "表", en: "list" } },
    );
    expect(rows(result).map(({ value, verdict, reason }) => [value, verdict, reason])).toEqual(
      Array(3).fill([null, "not_assessed", "not_in_package"]),
    );
    expect(result.indicators[0]?.needs?.en).toBe("list");
  });

  test("[A6.1] missing data, classes and radii are told apart, and none passes", () => {
    const nobody = toyArea({ ...area, zones: area.zones.map((one) => ({ ...one, residents: 0 })) });
    const threshold: Threshold = { comparison: "<=", value: 1 };
    const reasonsOf = (formula: Formula, of = area) => {
      const result = ask(formula, { threshold }, of);
      expect(result.verdicts).toMatchObject({ pass: 0, short: 0 });
      return reasons(result);
    };
    expect(reasonsOf({ ...kindergarten, class: "castle" })).toEqual(["class_unknown"]);
    expect(reasonsOf({ kind: "count", class: "castle" })).toEqual(["class_unknown"]);
    expect(reasonsOf({ ...kindergarten, class: "library" })).toEqual(["no_radius"]);
    expect(reasonsOf({ ...kindergarten, class: "nursery" })).toEqual(["no_facility"]);
    expect(reasonsOf({ kind: "presence", class: "nursery", tier: 5, method: "walk" })).toEqual(["no_facility"]);
    expect(reasonsOf({ kind: "count", class: "canteen" })).toEqual(["no_facility"]);
    expect(reasonsOf(kindergarten, nobody)).toEqual(["no_people"]);
    expect(reasonsOf({ kind: "linkage_index", tier: 10, method: "walk" }, nobody)).toEqual(["no_people"]);
    const bare = toyArea({ ...area, facilities: [] });
    expect(reasonsOf({ kind: "linkage_index", tier: 10, method: "walk" }, bare)).toEqual(["no_shared_resource"]);
    const greens = { kind: "area_per_person", greens: ["park"], fromHa: 0, belowHa: null } as const;
    expect(reasonsOf(greens)).toEqual(["no_greens"]);
    expect(reasonsOf(greens, { ...nobody, greens: [green("p", "park", box(0, 300, 100, 400))] })).toEqual([
      "no_people",
    ]);
    expect(reasonsOf({ kind: "statistics_ratio", of: "a", per: "b", times: 1 })).toEqual(["no_statistic"]);
  });

  test("[A6.2] names the inputs that hold something estimated, each only where it is used", () => {
    const estimated = (of: Area, formula: Formula = kindergarten) =>
      rows(ask(formula, {}, of)).map((row) => row.estimated.join());
    expect(estimated(area)).toEqual(["", "", ""]);
    const guess = <T>(features: readonly T[]) => features.map((one) => ({ ...one, estimated: true }));
    const gates = { ...area, gates: guess(area.gates) };
    expect(estimated(gates)).toEqual(["gates", "gates", "gates"]);
    expect(estimated(gates, { ...kindergarten, method: "radius" })).toEqual(["", "", ""]);
    const west = { ...area, zones: [{ ...area.zones[0], estimated: true }, area.zones[1]] } as Area;
    expect(estimated(west)).toEqual(["zones", "zones", ""]);
    const all = { ...area, facilities: guess(area.facilities), streets: guess(area.streets) };
    expect(estimated(all)[0]).toBe("facilities,streets");
    const carriageway = { ...(area.streets[0] as Street), id: "carriageway", walkable: false, estimated: true };
    expect(estimated({ ...area, streets: [...area.streets, carriageway] })).toEqual(["", "", ""]);
    expect(estimated(all, { kind: "count", class: "sports_field" })[0]).toBe("facilities");
  });

  test("[A6.3] people within the radius on foot, by hand, and the question that gives the figure again", () => {
    const result = ask(kindergarten);
    expect(values(result)).toEqual([
      [null, expect.closeTo(0.6, 9)],
      ["west", 1],
      ["east", 0],
    ]);
    expect(result.indicators[0]).toMatchObject({ rule: "A6.3", radius: { radiusM: 300, confidence: "unchecked" } });
    const [whole, west] = rows(result);
    expect(whole?.features).toEqual(["k"]);
    expect(west?.features).toEqual([]);
    const again = finish(
      coverage(engineOf(area, result.indicators[0]?.asked?.parameters ?? defaultParameters)),
    ) satisfies CoverageResult;
    expect(again.classes.map((one) => [one.class, one.walk.people])).toEqual([["kindergarten", whole?.value]]);
  });

  test("[A6.3] of the ground by radius: a disc of 300 m about the western gate holds all of west and nothing of east", () => {
    expect(values(ask({ ...kindergarten, method: "radius", of: "area" })).map(([, value]) => value)).toEqual([
      expect.closeTo(0.5, 6),
      expect.closeTo(1, 6),
      0,
    ]);
  });

  test("[A6.4] present where somebody gets there within the radius", () => {
    const formula = { kind: "presence", class: "kindergarten", tier: 5, method: "walk" } as const;
    expect(values(ask(formula, { levels: ["community"], threshold: atLeast(1) }))).toEqual([
      ["west", 1],
      ["east", 0],
    ]);
  });

  test("[A6.5] counts what belongs to a community or stands in it, and all for the subdistrict", () => {
    const result = ask({ kind: "count", class: "sports_field" });
    expect(values(result)).toEqual([
      [null, 3],
      ["west", 1],
      ["east", 1],
    ]);
    expect(rows(result).map(({ features }) => features.join())).toEqual(["court,field,outside", "court", "field"]);
  });

  // a and b are parks of 6 ha that share 2 ha; c has 6 ha, half of it beyond the boundary at x = 1500; d is water; e has
  // 1 ha. From 5 ha up: 6 + 6 - 2 + 3 = 13 ha for 1000 people; from 1 ha to 5 ha: e alone.
  test("[A6.6] green for each resident counts ground once, inside the boundary, and of its size", () => {
    const greens = [
      green("a", "park", box(0, 300, 300, 500)),
      green("b", "park", box(200, 300, 500, 500)),
      green("c", "park", box(1400, 0, 1600, 300)),
      green("d", "water", box(-600, 300, -300, 500)),
      green("e", "park", box(-200, 300, -100, 400)),
    ];
    const sized = (fromHa: number, belowHa: number | null) =>
      ask(
        { kind: "area_per_person", greens: ["park"], fromHa, belowHa },
        { levels: ["subdistrict"] },
        { ...area, greens },
      );
    expect(rows(sized(5, null))[0]?.value).toBeCloseTo(130, 3);
    expect(rows(sized(5, null))[0]?.features).toEqual(["a", "b", "c"]);
    expect(rows(sized(0.5, 5))[0]?.value).toBeCloseTo(10, 3);
    expect(rows(sized(20, null))[0]).toMatchObject({ value: 0, reason: null });
  });

  test("[A6.7] the index of a community, and the mean of all by residents", () => {
    // The library has a door on the street: the block's is the only kind assessed; 500 m reach all of west, nobody of east.
    const library = { ...area, facilities: area.facilities.filter((one) => one.class === "library") };
    const result = ask({ kind: "linkage_index", tier: 10, method: "walk" }, {}, library);
    expect(values(result)).toEqual([
      [null, expect.closeTo(0.6, 9)],
      ["west", 1],
      ["east", 0],
    ]);
    expect(result.indicators[0]?.radius?.radiusM).toBe(500);
    // Whatever reach and classes the screen is set to, the indicator keeps its own.
    const set = engineOf(library, { ...defaultParameters, tier: 15, reachM: 5000, classes: ["market"] });
    const formula = { kind: "linkage_index", tier: 10, method: "walk" } as const;
    expect(values(finish(checkUp(set, standardOf(formula))))).toEqual(values(result));
    expect(rows(result)[1]?.features).toEqual(["l"]);
  });

  test("[A6.8] statistics over one another, for the subdistrict alone, and never over nothing", () => {
    const statistic = (id: string, value: number, confidence: "source" | "unchecked" = "source") => ({
      ...{ id, value, confidence, labelZh: "", labelEn: "", unit: "", date: "", source: "toy" },
    });
    const withFigures = (...statistics: ReturnType<typeof statistic>[]): Area => ({
      ...area,
      manifest: { ...area.manifest, statistics },
    });
    const formula = { kind: "statistics_ratio", of: "space", per: "households", times: 100 } as const;
    const sound = withFigures(statistic("space", 450), statistic("households", 1000, "unchecked"));
    expect(values(ask(formula, {}, sound))).toEqual([
      [null, 45],
      ["west", null],
      ["east", null],
    ]);
    expect(rows(ask(formula, {}, sound))[0]?.estimated).toEqual(["statistics"]);
    expect(reasons(ask(formula, {}, withFigures(statistic("space", 450), statistic("households", 0))))).toEqual([
      "no_statistic",
    ]);
  });

  test("a package without indicators is asked nothing; the shipped ones all come back, in their order", () => {
    const engine = engineOf(area, defaultParameters);
    expect(finish(checkUp(engine))).toMatchObject({ indicators: [], verdicts: { pass: 0 } });
    const checkUpOf = shipped as unknown as CheckUpStandard;
    const steps = checkUp(engineOf({ ...area, checkUp: checkUpOf }, defaultParameters));
    const done: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) done.push(step.value);
    expect(step.value.indicators.map(({ id }) => id)).toEqual(shipped.indicators.map(({ id }) => id));
    expect(done.every((share, index) => share >= (done[index - 1] ?? 0) && share <= 1)).toBe(true);
    expect(step.value.indicators.find(({ id }) => id === "has-kindergarten")?.communities).toMatchObject({
      pass: 1,
      short: 1,
    });
  });
});
