import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assessment, CheckUpResult, IndicatorResult } from "./answers/check-up.ts";
import { type Threshold, verdictOf } from "./check-up.ts";
import { findingsOf } from "./findings.ts";
import { whyNot } from "./permissions.ts";
import { applyChange, emptyPlan, type Plan } from "./plan.ts";
import type { Finding, Site } from "./records.ts";
import { defaultParameters } from "./results.ts";

/** One indicator that asks for 0.8, with a value for each place; null: not assessed. */
function resultOf(
  values: Readonly<Record<string, number | null>>,
  standard = "toy",
  threshold: Threshold | null = { comparison: ">=", value: 0.8 },
): CheckUpResult {
  const assessments = Object.entries(values).map(
    ([place, value]): Assessment => ({
      place: place === "all" ? null : place,
      value,
      verdict: verdictOf(value, threshold),
      reason: value === null ? "no_facility" : null,
      estimated: ["gates"],
      features: ["k"],
    }),
  );
  const indicator: IndicatorResult = {
    ...{ id: "green", nameZh: "绿地", nameEn: "Green", document: "toy", dimension: "block", group: null },
    ...{ levels: ["community"], unit: "share", needs: null, threshold, rule: "A6.3", assessments },
    ...{ radius: { radiusM: 300, clause: "2", source: "toy", confidence: "unchecked" } },
    ...{ asked: { question: "coverage", parameters: defaultParameters } },
    ...{ clause: "1", source: "toy", confidence: "source" },
    formula: { kind: "share_within", class: "public_green", tier: 5, method: "walk", of: "people" },
    communities: { pass: 0, short: 0, not_assessed: 0, no_threshold: 0 },
  };
  return {
    ...{ question: "check_up", area: "toy", people: 1, parameters: defaultParameters, assumptions: [], standard },
    indicators: [indicator],
    verdicts: indicator.communities,
  };
}

const site: Site = {
  ...{ kind: "site", id: "site:1", author: "planner", changedAt: "", name: "", notes: "" },
  ...{ renewalType: "residential", stage: "reserve", outline: { type: "Polygon", coordinates: [] } },
};
const empty = emptyPlan("plan:1", "toy");
const withSite = applyChange(empty, { note: "site_added", remove: [], put: [site] }).plan;
const at = (day: number, actor: "planner" | "mentor" = "planner") =>
  ({ actor, now: `2026-01-0${day}T00:00:00Z` }) as const;
const record = (plan: Plan, result: CheckUpResult, day = 1): Plan => {
  const change = findingsOf(result, plan, at(day));
  return change ? applyChange(plan, change).plan : plan;
};
const findings = (plan: Plan) => [...plan.records.values()].filter((one): one is Finding => one.kind === "finding");

describe("findings of a check-up", () => {
  test("[A6.9] every shortfall, and nothing else, becomes one finding with figure, threshold and evidence", () => {
    const plan = record(withSite, resultOf({ all: 0.7, west: 0.9, east: 0.5, north: null }));
    expect(findings(plan).map(({ id, figure }) => [id, figure])).toEqual([
      ["finding:toy/green/", 0.7],
      ["finding:toy/green/east", 0.5],
    ]);
    expect(findings(plan)[1]).toMatchObject({
      ...{ author: "planner", changedAt: "2026-01-01T00:00:00Z", place: "east", rule: "A6.3", estimated: true },
      ...{ threshold: { comparison: ">=", value: 0.8 }, unit: "share", clause: "1", nameZh: "绿地" },
      // The threshold is sourced; the radius is not.
      confidence: "unchecked",
      evidence: { asked: { question: "coverage", parameters: defaultParameters }, features: ["k"] },
    });
  });

  test("[A6.9] one change puts them all, and its inverse takes them all out", () => {
    const change = findingsOf(resultOf({ west: 0.1, east: 0.2 }), withSite, at(1));
    expect(change?.put).toHaveLength(2);
    if (!change) throw new Error("no change");
    const { plan, inverse } = applyChange(withSite, change);
    expect(applyChange(plan, inverse).plan).toEqual(withSite);
  });

  test("[A6.9] a later check-up updates what changed, keeps its author, and leaves the rest as it was", () => {
    const first = record(withSite, resultOf({ west: 0.1, east: 0.2 }), 1);
    const change = findingsOf(resultOf({ west: 0.1, east: 0.3 }), first, at(2, "mentor"));
    expect(change?.remove).toEqual([]);
    expect(findingsOf(resultOf({ west: 0.1, east: 0.2 + 1e-12 }), first, at(2))).toBeNull();
    expect(change?.put).toMatchObject([{ place: "east", figure: 0.3, author: "planner", changedAt: at(2).now }]);
  });

  test("[A6.9] what passes by now, or is held against nothing, is removed; what can no longer be assessed stays; other sets are left alone", () => {
    const other = record(withSite, resultOf({ west: 0.1 }, "other"));
    const first = record(other, resultOf({ west: 0.1, east: 0.2 }));
    const change = findingsOf(resultOf({ west: 0.9, east: null }), first, at(2));
    expect(change).toEqual({ note: "findings_recorded", remove: ["finding:toy/green/west"], put: [] });
    const unjudged = findingsOf(resultOf({ west: 0.1, east: 0.2 }, "toy", null), first, at(2));
    expect(unjudged?.remove).toEqual(["finding:toy/green/west", "finding:toy/green/east"]);
  });

  test("[A6.9] the same check-up twice changes nothing, also after the plan went through a file", () => {
    const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.record({ all: value, west: value, east: value }), (values) => {
        const result = resultOf(values);
        const plan = record(withSite, result);
        const records = JSON.parse(JSON.stringify([...plan.records])) as [Finding["id"], Finding][];
        expect(findingsOf(result, plan, at(2))).toBeNull();
        expect(findingsOf(result, { ...plan, records: new Map(records) }, at(2))).toBeNull();
        expect(findings(plan)).toHaveLength(
          Object.values(values).filter((one) => one !== null && one < 0.8 - 1e-9).length,
        );
      }),
    );
  });

  test("[P4] planner and mentor record findings; the co-creation group neither puts nor removes them", () => {
    const change = findingsOf(resultOf({ west: 0.1 }), withSite, at(1));
    if (!change) throw new Error("no change");
    expect(whyNot(withSite, change, "planner")).toBeNull();
    expect(whyNot(withSite, change, "mentor")).toBeNull();
    expect(whyNot(withSite, change, "public")).toBe("public_reads");
    const own = { ...change, put: change.put.map((one) => ({ ...one, author: "cocreator" as const })) };
    expect(whyNot(withSite, own, "cocreator")).toBe("planners_find");
    const plan = applyChange(withSite, change).plan;
    const removal = { note: "findings_recorded", remove: change.put.map(({ id }) => id), put: [] } as const;
    expect(whyNot(plan, removal, "cocreator")).toBe("planners_find");
    expect(whyNot(plan, removal, "planner")).toBeNull();
  });
});
