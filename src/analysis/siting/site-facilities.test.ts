import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceModel } from "./choice-model.ts";
import { choiceOf } from "./exchange.ts";
import { fixed, gainsOf } from "./gains.ts";
import { greedy, greedyGuarantee } from "./greedy.ts";
import { loadHighs } from "./load-highs.ts";
import { reduceGains } from "./reduce-gains.ts";
import { seededRandom } from "./seeded-random.ts";
import { type SitingAnswer, siteFacilities } from "./site-facilities.ts";
import { type SitingProblem, unreachableMm, walksOf } from "./siting-problem.ts";

const solveMip = await loadHighs();
const exact = { solveMip, timeLimitS: 20 };

/** A problem as whole matrices, in metres; `null` is out of reach. */
interface Drawn extends Pick<SitingProblem, "objective" | "count"> {
  readonly people: readonly number[];
  readonly ways: readonly (readonly (number | null)[])[];
  readonly existing?: readonly (number | null)[];
  readonly mustKeep?: readonly number[];
  readonly costs?: readonly number[];
  readonly budget?: number;
}

const mm = (m: number | null) => (m === null ? unreachableMm : m * 1000);

const problemOf = ({ objective, count, people, ways, existing, mustKeep, costs, budget }: Drawn): SitingProblem => ({
  objective,
  count,
  people: Float64Array.from(people),
  walks: walksOf(Int32Array.from(ways.flat(), mm), ways.length),
  existingMm: Int32Array.from(existing ?? people.map(() => null), mm),
  mustKeep: mustKeep ?? [],
  ...(costs && { costs: Float64Array.from(costs) }),
  ...(budget !== undefined && { budget }),
});

function answerTo(drawn: Drawn, how?: typeof exact): SitingAnswer {
  const answer = siteFacilities(problemOf(drawn), how);
  if (typeof answer === "string") throw new Error(answer);
  return answer;
}

const covering = (radiusM: number) => ({ kind: "covering", radiusMm: radiusM * 1000 }) as const;
const median = (beyondM: number) => ({ kind: "median", beyondMm: beyondM * 1000 }) as const;

//      A     C     B        a candidate halfway between each two doorsteps, radius 50 m
//   4 ---- 5 ---- 5 ---- 4   people, 100 m apart
const line = {
  people: [4, 5, 5, 4],
  ways: [50, 250, 150].map((at) => [0, 100, 200, 300].map((x) => Math.abs(at - x))),
};

describe("toys worked out by hand", () => {
  test("[A5.1] covering: the greedy takes the middle, 10 and then 4; the two sides have all 18", () => {
    const drawn = { ...line, objective: covering(50), count: 2 };
    expect(greedy(gainsOf(problemOf(drawn))).worth).toBe(14);
    expect(answerTo(drawn)).toMatchObject({ open: [0, 1], value: 18, before: 0, bound: 18, gap: 0, isOptimal: true });
    expect(answerTo({ ...drawn, count: 1 })).toMatchObject({ open: [2], value: 10 });
  });

  test("[A5.2] who is served already counts as served, and a candidate that adds nobody stays closed", () => {
    const drawn = { ...line, objective: covering(50), count: 3, existing: [10, 10, 60, null] };
    expect(answerTo(drawn)).toMatchObject({ open: [1], before: 9, value: 18 });
  });

  //  10 ---- 1 ---- 1 ---- 10   people, 100 m apart, a candidate at each
  const ends = {
    people: [10, 1, 1, 10],
    ways: [0, 1, 2, 3].map((a) => [0, 1, 2, 3].map((b) => 100 * Math.abs(a - b))),
  };

  test("[A5.3] median: one goes inside, 10·100 + 0 + 100 + 10·200 = 3,100; two go to the ends, 100 + 100", () => {
    const drawn = { ...ends, objective: median(1000) };
    expect(answerTo({ ...drawn, count: 1 })).toMatchObject({ open: [1], value: 3100, before: 22_000, isOptimal: true });
    expect(answerTo({ ...drawn, count: 2 })).toMatchObject({ open: [0, 3], value: 200, bound: 200, isOptimal: true });
  });

  test("[A5.4] nobody counts as walking further than set: at an end 0 + 100 + 150 + 10·150 = 1,750", () => {
    expect(answerTo({ ...ends, objective: median(150), count: 1 })).toMatchObject({
      open: [0],
      value: 1750,
      before: 3300,
    });
  });

  test("[A5.6] [A5.7] what must be kept is kept and counts; the budget holds to the last unit", () => {
    const drawn = { ...line, objective: covering(50), count: 2, costs: [10_000_000, 10_000_001, 10_000_000] };
    expect(answerTo({ ...drawn, mustKeep: [2] }, exact)).toMatchObject({ open: [0, 2], value: 14 });
    expect(answerTo({ ...drawn, budget: 20_000_000 }, exact)).toMatchObject({
      open: [0, 2],
      value: 14,
      isOptimal: true,
    });
    expect(answerTo({ ...drawn, budget: 20_000_001 }, exact)).toMatchObject({ open: [0, 1], value: 18 });
    expect(answerTo({ ...drawn, budget: 10_000_000, mustKeep: [2] }, exact)).toMatchObject({ open: [2], value: 10 });
  });
});

/** Six doorsteps, each in reach of two of four candidates: two reach 5, but half of each would reach all 6. */
const pairs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b]));
const paired: Drawn = {
  objective: covering(200),
  people: pairs.map(() => 1),
  ways: [0, 1, 2, 3].map((candidate) => pairs.map((pair) => (pair.includes(candidate) ? 100 : null))),
  count: 2,
};

describe("what is proven", () => {
  test("[A5.5] the exact solver proves what the relaxation cannot", () => {
    expect(answerTo(paired)).toMatchObject({ value: 5, bound: 6, isOptimal: false, boundBy: "lagrangian" });
    expect(answerTo(paired, exact)).toMatchObject({ value: 5, bound: 5, gap: 0, isOptimal: true, boundBy: "mip" });
  });

  test("[A5.5] out of time, the set found stands with the bound proven, and the answer says so", () => {
    const answer = answerTo(paired, { solveMip, timeLimitS: 0 });
    expect(answer).toMatchObject({ value: 5, bound: 6, gap: 0.2, isOptimal: false, stopped: "time_limit" });
  });

  test("[A5.5] a solver that fails leaves the set found and its bound", () => {
    const failing = () => ({ status: "failed", solution: null, bound: Number.POSITIVE_INFINITY }) as const;
    const answer = answerTo(paired, { solveMip: failing, timeLimitS: 20 });
    expect(answer).toMatchObject({ value: 5, bound: 6, isOptimal: false, stopped: "failed", boundBy: "lagrangian" });
  });

  test("[A5.7] [A5.8] the greedy's promise: for a count, half of it for a budget, none for both", () => {
    const problem = { ...line, objective: covering(50), costs: [1, 1, 1] };
    const promise = (drawn: Drawn) => greedyGuarantee(gainsOf(problemOf(drawn)));
    expect(promise({ ...problem, count: 2 })).toBeCloseTo(1 - 1 / Math.E, 12);
    expect(promise({ ...problem, count: 2, budget: 2 })).toBeCloseTo(1 - 1 / Math.E, 12);
    expect(promise({ ...problem, count: 3, budget: 2 })).toBeCloseTo((1 - 1 / Math.E) / 2, 12);
    expect(promise({ ...problem, count: 2, budget: 1 })).toBeNull();
  });
});

const way = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }).map((n) => n * 100) }, fc.constant(null));
const drawing: fc.Arbitrary<Drawn> = fc
  .record({ candidates: fc.integer({ min: 1, max: 7 }), points: fc.integer({ min: 1, max: 10 }) })
  .chain(({ candidates, points }) =>
    fc.record({
      objective: fc.constantFrom(covering(200), covering(0), median(450), median(1000)),
      people: fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: points, maxLength: points })
        .map((people) => people.with(0, 3)),
      ways: fc.array(fc.array(way, { minLength: points, maxLength: points }), {
        minLength: candidates,
        maxLength: candidates,
      }),
      existing: fc.oneof(
        fc.constant(Array.from({ length: points }, () => null)),
        fc.array(way, { minLength: points, maxLength: points }),
      ),
      mustKeep: fc.subarray(
        Array.from({ length: candidates }, (_, candidate) => candidate),
        { maxLength: Math.min(2, candidates) },
      ),
      more: fc.integer({ min: 0, max: 4 }),
      costs: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: candidates, maxLength: candidates }),
      spare: fc.option(fc.integer({ min: 0, max: 12 })),
    }),
  )
  .map(({ more, spare, costs, ...drawn }) => ({
    ...drawn,
    costs,
    count: Math.min(costs.length, drawn.mustKeep.length + more),
    ...(spare !== null && { budget: drawn.mustKeep.reduce((sum, one) => sum + (costs[one] as number), spare) }),
  }));

/** People within the radius, or person-metres, straight from the drawing. */
function valueOfSet({ objective, people, ways, existing = [] }: Drawn, open: readonly number[]): number {
  return people.reduce((sum, here, point) => {
    const nearest = Math.min(...[existing[point], ...open.map((one) => ways[one]?.[point])].map((m) => mm(m ?? null)));
    if (objective.kind === "covering") return sum + (nearest <= objective.radiusMm ? here : 0);
    return sum + (here * Math.min(nearest, objective.beyondMm)) / 1000;
  }, 0);
}

function setsWithin({ ways, count, mustKeep = [], costs = [], budget = Infinity }: Drawn): number[][] {
  const all = Array.from({ length: 2 ** ways.length }, (_, bits) =>
    [...ways.keys()].filter((one) => (bits >> one) & 1),
  );
  return all.filter(
    (open) =>
      open.length <= count &&
      mustKeep.every((one) => open.includes(one)) &&
      open.reduce((sum, one) => sum + (costs[one] as number), 0) <= budget,
  );
}

/** One in, one out, or both. */
const isNeighbour = (one: readonly number[], other: readonly number[]) =>
  one.filter((candidate) => !other.includes(candidate)).length <= 1 &&
  other.filter((candidate) => !one.includes(candidate)).length <= 1;

const betterOf = ({ objective }: Drawn) => (objective.kind === "covering" ? Math.max : Math.min);

describe("laws, on random problems", () => {
  test("[A5.5] [A5.6] [A5.7] the exact answer is the best of all sets, within count and budget", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const sets = setsWithin(drawn);
        const answer = answerTo(drawn, exact);
        const best = betterOf(drawn)(...sets.map((open) => valueOfSet(drawn, open)));
        expect(sets).toContainEqual(answer.open);
        expect(answer.value).toBeCloseTo(best, 6);
        expect(answer.value).toBeCloseTo(valueOfSet(drawn, answer.open), 6);
        expect(answer).toMatchObject({ isOptimal: true, stopped: null });
      }),
      { numRuns: 300 },
    );
  });

  test("[A5.5] [A5.8] search and greedy keep within bounds that hold, and the greedy keeps its promise", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const sets = setsWithin(drawn);
        const found = answerTo(drawn);
        const best = betterOf(drawn)(...sets.map((open) => valueOfSet(drawn, open)));
        const kept = valueOfSet(drawn, drawn.mustKeep ?? []);
        expect(sets).toContainEqual(found.open);
        expect(betterOf(drawn)(best, found.bound)).toBeCloseTo(found.bound, 6);
        expect(betterOf(drawn)(best, found.value)).toBeCloseTo(best, 6);
        const neighbours = sets.filter((open) => isNeighbour(open, found.open)).map((open) => valueOfSet(drawn, open));
        expect(betterOf(drawn)(found.value, ...neighbours)).toBeCloseTo(found.value, 6);
        const gains = gainsOf(problemOf(drawn));
        const unit = drawn.objective.kind === "covering" ? 1 : 1000;
        const reached = greedy(gains).worth / unit;
        expect(Math.abs(found.value - kept)).toBeGreaterThanOrEqual(reached - 1e-6);
        expect(reached).toBeGreaterThanOrEqual((greedyGuarantee(gains) ?? 0) * Math.abs(best - kept) - 1e-6);
        expect(answerTo(drawn)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  test("[A5.5] the exact model alone, without relaxation or reduction, finds the best set", () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const gains = gainsOf(problemOf(drawn));
        const { model } = choiceModel(gains, choiceOf(gains, []));
        const { status, solution } = solveMip(model, 20);
        expect(status).toBe("optimal");
        const open = [...gains.candidates].filter((_, row) => (solution?.[row] ?? 0) > 0.5);
        const best = betterOf(drawn)(...setsWithin(drawn).map((set) => valueOfSet(drawn, set)));
        expect(valueOfSet(drawn, [...(drawn.mustKeep ?? []), ...open])).toBeCloseTo(best, 6);
      }),
      { numRuns: 100 },
    );
  });

  test("[A5.5] [A5.8] sixty places: the search is within 0.5 % of the best, and says itself how near", () => {
    const random = seededRandom(5);
    const places = Array.from({ length: 60 }, () => ({
      x: 3000 * random(),
      y: 3000 * random(),
      people: 1 + 400 * random(),
    }));
    const drawn: Drawn = {
      objective: median(5000),
      people: places.map(({ people }) => people),
      ways: places.map((a) => places.map((b) => Math.round(Math.hypot(a.x - b.x, a.y - b.y)))),
      count: 6,
    };
    const [found, best] = [answerTo(drawn), answerTo(drawn, exact)];
    expect(best.isOptimal).toBe(true);
    expect(found.value).toBeLessThan(1.005 * best.value);
    expect(found.bound).toBeLessThanOrEqual(best.value);
    expect(found.gap).toBeLessThan(0.01);
  });

  test("[A5.8] doorsteps with one covering set become one, a dominated candidate goes, and no worth is lost", () => {
    const twice = { ...line, people: [...line.people, ...line.people], ways: line.ways.map((row) => [...row, ...row]) };
    const drawn = {
      ...twice,
      ways: [...twice.ways, twice.ways[0]?.with(0, 90) ?? []],
      objective: covering(50),
      count: 2,
    };
    const reduced = reduceGains(gainsOf(problemOf(drawn)));
    expect([...reduced.people]).toEqual([8, 10, 10, 8]);
    expect([...reduced.candidates]).toEqual([0, 1, 2]);
    const left = fixed(
      reduced,
      (row) => row === 2,
      (row) => row === 0,
    );
    expect([...left.candidates]).toEqual([1]);
    expect([...left.worth]).toEqual([8]);
    expect(left.count).toBe(1);
  });
});
