import type { Xy } from "#geo/frame.ts";
import type { Anchor } from "./anchors.ts";
import type { Piece } from "./noding.ts";

/** A node hung on a piece at an anchor: a gate, or the end of a footway. */
export interface Split {
  readonly node: number;
  readonly anchor: Anchor;
}

/** A straight way inside a compound, between two gates. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly lengthM: number;
  readonly compound: string;
}

/** What an edge is on the ground. */
export type EdgeUse =
  | { readonly kind: "piece"; readonly piece: number; readonly startM: number; readonly endM: number }
  | { readonly kind: "leg" }
  | { readonly kind: "compound"; readonly compound: string };

/** The undirected graph in compressed rows: edges of node `n` are `edges[first[n]] … edges[first[n + 1] - 1]`. */
export interface Graph {
  readonly nodes: readonly Xy[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Metres, by edge. */
  readonly lengthM: Float64Array;
  readonly use: readonly EdgeUse[];
  readonly first: Int32Array;
  readonly edges: Int32Array;
  /** For each piece its edges in order along it. */
  readonly edgesOfPiece: readonly (readonly number[])[];
}

/** Hangs the split nodes on their pieces, and lays pieces, legs and links into compressed rows. */
export function graphOf(
  nodes: Xy[],
  pieces: readonly Piece[],
  splits: readonly Split[],
  links: readonly Link[],
): Graph {
  const from: number[] = [];
  const to: number[] = [];
  const lengthM: number[] = [];
  const use: EdgeUse[] = [];
  const add = (a: number, b: number, length: number, what: EdgeUse) => {
    to.push(b);
    lengthM.push(length);
    use.push(what);
    return from.push(a) - 1;
  };

  const hung = new Map<number, Split[]>();
  for (const split of splits) hung.set(split.anchor.piece, [...(hung.get(split.anchor.piece) ?? []), split]);

  const edgesOfPiece = pieces.map((piece, index) => {
    const stops = (hung.get(index) ?? []).toSorted((one, other) => one.anchor.offsetM - other.anchor.offsetM);
    const edges: number[] = [];
    let [node, startM] = [piece.from, 0];
    for (const { node: hungNode, anchor } of stops) {
      let foot = node;
      if (anchor.offsetM > startM) {
        foot = nodes.push(anchor.at) - 1;
        edges.push(
          add(node, foot, anchor.offsetM - startM, { kind: "piece", piece: index, startM, endM: anchor.offsetM }),
        );
      }
      add(foot, hungNode, anchor.legM, { kind: "leg" });
      [node, startM] = [foot, Math.max(startM, anchor.offsetM)];
    }
    edges.push(
      add(node, piece.to, piece.lengthM - startM, { kind: "piece", piece: index, startM, endM: piece.lengthM }),
    );
    return edges;
  });
  for (const { from: a, to: b, lengthM: length, compound } of links) add(a, b, length, { kind: "compound", compound });

  return {
    nodes,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    lengthM: Float64Array.from(lengthM),
    use,
    ...rowsOf(nodes.length, from, to),
    edgesOfPiece,
  };
}

function rowsOf(
  nodeCount: number,
  from: readonly number[],
  to: readonly number[],
): { first: Int32Array; edges: Int32Array } {
  const first = new Int32Array(nodeCount + 1);
  for (const ends of [from, to]) for (const node of ends) first[node + 1] = (first[node + 1] as number) + 1;
  for (let node = 0; node < nodeCount; node++) first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice();
  const edges = new Int32Array(from.length * 2);
  const place = (node: number, edge: number) => {
    const at = next[node] as number;
    edges[at] = edge;
    next[node] = at + 1;
  };
  from.forEach((node, edge) => {
    place(node, edge);
    place(to[edge] as number, edge);
  });
  return { first, edges };
}
