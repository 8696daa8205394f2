import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AccountsResult, Sum } from "#domain/answers/accounts.ts";
import { type Area, renewalTypes, stages } from "#domain/area.ts";
import type { CheckUpStandard } from "#domain/check-up.ts";
import { type PlanRecord, type Site, type Work, workNatures, workYears } from "#domain/records.ts";
import { defaultParameters } from "#domain/results.ts";
import { box, toyArea } from "#tests/fixtures/toy-area.ts";
import shipped from "../../data/standards/check-up-2023.json" with { type: "json" };
import { planAccounts } from "./plan-accounts.ts";

const area: Area = { ...toyArea({}), checkUp: shipped as unknown as CheckUpStandard };
const authored = { author: "planner", changedAt: "2026-01-01T00:00:00Z" } as const;

const site = (id: string, outline: Site["outline"], more: Partial<Site> = {}): Site => ({
  ...{ ...authored, kind: "site", id: `site:${id}`, name: id, notes: "" },
  ...{ renewalType: "residential", stage: "reserve", outline },
  ...more,
});
const work = (id: string, more: Partial<Work> = {}): Work => ({
  ...{ ...authored, kind: "work", id: `work:${id}`, scenario: "scenario:a", name: id, nameEn: id },
  effect: { kind: "opened_gate", gate: "g", access: "open" },
  ...more,
});
const scenario = (id: string): PlanRecord => ({ ...authored, kind: "scenario", id: `scenario:${id}`, name: id });
const accounts = (...records: PlanRecord[]): AccountsResult => planAccounts(area, records, defaultParameters);
const given = (sum: number | null, given: number, notGiven: number): Sum => ({ sum, given, notGiven });

/** A record's fields without those that are undefined. */
type Given<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The parts of a sum, added as a reader would. */
const together = (parts: readonly Sum[]): Sum => {
  const known = parts.flatMap(({ sum }) => (sum === null ? [] : [sum]));
  return given(
    known.length === 0 ? null : known.reduce((total, sum) => total + sum, 0),
    parts.reduce((total, part) => total + part.given, 0),
    parts.reduce((total, part) => total + part.notGiven, 0),
  );
};

//  +-------+          a: 200 × 100 m, residential; b: 200 × 100 m, industrial, half of it on a;
//  | a +---+---+      c: 100 × 100 m, afar. Sums: 2 + 2 + 1 = 5 ha; ground: 4 ha; counted twice: 1 ha.
//  +---+---+ b |
//      +-------+
const a = site("a", box(0, 0, 200, 100), { existingFloorAreaM2: 1000, demolishedFloorAreaM2: 100 });
const b = site("b", box(100, 0, 300, 100), { renewalType: "industrial", existingFloorAreaM2: 500 });
const c = site("c", box(600, 0, 700, 100), { stage: "works", newFloorAreaM2: 99.6 });

describe("A7 plan accounts", () => {
  test("[A7.1] ground and floor area by renewal type and stage", () => {
    const { sites } = accounts(a, b, c);
    expect(sites.all).toEqual({
      sites: 3,
      groundM2: given(50_000, 3, 0),
      existingFloorAreaM2: given(1500, 2, 1),
      demolishedFloorAreaM2: given(100, 1, 2),
      newFloorAreaM2: given(100, 1, 2),
    });
    const of = (type: string) => sites.byRenewalType.find(({ renewalType }) => renewalType === type);
    expect(of("residential")).toMatchObject({ sites: 2, groundM2: given(30_000, 2, 0) });
    expect(of("facility")).toMatchObject({ sites: 0, groundM2: given(null, 0, 0) });
    expect(sites.byStage.filter((row) => row.sites > 0).map((row) => [row.stage, row.groundM2.sum])).toEqual([
      ["reserve", 40_000],
      ["works", 10_000],
    ]);
    expect(sites.each.map((row) => [row.site, row.groundM2, row.newFloorAreaM2])).toEqual([
      ["site:a", 20_000, null],
      ["site:b", 20_000, null],
      ["site:c", 10_000, 100],
    ]);
  });

  test("[A7.2] what nobody gives is not given, and never 0; what is given as 0 is 0", () => {
    expect(accounts().sites.all.groundM2).toEqual(given(null, 0, 0));
    expect(accounts(work("x")).works.all).toEqual({ works: 1, costYuan: given(null, 0, 1) });
    expect(accounts(work("x", { costYuan: 0 })).works.all.costYuan).toEqual(given(0, 1, 0));
    const [corners = []] = box(0, 0, 100, 100).coordinates;
    const folded = [0, 2, 1, 3, 0].map((corner) => corners[corner] ?? []);
    const crossed = site("x", { type: "Polygon", coordinates: [folded] });
    expect(accounts(crossed, c).sites).toMatchObject({ all: { groundM2: given(10_000, 1, 1) }, unionM2: 10_000 });
  });

  test("[A7.3] ground that sites share is in each of them, and once in the union", () => {
    const { sites } = accounts(a, b, c);
    expect(sites).toMatchObject({
      unionM2: 40_000,
      overlapM2: 10_000,
      overlaps: [{ sites: ["site:a", "site:b"], sharedM2: 10_000 }],
    });
    // Three on one place: 6 ha in the sums, 2 ha of ground, three pairs.
    const three = accounts(a, { ...a, id: "site:p" }, { ...a, id: "site:q" }).sites;
    expect(three).toMatchObject({ unionM2: 20_000, overlapM2: 40_000 });
    expect(three.overlaps).toHaveLength(3);
    expect(accounts(a, c).sites).toMatchObject({ unionM2: 30_000, overlapM2: 0, overlaps: [] });
  });

  test("[A7.4] demolished share against the limit, judged only where every site gives both figures", () => {
    const over = site("d", box(0, 300, 100, 400), { existingFloorAreaM2: 1000, demolishedFloorAreaM2: 400 });
    const both = accounts(a, over).sites;
    expect(both.demolition).toEqual({ share: 0.25, given: 2, notGiven: 0, verdict: "short" });
    expect(both.each.map(({ demolition }) => [demolition.share, demolition.verdict])).toEqual([
      [0.1, "pass"],
      [0.4, "short"],
    ]);
    expect(both.limit).toMatchObject({ threshold: { comparison: "<=", value: 0.2 }, confidence: "source" });
    expect(accounts(a, b).sites.demolition).toEqual({ share: 0.1, given: 1, notGiven: 1, verdict: "not_assessed" });
    expect(accounts(a, c).sites.each[1]?.demolition).toMatchObject({ share: null, verdict: "not_assessed" });
    expect(accounts().sites.demolition).toMatchObject({ share: null, verdict: "not_assessed" });
    const bare = planAccounts(toyArea({}), [a], defaultParameters).sites;
    expect(bare).toMatchObject({ limit: null, demolition: { share: 0.1, verdict: "not_assessed" } });
  });

  test("[A7.5] works by nature, year, payer and site, each with those that say nothing", () => {
    const { works } = accounts(
      c,
      work("1", { nature: "hardware", year: 1, costYuan: 300, payer: "街道 ", site: "site:c" }),
      work("2", { nature: "software", year: 3, costYuan: 1000, payer: "业主", site: "site:gone" }),
      work("3", { nature: "hardware", payer: "街道", costYuan: 50 }),
      work("4", { year: 1, payer: " " }),
    );
    const row = (key: object, works: number, sum: number | null, notGiven = 0) => ({
      ...key,
      works,
      costYuan: given(sum, works - notGiven, notGiven),
    });
    expect(works.byNature).toEqual([
      row({ nature: "hardware" }, 2, 350),
      row({ nature: "software" }, 1, 1000),
      row({ nature: null }, 1, null, 1),
    ]);
    expect(works.byYear).toEqual([
      row({ year: 1 }, 2, 300, 1),
      row({ year: 2 }, 0, null),
      row({ year: 3 }, 1, 1000),
      row({ year: null }, 1, 50),
    ]);
    expect(works.byPayer).toEqual([
      row({ payer: "业主" }, 1, 1000),
      row({ payer: "街道" }, 2, 350),
      row({ payer: null }, 1, null, 1),
    ]);
    expect(works.bySite).toEqual([
      row({ site: "site:c", inPlan: true }, 1, 300),
      row({ site: "site:gone", inPlan: false }, 1, 1000),
      row({ site: null, inPlan: true }, 2, 50, 1),
    ]);
  });

  test("[A7.6] every scenario by itself, also one without works and one the plan does not hold", () => {
    const { scenarios } = accounts(
      scenario("a"),
      scenario("b"),
      work("1", { year: 2, costYuan: 7 }),
      work("2", { scenario: "scenario:gone", costYuan: 8 }),
    );
    expect(scenarios.map(({ scenario, inPlan, all }) => [scenario, inPlan, all.works, all.costYuan.sum])).toEqual([
      ["scenario:a", true, 1, 7],
      ["scenario:b", true, 0, null],
      ["scenario:gone", false, 1, 8],
    ]);
    expect(scenarios[0]?.byYear[1]).toMatchObject({ year: 2, costYuan: given(7, 1, 0) });
  });

  test("[A7.1][A7.5][A7.6] every list sums to its whole, to the yuan and the square metre, whatever the plan", () => {
    const metre = fc.integer({ min: -900, max: 900 });
    const floor = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined });
    const drop = <T extends object>(fields: T) =>
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
    const sites = fc.array(
      fc.record({
        ...{ x: metre, y: metre, size: fc.integer({ min: 11, max: 600 }) },
        ...{ renewalType: fc.constantFrom(...renewalTypes), stage: fc.constantFrom(...stages) },
        ...{ existingFloorAreaM2: floor, demolishedFloorAreaM2: floor, newFloorAreaM2: floor },
      }),
      { maxLength: 6 },
    );
    const orNone = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const works = fc.array(
      fc.record({
        scenario: fc.constantFrom("scenario:a" as const, "scenario:b" as const, "scenario:gone" as const),
        ...{ nature: orNone(fc.constantFrom(...workNatures)), year: orNone(fc.constantFrom(...workYears)) },
        ...{ costYuan: orNone(fc.integer({ min: 0, max: 1e11 })), payer: orNone(fc.constantFrom("a", "b ", "", "é")) },
        site: orNone(fc.constantFrom("site:0" as const, "site:gone" as const)),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(sites, works, (drawn, planned) => {
        const result = accounts(
          scenario("a"),
          scenario("b"),
          ...drawn.map(({ x, y, size, ...more }, i) => site(String(i), box(x, y, x + size, y + size), drop(more))),
          ...planned.map((more, i) => work(String(i), drop(more))),
        );
        for (const rows of [result.sites.byRenewalType, result.sites.byStage]) {
          expect(rows.reduce((sum, row) => sum + row.sites, 0)).toBe(drawn.length);
          for (const key of ["groundM2", "existingFloorAreaM2", "demolishedFloorAreaM2", "newFloorAreaM2"] as const) {
            expect(together(rows.map((row) => row[key]))).toEqual(result.sites.all[key]);
          }
        }
        const { all, unionM2, overlapM2, overlaps } = result.sites;
        expect((unionM2 ?? 0) + overlapM2).toBe(all.groundM2.sum ?? 0);
        expect(overlapM2).toBeLessThanOrEqual(overlaps.reduce((sum, pair) => sum + pair.sharedM2, drawn.length ** 2));
        expect(unionM2 ?? 0).toBeGreaterThanOrEqual(
          Math.max(0, ...result.sites.each.map(({ groundM2 }) => groundM2 ?? 0)) - 1,
        );
        const lists = [result.works, ...result.scenarios];
        for (const { all, byNature, byYear, byPayer, bySite } of lists) {
          for (const rows of [byNature, byYear, byPayer, bySite]) {
            expect(together(rows.map(({ costYuan }) => costYuan))).toEqual(all.costYuan);
            expect(rows.reduce((sum, row) => sum + row.works, 0)).toBe(all.works);
          }
        }
        expect(together(result.scenarios.map(({ all }) => all.costYuan))).toEqual(result.works.all.costYuan);
        expect(result.works.all.works).toBe(planned.length);
      }),
    );
  });
});
