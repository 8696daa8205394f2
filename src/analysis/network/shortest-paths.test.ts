import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphOf } from "./graph.ts";
import { shortestPaths } from "./shortest-paths.ts";

const nodeCount = 12;
const link = fc.record({
  from: fc.nat(nodeCount - 1),
  to: fc.nat(nodeCount - 1),
  lengthM: fc.double({ min: 0, max: 100, noNaN: true }),
  compound: fc.constant(""),
});
const seed = fc.record({
  node: fc.nat(nodeCount - 1),
  distanceM: fc.double({ min: 0, max: 50, noNaN: true }),
  source: fc.nat(5),
});

const nodes = () => Array.from({ length: nodeCount }, (_, index) => [index, 0] as const);

/** The same question asked the slow way: relax every edge until nothing changes. */
function byRelaxation(
  links: readonly { from: number; to: number; lengthM: number }[],
  seeds: readonly { node: number; distanceM: number }[],
) {
  const distances = new Array<number>(nodeCount).fill(Number.POSITIVE_INFINITY);
  for (const { node, distanceM } of seeds) distances[node] = Math.min(distances[node] as number, distanceM);
  for (let round = 0; round < nodeCount; round++) {
    for (const { from, to, lengthM } of links) {
      distances[to] = Math.min(distances[to] as number, (distances[from] as number) + lengthM);
      distances[from] = Math.min(distances[from] as number, (distances[to] as number) + lengthM);
    }
  }
  return distances;
}

describe("shortest paths", () => {
  test("[W1] equal plain relaxation on random graphs", () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 40 }), fc.array(seed, { maxLength: 4 }), (links, seeds) => {
        const graph = graphOf([...nodes()], [], [], links);
        const { distanceM } = shortestPaths(graph, seeds);
        const expected = byRelaxation(links, seeds);
        for (let node = 0; node < nodeCount; node++) {
          if (expected[node] === Number.POSITIVE_INFINITY) expect(distanceM[node]).toBe(Number.POSITIVE_INFINITY);
          else expect(distanceM[node]).toBeCloseTo(expected[node] as number, 9);
        }
      }),
    );
  });

  test("a bound leaves out what lies beyond it and changes nothing within", () => {
    fc.assert(
      fc.property(
        fc.array(link, { maxLength: 40 }),
        fc.array(seed, { maxLength: 4 }),
        fc.nat(120),
        (links, seeds, boundM) => {
          const graph = graphOf([...nodes()], [], [], links);
          const whole = shortestPaths(graph, seeds).distanceM;
          const bounded = shortestPaths(graph, seeds, boundM).distanceM;
          whole.forEach(
            (metres, node) => void expect(bounded[node]).toBe(metres <= boundM ? metres : Number.POSITIVE_INFINITY),
          );
        },
      ),
    );
  });
});
