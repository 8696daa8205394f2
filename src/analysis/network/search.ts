import { BucketQueue, doubled } from "./bucket-queue.ts";
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
 * `unreached` where there is none. A row or column may have several seeds.
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
  /** Clears the array for the next search; nothing may be read after. */
  readonly forget: () => void;
}

/** A bounded search from single places that cleans up only what it touched: for many small searches on one graph. */
export function reachOf(
  graph: Graph,
  spanMm = 0,
): (seeds: readonly { readonly node: number; readonly mm: number }[], boundMm: number) => Reach {
  const queue = queueFor(graph, spanMm);
  const mm = new Int32Array(graph.nodeCount).fill(unreached);
  const source = new Int32Array(graph.nodeCount).fill(-1);
  return (seeds, boundMm) => {
    for (const seed of seeds) offer({ mm, source }, queue, seed.node, seed.mm, 0, boundMm);
    const used = spread(graph, { mm, source }, queue, boundMm);
    // Every node reached stands in an entry, and entries are not overwritten before the next search.
    const forget = () => {
      for (let entry = 0; entry < used; entry++) {
        const node = queue.entries[2 * entry] as number;
        mm[node] = unreached;
        source[node] = -1;
      }
    };
    return { mm, forget };
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

/** Runs the queue empty. @returns how many entries it used, from the first on. The loop is `offer` and `push` written out: calls would cost as much as the work. */
export function spread({ first, links }: Graph, { mm, source }: Nearest, queue: BucketQueue, boundMm: number): number {
  const { head, mask, shift } = queue;
  let { entries, used, live, current } = queue;
  while (live > 0) {
    let entry = head[current & mask] as number;
    while (entry < 0) entry = head[++current & mask] as number;
    head[current & mask] = entries[2 * entry + 1] as number;
    live--;
    const node = entries[2 * entry] as number;
    const here = mm[node] as number;
    // Reached again on a shorter way, and gone on from there.
    if (here >> shift !== current) continue;
    const from = source[node] as number;
    for (let i = 2 * (first[node] as number), end = 2 * (first[node + 1] as number); i < end; i += 2) {
      const other = links[i] as number;
      const distance = here + (links[i + 1] as number);
      const before = mm[other] as number;
      if (distance > before || distance > boundMm || (distance === before && from >= (source[other] as number)))
        continue;
      mm[other] = distance;
      source[other] = from;
      if (2 * used === entries.length) entries = doubled(entries);
      const place = (distance >> shift) & mask;
      entries[2 * used] = other;
      entries[2 * used + 1] = head[place] as number;
      head[place] = used++;
      live++;
    }
  }
  Object.assign(queue, { entries, used: 0, live, current });
  return used;
}

const queues = new WeakMap<Graph, BucketQueue>();

/** An empty queue fit for the lengths of a graph, and for seeds that lie up to `spanMm` apart; one for all its searches. */
export function queueFor(graph: Graph, spanMm: number): BucketQueue {
  const known = queues.get(graph);
  if (known && known.spanMm >= spanMm + graph.longestMm) return known;
  const queue = new BucketQueue(graph.meanMm / 2, spanMm + graph.longestMm, 2 * graph.nodeCount);
  queues.set(graph, queue);
  return queue;
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
