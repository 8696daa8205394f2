/** Longest distance there is, in millimetres; as a distance: not reached. */
export const unreached = 0x7fffffff;

/** Metres as whole millimetres. No way is shorter than one: then every way has one next step (rule W1). */
export const mmOf = (metres: number): number => Math.max(1, Math.round(metres * 1000));

/**
 * An undirected graph in compressed rows: the half-edges of node `n` are `first[n]` … `first[n + 1] - 1`.
 * Lengths are whole millimetres, so that sums are exact in whatever order they are made: a repaired result is
 * the same bit for bit as one computed anew.
 */
export interface Graph {
  readonly nodeCount: number;
  readonly first: Int32Array;
  /** By half-edge, in turn: the node it leads to, and its length. A search reads both at once. */
  readonly links: Int32Array;
  /** By half-edge: its edge. */
  readonly edge: Int32Array;
  /** Of all edges; 1 where there are none. */
  readonly meanMm: number;
  readonly longestMm: number;
}

/** Edges in columns: both ends and a length of at least 1 mm each. */
export interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly lengthMm: Int32Array;
}

/** Lays edges into rows, in their order. Cost: O(nodes + edges). */
export function graphOf(nodeCount: number, { from, to, lengthMm }: Edges): Graph {
  const count = from.length;
  const first = new Int32Array(nodeCount + 1);
  for (let edge = 0; edge < count; edge++) {
    const [a, b] = [(from[edge] as number) + 1, (to[edge] as number) + 1];
    first[a] = (first[a] as number) + 1;
    first[b] = (first[b] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node++) first[node + 1] = (first[node + 1] as number) + (first[node] as number);

  const next = first.slice(0, nodeCount);
  const links = new Int32Array(count * 4);
  const edgeOf = new Int32Array(count * 2);
  const place = (node: number, target: number, edge: number) => {
    const at = next[node] as number;
    next[node] = at + 1;
    links[2 * at] = target;
    links[2 * at + 1] = lengthMm[edge] as number;
    edgeOf[at] = edge;
  };
  let [sumMm, longestMm] = [0, 1];
  for (let edge = 0; edge < count; edge++) {
    const [a, b] = [from[edge] as number, to[edge] as number];
    place(a, b, edge);
    place(b, a, edge);
    sumMm += lengthMm[edge] as number;
    longestMm = Math.max(longestMm, lengthMm[edge] as number);
  }
  return { nodeCount, first, links, edge: edgeOf, meanMm: count === 0 ? 1 : sumMm / count, longestMm };
}
