import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortedColumnsOf } from "./columns.ts";
import { choiceOf, exchanged } from "./exchange.ts";
import { type Gains, packed } from "./gains.ts";
import { greedy } from "./greedy.ts";
import { lagrangianBound } from "./lagrangian-bound.ts";
import { reduceGains } from "./reduce-gains.ts";

const gainsDrawn: fc.Arbitrary<Gains> = fc
  .record({ rows: fc.integer({ min: 1, max: 7 }), points: fc.integer({ min: 1, max: 9 }) })
  .chain(({ rows, points }) =>
    fc.record({
      people: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: points, maxLength: points }),
      each: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: points, maxLength: points }), {
        minLength: rows,
        maxLength: rows,
      }),
      costs: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: rows, maxLength: rows }),
      count: fc.integer({ min: 0, max: rows }),
      budget: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 0, max: 15 })),
    }),
  )
  .map(({ people, each, costs, count, budget }) => {
    const points = Int32Array.from(people.keys());
    const rows = each.map((row, k) => ({
      candidate: k,
      cost: Number.isFinite(budget) ? (costs[k] as number) : 0,
      points,
      each: Int32Array.from(row),
    }));
    return packed(rows, Float64Array.from(people), { count, budget }, new Int32Array(people.length));
  });

/** Every set of rows within count and budget, with its worth added up point by point. */
function allSets({ people, starts, points, each, costs, count, budget }: Gains) {
  const gain = (row: number, point: number) => {
    const at = points.subarray(starts[row], starts[row + 1]).indexOf(point);
    return at < 0 ? 0 : (each[(starts[row] as number) + at] as number);
  };
  return Array.from({ length: 2 ** costs.length }, (_, bits) => [...costs.keys()].filter((row) => (bits >> row) & 1))
    .filter((open) => open.length <= count && open.reduce((sum, row) => sum + (costs[row] as number), 0) <= budget)
    .map((open) => ({
      open,
      worth: people.reduce((sum, here, point) => sum + here * Math.max(0, ...open.map((row) => gain(row, point))), 0),
    }));
}

const best = (sets: readonly { readonly worth: number }[]) => Math.max(...sets.map(({ worth }) => worth));

describe("gains, on random numbers", () => {
  test("[A5.8] no set exceeds the bound, with a row forced in or out either, from whatever set it starts", () => {
    fc.assert(
      fc.property(gainsDrawn, fc.nat(), (gains, pick) => {
        const sets = allSets(gains);
        const byPoint = sortedColumnsOf(gains);
        for (const { open } of [sets[pick % sets.length] as { open: number[] }, greedy(gains)]) {
          const bound = lagrangianBound(gains, byPoint, choiceOf(gains, open));
          expect(bound.worth).toBeGreaterThanOrEqual(best(sets) - 1e-6);
          for (const row of gains.candidates.keys()) {
            const [withRow, without] = [true, false].map((isOpen) =>
              sets.filter((set) => set.open.includes(row) === isOpen),
            );
            expect(bound.ifOpen[row]).toBeGreaterThanOrEqual(best(withRow ?? []) - 1e-6);
            expect(bound.ifOut[row]).toBeGreaterThanOrEqual(best(without ?? []) - 1e-6);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("[A5.8] exchange ends where no one step is better: one in, or one in and one out", () => {
    fc.assert(
      fc.property(gainsDrawn, fc.nat(), (gains, pick) => {
        const sets = allSets(gains);
        const from = sets[pick % sets.length] as { open: number[] };
        const { open, worth } = exchanged(gains, sortedColumnsOf(gains), choiceOf(gains, from.open));
        const own = sets.find((set) => set.open.length === open.length && open.every((row) => set.open.includes(row)));
        expect(own?.worth).toBe(worth);
        const near = sets.filter(
          (set) =>
            set.open.filter((row) => !open.includes(row)).length <= 1 &&
            open.filter((row) => !set.open.includes(row)).length <= 1,
        );
        expect(worth).toBe(best(near));
      }),
      { numRuns: 300 },
    );
  });

  test("[A5.8] the greedy by cost finds what the greedy by gain misses: 4 + 4 for the money of one 5", () => {
    const row = (candidate: number, cost: number, point: number) => ({
      candidate,
      cost,
      points: Int32Array.of(point),
      each: Int32Array.of(1),
    });
    const rows = [row(0, 2, 0), row(1, 1, 1), row(2, 1, 2)];
    const gains = packed(rows, Float64Array.of(5, 4, 4), { count: 3, budget: 2 }, new Int32Array(3));
    expect(greedy(gains)).toMatchObject({ open: [1, 2], worth: 8 });
  });

  test("[A5.8] reduction loses no worth", () => {
    fc.assert(
      fc.property(gainsDrawn, (gains) => {
        expect(best(allSets(reduceGains(gains)))).toBe(best(allSets(gains)));
      }),
      { numRuns: 300 },
    );
  });
});
