import { describe, expect, test } from "vitest";
import { siteFacilities } from "./site-facilities.ts";
import { type SitingProblem, unreachableMm, walksOf } from "./siting-problem.ts";

const far = unreachableMm;
const sound: SitingProblem = {
  objective: { kind: "covering", radiusMm: 100 },
  people: Float64Array.of(1, 2),
  existingMm: Int32Array.of(far, far),
  walks: walksOf(Int32Array.of(50, far, far, 50), 2),
  count: 1,
  mustKeep: [],
  costs: Float64Array.of(3, 4),
};
const rows = (starts: number[], points: number[]) => ({
  starts: Int32Array.from(starts),
  points: Int32Array.from(points),
  distancesMm: new Int32Array(points.length),
});

const faults: readonly [string, Partial<SitingProblem>, string][] = [
  ["no candidate", { walks: walksOf(new Int32Array(0), 0) }, "no_candidates"],
  ["nobody", { people: Float64Array.of(0, 0) }, "no_people"],
  ["no doorstep", { people: new Float64Array(0), existingMm: new Int32Array(0), walks: rows([0, 0], []) }, "no_people"],
  ["people that are no number", { people: Float64Array.of(1, Number.NaN) }, "bad_people"],
  ["fewer than no people", { people: Float64Array.of(1, -1) }, "bad_people"],
  ["a radius below 0", { objective: { kind: "covering", radiusMm: -1 } }, "bad_distance"],
  ["a radius that is no number", { objective: { kind: "covering", radiusMm: Number.NaN } }, "bad_distance"],
  ["no end of walking", { objective: { kind: "median", beyondMm: far } }, "bad_distance"],
  ["parts of a millimetre", { objective: { kind: "median", beyondMm: 0.5 } }, "bad_distance"],
  ["a walk below 0", { walks: walksOf(Int32Array.of(-1, far, far, 50), 2) }, "bad_distance"],
  ["an existing walk below 0", { existingMm: Int32Array.of(-1, far) }, "bad_distance"],
  ["existing walks for others", { existingMm: Int32Array.of(far) }, "bad_distance"],
  ["a point there is not", { walks: rows([0, 1], [2]) }, "bad_walks"],
  ["a point named twice", { walks: rows([0, 2], [1, 1]) }, "bad_walks"],
  ["rows that do not meet", { walks: rows([0, 2, 1], [0]) }, "bad_walks"],
  ["half a facility", { count: 0.5 }, "bad_count"],
  ["fewer than none", { count: -1 }, "bad_count"],
  ["more than there are candidates", { count: 3 }, "count_above_candidates"],
  ["fewer than must be kept", { mustKeep: [0, 1] }, "count_below_kept"],
  ["kept, but no candidate", { mustKeep: [2] }, "unknown_kept"],
  ["kept twice", { mustKeep: [1, 1], count: 2 }, "unknown_kept"],
  ["a cost below 0", { costs: Float64Array.of(-1, 1) }, "bad_cost"],
  ["costs of others", { costs: Float64Array.of(1) }, "bad_cost"],
  ["a budget that is no number", { budget: Number.NaN }, "bad_budget"],
  ["kept for more than the budget", { budget: 3, mustKeep: [1] }, "kept_over_budget"],
];

describe("what has no answer", () => {
  test.each(faults)("[A5.9] %s", (_name, change, fault) => {
    expect(siteFacilities({ ...sound, ...change })).toBe(fault);
  });

  test("[A5.9] a budget without costs", () => {
    const { costs: _, ...free } = sound;
    expect(siteFacilities({ ...free, budget: 3 })).toBe("budget_without_costs");
  });
});

describe("what has an answer, though little to choose", () => {
  const nothing = { open: [], value: 0, before: 0, bound: 0, gap: 0, isOptimal: true };

  test("[A5.9] nothing may open, nothing can be paid, nothing reaches anyone", () => {
    expect(siteFacilities({ ...sound, count: 0 })).toMatchObject(nothing);
    expect(siteFacilities({ ...sound, budget: 2 })).toMatchObject(nothing);
    expect(siteFacilities({ ...sound, objective: { kind: "covering", radiusMm: 0 } })).toMatchObject(nothing);
    expect(siteFacilities({ ...sound, walks: rows([0, 0, 0], []) })).toMatchObject(nothing);
  });

  test("[A5.9] out of reach is out of any radius, and everyone may be served already", () => {
    const objective = { kind: "covering", radiusMm: far } as const;
    expect(siteFacilities({ ...sound, objective })).toMatchObject({ open: [1], value: 2 });
    const existingMm = Int32Array.of(0, 0);
    expect(siteFacilities({ ...sound, existingMm })).toMatchObject({ open: [], before: 3, value: 3, bound: 3, gap: 0 });
  });

  test("[A5.9] a median with all at a door walks nothing", () => {
    const walks = walksOf(Int32Array.of(0, 0), 1);
    const answer = siteFacilities({
      ...sound,
      costs: Float64Array.of(1),
      walks,
      objective: { kind: "median", beyondMm: 500 },
    });
    expect(answer).toMatchObject({ open: [0], value: 0, before: 1.5, bound: 0, gap: 0, isOptimal: true });
  });
});
