import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Edges, graphOf, unreached } from "./graph.ts";
import { movableSources } from "./repair.ts";
import { distanceMatrix, type Nearest, nearestSources, type Seeds } from "./search.ts";

const nodeCount = 12;
const link = fc.record({
  from: fc.nat(nodeCount - 1),
  to: fc.nat(nodeCount - 1),
  // Short and long ways in one graph, and many of equal length: ties and passed buckets are where it goes wrong.
  lengthMm: fc.oneof(
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom(100, 200, 300),
    fc.integer({ min: 1, max: 90_000 }),
  ),
});
const links = fc.array(link, { maxLength: 40 });
const seed = fc.record({ node: fc.nat(nodeCount - 1), mm: fc.oneof(fc.nat(3), fc.nat(50_000)), source: fc.nat(5) });
const seeds = fc.array(seed, { maxLength: 6 });
type Link = Readonly<{ from: number; to: number; lengthMm: number }>;
type Seed = Readonly<{ node: number; mm: number; source: number }>;

const edgesOf = (list: readonly Link[]): Edges => ({
  from: Int32Array.from(list, ({ from }) => from),
  to: Int32Array.from(list, ({ to }) => to),
  lengthMm: Int32Array.from(list, ({ lengthMm }) => lengthMm),
});
const graph = (list: readonly Link[]) => graphOf(nodeCount, edgesOf(list));
const columns = (list: readonly Seed[]): Seeds => ({
  node: Int32Array.from(list, ({ node }) => node),
  mm: Int32Array.from(list, ({ mm }) => mm),
  source: Int32Array.from(list, ({ source }) => source),
});

/** The same question asked the slow way: relax every edge until nothing changes; the lower source wins a tie. */
function byRelaxation(list: readonly Link[], from: readonly Seed[], boundMm: number): Nearest {
  const mm = new Int32Array(nodeCount).fill(unreached);
  const source = new Int32Array(nodeCount).fill(-1);
  let changed = false;
  const offer = (node: number, distance: number, by: number) => {
    const [before, own] = [mm[node] as number, source[node] as number];
    if (distance > boundMm || distance > before || (distance === before && by >= own)) return;
    mm[node] = distance;
    source[node] = by;
    changed = true;
  };
  for (const one of from) offer(one.node, one.mm, one.source);
  do {
    changed = false;
    for (const { from: a, to: b, lengthMm } of list) {
      if (source[a] !== -1) offer(b, (mm[a] as number) + lengthMm, source[a] as number);
      if (source[b] !== -1) offer(a, (mm[b] as number) + lengthMm, source[b] as number);
    }
  } while (changed);
  return { mm, source };
}

describe("searches", () => {
  test("[W1] equal plain relaxation on random graphs, whatever the bound", () => {
    const bound = fc.oneof(fc.constant(unreached), fc.nat(120_000));
    fc.assert(
      fc.property(links, seeds, bound, (list, from, boundMm) => {
        expect(nearestSources(graph(list), columns(from), boundMm)).toEqual(byRelaxation(list, from, boundMm));
      }),
      { numRuns: 500 },
    );
  });

  test("[W1] a matrix holds what searches from each row give", () => {
    fc.assert(
      fc.property(links, seeds, seeds, fc.nat(120_000), (list, from, to, boundMm) => {
        const matrix = distanceMatrix(graph(list), columns(from), columns(to), boundMm);
        const columnCount = 1 + Math.max(-1, ...to.map(({ source }) => source));
        const rowCount = 1 + Math.max(-1, ...from.map(({ source }) => source));
        expect(matrix.length).toBe(rowCount * columnCount);
        matrix.forEach((mm, cell) => {
          const [row, column] = [Math.floor(cell / columnCount), cell % columnCount];
          const { mm: near } = byRelaxation(
            list,
            from.filter(({ source }) => source === row),
            boundMm,
          );
          const ways = to
            .filter(({ source }) => source === column)
            .map((seed) => (near[seed.node] as number) + seed.mm);
          expect(mm).toBe(Math.min(unreached, ...ways.filter((way) => way <= boundMm)));
        });
      }),
    );
  });

  test("a source that is moved about leaves what a fresh search gives, bit for bit", () => {
    const moves = fc.array(fc.record({ source: fc.nat(5), seeds: fc.array(seed, { maxLength: 3 }) }), {
      maxLength: 12,
    });
    const bound = fc.oneof(fc.constant(unreached), fc.nat(120_000));
    fc.assert(
      fc.property(links, seeds, moves, bound, (list, from, steps, boundMm) => {
        let all: readonly Seed[] = from;
        const { nearest, move } = movableSources(graph(list), columns(from), boundMm);
        for (const { source, seeds: next } of steps) {
          const moved = next.map((one) => ({ ...one, source }));
          all = [...all.filter((one) => one.source !== source), ...moved];
          move(
            source,
            moved.map(({ node }) => node),
            moved.map(({ mm }) => mm),
          );
          expect(nearest).toEqual(byRelaxation(list, all, boundMm));
        }
      }),
      { numRuns: 300 },
    );
  });
});
