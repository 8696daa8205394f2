import { type BucketQueue, bucketQueue } from "./bucket-queue.ts";
import { type Graph, unreached } from "./graph.ts";

/** Starts of a search, in columns: a node reached after so many millimetres for the sake of `source`. */
export interface Seeds {
  readonly node: Int32Array;
  readonly mm: Int32Array;
  readonly source: Int32Array;
}

/** By node: millimetres from the nearest source, and which it is; `unreached` and -1 where none comes within the bound. */
export interface Nearest {
  readonly mm: Int32Array;
  readonly source: Int32Array;
}

/**
 * Distances from the nearest of many sources to every node, within a bound. Of sources equally near, the lowest
 * number counts, whatever the order of the search: so there is one answer, and it can be repaired.
 * Cost: O(edges within the bound), and the arrays.
 */
export function nearestSources(graph: Graph, seeds: Seeds, boundMm: number = unreached): Nearest {
  const nearest = {
    mm: new Int32Array(graph.nodeCount).fill(unreached),
    source: new Int32Array(graph.nodeCount).fill(-1),
  };
  const queue = queueFor(graph, spanOf(seeds.mm));
  for (let i = 0; i < seeds.node.length; i++) {
    offer(nearest, queue, seeds.node[i] as number, seeds.mm[i] as number, seeds.source[i] as number, boundMm);
  }
  spread(graph, nearest, queue, boundMm);
  return nearest;
}

/**
 * Distances from every source of `from` (rows) to every source of `to` (columns) within a bound, row by row;
 * `unreached` where there is none. A row or column may have several seeds. `onRow` hears how many rows are done.
 * Cost: one bounded search for each row.
 */
export function distanceMatrix(graph: Graph, from: Seeds, to: Seeds, boundMm: number): Int32Array {
  const [rows, columns] = [1 + Math.max(-1, ...from.source), 1 + Math.max(-1, ...to.source)];
  const matrix = new Int32Array(rows * columns).fill(unreached);
  const seedsOf = bySource(from, rows);
  const search = reachOf(graph, spanOf(from.mm));
  for (let row = 0; row < rows; row++) {
    const reach = search(seedsOf[row] ?? [], boundMm);
    for (let i = 0; i < to.node.length; i++) {
      const mm = (reach.mm[to.node[i] as number] as number) + (to.mm[i] as number);
      const cell = row * columns + (to.source[i] as number);
      if (mm <= boundMm && mm < (matrix[cell] as number)) matrix[cell] = mm;
    }
    reach.forget();
  }
  return matrix;
}

/** What one place reaches, for as long as it is needed. */
export interface Reach {
  /** Millimetres by node; `unreached` beyond the bound. */
  readonly mm: Int32Array;
  /** The nodes reached, `count` of them. */
  readonly nodes: Int32Array;
  readonly count: number;
  /** Clears the arrays for the next search; nothing may be read after. */
  readonly forget: () => void;
}

/** A bounded search from single places that cleans up only what it touched: for many small searches on one graph. */
export function reachOf(
  graph: Graph,
  spanMm = 0,
): (seeds: readonly { readonly node: number; readonly mm: number }[], boundMm: number) => Reach {
  const { first, target, lengthMm, nodeCount } = graph;
  const queue = queueFor(graph, spanMm);
  const mm = new Int32Array(nodeCount).fill(unreached);
  const nodes = new Int32Array(nodeCount);
  return (seeds, boundMm) => {
    let count = 0;
    const meet = (node: number, distance: number) => {
      const before = mm[node] as number;
      if (distance >= before || distance > boundMm) return;
      if (before === unreached) nodes[count++] = node;
      mm[node] = distance;
      queue.push(node, distance);
    };
    for (const seed of seeds) meet(seed.node, seed.mm);
    for (let node = queue.pop(); node >= 0; node = queue.pop()) {
      const here = mm[node] as number;
      for (let i = first[node] as number, end = first[node + 1] as number; i < end; i++) {
        meet(target[i] as number, here + (lengthMm[i] as number));
      }
    }
    const forget = () => {
      for (let i = 0; i < count; i++) mm[nodes[i] as number] = unreached;
    };
    return { mm, nodes, count, forget };
  };
}

/** Takes a node into the queue if this is a shorter way to it, or as short for a source of a lower number. */
export function offer(
  { mm, source }: Nearest,
  queue: BucketQueue,
  node: number,
  distance: number,
  from: number,
  boundMm: number,
): void {
  const before = mm[node] as number;
  if (distance > boundMm || distance > before || (distance === before && from >= (source[node] as number))) return;
  mm[node] = distance;
  source[node] = from;
  queue.push(node, distance);
}

/** Runs the queue empty. */
export function spread(
  { first, target, lengthMm }: Graph,
  nearest: Nearest,
  queue: BucketQueue,
  boundMm: number,
): void {
  const { mm, source } = nearest;
  for (let node = queue.pop(); node >= 0; node = queue.pop()) {
    const [here, from] = [mm[node] as number, source[node] as number];
    for (let i = first[node] as number, end = first[node + 1] as number; i < end; i++) {
      offer(nearest, queue, target[i] as number, here + (lengthMm[i] as number), from, boundMm);
    }
  }
}

interface Lengths {
  readonly meanMm: number;
  readonly longestMm: number;
}
const lengths = new WeakMap<Graph, Lengths>();

/** A queue fit for the lengths of a graph, and for seeds that lie up to `spanMm` apart. */
export function queueFor(graph: Graph, spanMm: number): BucketQueue {
  let of = lengths.get(graph);
  if (!of) {
    const { lengthMm } = graph;
    const longestMm = lengthMm.reduce((most, mm) => Math.max(most, mm), 1);
    of = { meanMm: lengthMm.reduce((sum, mm) => sum + mm, 0) / Math.max(1, lengthMm.length), longestMm };
    lengths.set(graph, of);
  }
  return bucketQueue(graph.nodeCount, of.meanMm / 2, of.longestMm + spanMm);
}

/** From the nearest to the furthest seed. */
export const spanOf = (mm: Int32Array): number => {
  let [low, high] = [unreached, 0];
  for (const one of mm) [low, high] = [Math.min(low, one), Math.max(high, one)];
  return Math.max(0, high - low);
};

function bySource({ node, mm, source }: Seeds, count: number): { readonly node: number; readonly mm: number }[][] {
  const seeds: { node: number; mm: number }[][] = Array.from({ length: count }, () => []);
  source.forEach((one, i) => void seeds[one]?.push({ node: node[i] as number, mm: mm[i] as number }));
  return seeds;
}
