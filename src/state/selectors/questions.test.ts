import { describe, expect, test } from "vitest";
import type { Assessment, CheckUpResult, IndicatorResult } from "#domain/answers/check-up.ts";
import type { EmergencyChange, ProfileResult } from "#domain/answers/emergency.ts";
import type { ClassHours, HoursResult } from "#domain/answers/hours.ts";
import type { LensRow, LensView } from "#domain/answers/lens.ts";
import type { Dimension, Verdict } from "#domain/check-up.ts";
import { emptyPlan } from "#domain/plan.ts";
import { box, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { communitiesOf, findingsDue, linesOf, selectedPlace, tallyOf } from "./check-up.ts";
import { hardestHit, hasChanged, selectedGround } from "./emergency.ts";
import { axisEnd, extremesOf, shownHours } from "./hours.ts";
import { distributionOf, lowestFirst, nameOfRow, shownUnit } from "./lens.ts";
import { kindOfCandidate, nameOfCandidate } from "./siting.ts";

const area = toyArea({ zones: [zone("home", "community", box(0, 0, 100, 100))] });

describe("a check-up", () => {
  const assessed = (place: string | null, value: number | null, verdict: Verdict): Assessment => ({
    ...{ place, value, verdict, reason: null, estimated: [], features: [] },
  });
  const indicator = (id: string, dimension: Dimension, ...assessments: Assessment[]) =>
    ({
      id,
      dimension,
      assessments,
      rule: "A6.3",
      threshold: { comparison: ">=", value: 1 },
    }) as unknown as IndicatorResult;
  const result = {
    standard: "toy",
    indicators: [
      indicator("green", "block", assessed(null, 0.5, "short"), assessed("a", 1, "pass"), assessed("b", 0.5, "short")),
      indicator("homes", "housing", assessed(null, null, "not_assessed")),
    ],
  } as unknown as CheckUpResult;

  test("is read by place and dimension; a dimension that says nothing of the place is left out", () => {
    expect(linesOf(result, null).map(({ dimension }) => dimension)).toEqual(["housing", "block"]);
    expect(linesOf(result, "a").map(({ dimension }) => dimension)).toEqual(["block"]);
    expect(tallyOf(linesOf(result, null).flatMap(({ lines }) => lines))).toEqual({
      ...{ pass: 0, short: 1, not_assessed: 1, no_threshold: 0 },
    });
  });
  test("names communities with shortfalls first", () =>
    expect(communitiesOf(result.indicators[0] as IndicatorResult).map(({ place }) => place)).toEqual(["b", "a"]));
  test("looks at a selected community, and at nothing else that is selected", () =>
    expect([selectedPlace(result, "a"), selectedPlace(result, "gate"), selectedPlace(result, null)]).toEqual([
      "a",
      null,
      null,
    ]));
  test("[A6.9][P4] tells what recording would change, and who may not", () => {
    const plan = emptyPlan("plan", "toy");
    expect(findingsDue(result, { plan, actor: "planner" })).toEqual({ put: 2, remove: 0, held: 0, refusal: null });
    expect(findingsDue(result, { plan, actor: "cocreator" }).refusal).toBe("planners_find");
  });
});

describe("the lens", () => {
  const row = (id: string, value: number, residents: number): LensRow => ({
    ...{ id, value, residents, least: value, most: value, below: 0, square: null },
  });
  const view = (unit: LensView["unit"], notAssessed: LensView["notAssessed"], ...rows: LensRow[]): LensView => ({
    ...{ unit, notAssessed, rows, spread: null, hidden: null, hides: [] },
  });
  // 30 people at 0.05, 15 at 0.95 and 15 at 1, which is in the last tenth: bars of 1, eight of 0, and 1.
  test("[A8.1] bars are people by tenths of the value, as shares of the fullest", () =>
    expect(distributionOf(view("grid", null, row("a", 0.05, 30), row("b", 0.95, 15), row("c", 1, 15)))).toEqual([
      ...[1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    ]));
  test("lists the lowest first, the more people first of those that are alike", () =>
    expect(lowestFirst(view("grid", null, row("a", 1, 1), row("b", 0, 1), row("c", 0, 2))).map(({ id }) => id)).toEqual(
      ["c", "b", "a"],
    ));
  test("[A8.6] a unit without borders is not shown; the next that can be is", () => {
    const views = [view("grid", null), view("community", "no_boundaries")];
    expect(shownUnit(views, "community")?.unit).toBe("grid");
    expect(shownUnit([view("community", "no_boundaries")], "community")).toBeNull();
  });
  test("squares and ground outside the blocks have no name", () => {
    expect(nameOfRow(area, row("home", 0, 1), "zh")).toBe("home");
    expect(nameOfRow(area, row("outside", 0, 1), "zh")).toBeNull();
    expect(nameOfRow(area, row("toy", 0, 1), "en")).toBe("Toy");
  });
});

describe("hours", () => {
  test.each([
    [[0], 1],
    [[99, 3], 100],
    [[101], 200],
    [[21_000], 25_000],
    [[45_907, 17_288], 50_000],
  ])("the axis of %j ends at %i", (values, end) => expect(axisEnd(values)).toBe(end));
  test("tells the first hour of the fewest and the most", () =>
    expect(extremesOf([3, 1, 5, 1, 5])).toEqual({ least: { people: 1, hour: 1 }, most: { people: 5, hour: 2 } }));
  test("[A9.5] shows the class asked for, else one with a curve, else one with a door", () => {
    const entry = (id: string, facilities: number, people: ClassHours["people"]) => ({ class: id, facilities, people });
    const result = (...classes: unknown[]) => ({ classes }) as unknown as HoursResult;
    const three = [entry("none", 0, null), entry("door", 2, null), entry("curve", 2, [1])];
    expect(shownHours(result(...three), "none")?.class).toBe("none");
    expect(shownHours(result(...three), null)?.class).toBe("curve");
    expect(shownHours(result(...three.slice(0, 2)), null)?.class).toBe("door");
    expect(shownHours(result(), null)).toBeNull();
  });
});

describe("an emergency", () => {
  const change = (zone: string, before: number, after: number, cutOff = 0): EmergencyChange => ({
    ...{ zone, residents: 100, before, after, cutOff },
  });
  test("[A9.8] who loses most comes first, then who is cut off", () => {
    const zones = [change("none", 50, 50), change("cut", 50, 50, 10), change("most", 90, 10)];
    expect(hardestHit({ zones } as unknown as ProfileResult).map(({ zone: id }) => id)).toEqual([
      "most",
      "cut",
      "none",
    ]);
    expect(zones.map(hasChanged)).toEqual([false, true, true]);
  });
  test("what is selected gives its ground if it has any, but never the whole area's", () => {
    const plan = emptyPlan("plan", "toy");
    expect(selectedGround({ area, plan, selection: "home" })?.geometry.type).toBe("Polygon");
    expect(selectedGround({ area, plan, selection: "boundary" })).toBeNull();
    expect(selectedGround({ area, plan, selection: null })).toBeNull();
  });
});

test("a candidate goes by the name of what it is made of; one nobody knows by its id", () => {
  const naming = { area, plan: emptyPlan("plan", "toy"), lang: "zh" } as const;
  expect(nameOfCandidate(naming, "zone:home")).toBe("home");
  expect(nameOfCandidate(naming, "site:site:9")).toBe("site:9");
  expect(kindOfCandidate("idle_land:site-768")).toBe("idle_land");
});
