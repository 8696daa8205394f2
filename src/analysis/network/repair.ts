import { type Graph, unreached } from "./graph.ts";
import { type Nearest, nearestSources, offer, queueFor, type Seeds, spread } from "./search.ts";

/** Nearest sources that follow their sources about. `nearest` is live: it always is what a fresh search would give. */
export interface MovableSources {
  readonly nearest: Nearest;
  /** Gives a source other seeds, or none, and repairs what that alters. Returns how many nodes were looked at again. */
  move(source: number, node: readonly number[], mm: readonly number[]): number;
}

/**
 * A search whose sources may be moved one at a time. What was nearest to the moved source is forgotten and filled in
 * again from its border and from other seeds inside; then the new seeds spread as far as they win.
 * Cost of a move: O(edges at nodes whose answer changes), not the whole graph.
 */
export function movableSources(graph: Graph, seeds: Seeds, boundMm: number = unreached): MovableSources {
  const { first, links } = graph;
  const nearest = nearestSources(graph, seeds, boundMm);
  const bySource = new Map<number, Seed[]>();
  const atNode = new Map<number, Seed[]>();
  const put = (seed: Seed) => {
    bySource.set(seed.source, [...(bySource.get(seed.source) ?? []), seed]);
    atNode.set(seed.node, [...(atNode.get(seed.node) ?? []), seed]);
  };
  seeds.node.forEach((node, i) => void put({ node, mm: seeds.mm[i] as number, source: seeds.source[i] as number }));
  // At the border of a forgotten region distances may lie as far apart as the bound.
  const queue = queueFor(graph, boundMm);

  const forgetRegion = (source: number): number[] => {
    const region: number[] = [];
    const take = (node: number) => {
      if (nearest.source[node] !== source) return;
      nearest.source[node] = -1;
      nearest.mm[node] = unreached;
      region.push(node);
    };
    for (const { node } of bySource.get(source) ?? []) take(node);
    for (let at = 0; at < region.length; at++) {
      const node = region[at] as number;
      for (let i = first[node] as number, end = first[node + 1] as number; i < end; i++) take(links[2 * i] as number);
    }
    return region;
  };

  const refill = (region: readonly number[]) => {
    for (const node of region) {
      for (const seed of atNode.get(node) ?? []) offer(nearest, queue, node, seed.mm, seed.source, boundMm);
      for (let i = first[node] as number, end = first[node + 1] as number; i < end; i++) {
        const other = links[2 * i] as number;
        const from = nearest.source[other] as number;
        if (from >= 0) {
          offer(nearest, queue, node, (nearest.mm[other] as number) + (links[2 * i + 1] as number), from, boundMm);
        }
      }
    }
  };

  const move = (source: number, nodes: readonly number[], mm: readonly number[]) => {
    const region = forgetRegion(source);
    for (const seed of bySource.get(source) ?? []) {
      atNode.set(
        seed.node,
        (atNode.get(seed.node) ?? []).filter((one) => one !== seed),
      );
    }
    bySource.delete(source);
    nodes.forEach((node, i) => void put({ node, mm: mm[i] as number, source }));
    refill(region);
    for (const seed of bySource.get(source) ?? []) offer(nearest, queue, seed.node, seed.mm, source, boundMm);
    spread(graph, nearest, queue, boundMm);
    return region.length;
  };
  return { nearest, move };
}

interface Seed {
  readonly node: number;
  readonly mm: number;
  readonly source: number;
}
