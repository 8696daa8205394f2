import type { Xy } from "#geo/frame.ts";
import { gather } from "../gather.ts";
import type { Anchor } from "./anchors.ts";
import type { Edges } from "./graph.ts";
import type { Closure } from "./passage.ts";
import { lineOfPiece, type Pieces } from "./pieces.ts";

/** A part of a piece, the short way to a gate or footway, or a straight way inside a compound. */
export const edgeKinds = ["piece", "leg", "compound"] as const;
type EdgeKind = (typeof edgeKinds)[number];

/** By edge: what it is on the ground. */
export interface EdgeUses {
  /** Index into `edgeKinds`. */
  readonly kind: Uint8Array;
  /** Index of the piece or compound; -1 for legs. */
  readonly of: Int32Array;
  /** For parts of a piece: from where to where along it. */
  readonly startMm: Int32Array;
  readonly endMm: Int32Array;
}

/** A node hung on a piece: a gate, or the end of a footway. */
export interface Stop extends Anchor {
  readonly node: number;
  readonly legMm: number;
}

/** Edges in the making. */
export class EdgeList {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #lengthMm: number[] = [];
  readonly #kind: number[] = [];
  readonly #of: number[] = [];
  readonly #startMm: number[] = [];
  readonly #endMm: number[] = [];

  get count(): number {
    return this.#from.length;
  }

  add(from: number, to: number, lengthMm: number, kind: EdgeKind, of = -1, startMm = 0, endMm = 0): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#lengthMm.push(lengthMm);
    this.#kind.push(edgeKinds.indexOf(kind));
    this.#of.push(of);
    this.#startMm.push(startMm);
    this.#endMm.push(endMm);
  }

  columns(): Edges {
    return {
      from: Int32Array.from(this.#from),
      to: Int32Array.from(this.#to),
      lengthMm: Int32Array.from(this.#lengthMm),
    };
  }

  uses(): EdgeUses {
    return {
      kind: Uint8Array.from(this.#kind),
      of: Int32Array.from(this.#of),
      startMm: Int32Array.from(this.#startMm),
      endMm: Int32Array.from(this.#endMm),
    };
  }
}

/**
 * Lays the pieces out as edges, cut wherever something hangs on them, then the legs to what hangs there. Pieces that
 * `closure` meets, or that are not `kept`, are left out. The edges of piece `p` run from `firstEdge[p]` to before `firstEdge[p + 1]`.
 * Parts of a piece sum to its length exactly, so hanging something on a street alters no way along it.
 */
export function splitPieces(
  edges: EdgeList,
  nodes: Xy[],
  pieces: Pieces,
  stops: readonly Stop[],
  { closure, kept }: { readonly closure: Closure | null; readonly kept: Uint8Array | null },
): { readonly firstEdge: Int32Array } {
  const hung = new Map<number, Stop[]>();
  for (const stop of stops) gather(hung, stop.piece, stop);
  const legs: { readonly foot: number; readonly stop: Stop }[] = [];
  const firstEdge = new Int32Array(pieces.count + 1);
  for (let piece = 0; piece < pieces.count; piece++) {
    firstEdge[piece] = edges.count;
    // Footways come after the ground's own pieces, and are always kept.
    if (kept && kept[piece] === 0) continue;
    if (closure?.meets(lineOfPiece(pieces, piece))) continue;
    const lengthMm = pieces.lengthMm[piece] as number;
    let [node, startMm] = [pieces.from[piece] as number, 0];
    const inOrder = (hung.get(piece) ?? []).sort((one, other) => one.offsetMm - other.offsetMm);
    for (const stop of inOrder) {
      if (stop.offsetMm > startMm && stop.offsetMm < lengthMm) {
        // What stands on the street itself is its own foot.
        const foot = stop.legMm === 0 ? stop.node : nodes.push(stop.at) - 1;
        edges.add(node, foot, stop.offsetMm - startMm, "piece", piece, startMm, stop.offsetMm);
        [node, startMm] = [foot, stop.offsetMm];
      }
      const foot = stop.offsetMm >= lengthMm ? (pieces.to[piece] as number) : node;
      if (foot !== stop.node) legs.push({ foot, stop });
    }
    edges.add(node, pieces.to[piece] as number, lengthMm - startMm, "piece", piece, startMm, lengthMm);
  }
  firstEdge[pieces.count] = edges.count;
  for (const { foot, stop } of legs) edges.add(foot, stop.node, Math.max(1, stop.legMm), "leg");
  return { firstEdge };
}
