import FlatQueue from "flatqueue";
import type { Graph } from "./graph.ts";

/** A start of the search: a node reached after so many metres, for the sake of `source`. */
export interface Seed {
  readonly node: number;
  readonly distanceM: number;
  readonly source: number;
}

export interface Paths {
  /** Metres from the nearest source, by node; Infinity where none comes within the bound. */
  readonly distanceM: Float64Array;
  /** The source it is nearest to; -1 for none. */
  readonly source: Int32Array;
  /** The edge by which the way comes, by node; -1 at a seed. */
  readonly via: Int32Array;
}

/**
 * Distances from the nearest of many sources to every node, by Dijkstra's algorithm, bounded.
 * Ties go to the seed given first. Cost: O(edges log nodes).
 */
export function shortestPaths(graph: Graph, seeds: readonly Seed[], boundM = Number.POSITIVE_INFINITY): Paths {
  const { first, edges, from, to, lengthM } = graph;
  const count = first.length - 1;
  const distanceM = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const source = new Int32Array(count).fill(-1);
  const via = new Int32Array(count).fill(-1);
  const queue = new FlatQueue<number>();

  const reach = (node: number, metres: number, by: number, edge: number) => {
    if (metres > boundM || metres >= (distanceM[node] as number)) return;
    distanceM[node] = metres;
    source[node] = by;
    via[node] = edge;
    queue.push(node, metres);
  };
  for (const seed of seeds) reach(seed.node, seed.distanceM, seed.source, -1);
  while (queue.length > 0) {
    const metres = queue.peekValue() as number;
    const node = queue.pop() as number;
    // A node reached again on a shorter way leaves its older entries in the queue.
    if (metres > (distanceM[node] as number)) continue;
    for (let i = first[node] as number; i < (first[node + 1] as number); i++) {
      const edge = edges[i] as number;
      const next = (from[edge] === node ? to[edge] : from[edge]) as number;
      reach(next, metres + (lengthM[edge] as number), source[node] as number, edge);
    }
  }
  return { distanceM, source, via };
}
