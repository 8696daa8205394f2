import type { Xy } from "#geo/frame.ts";
import { mmOf } from "./graph.ts";

/** A walkable stretch between two nodes, with its shape. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly line: readonly Xy[];
  readonly lengthM: number;
  /** Index of its street; -1 for a footway of its own over a barrier. */
  readonly street: number;
}

/** Pieces in columns. The corners of piece `p` are those from `first[p]` to before `first[p + 1]`, x and y in turn. */
export interface Pieces {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly lengthMm: Int32Array;
  readonly street: Int32Array;
  readonly first: Int32Array;
  /** Metres in the frame. */
  readonly corners: Float64Array;
}

export function piecesOf(list: readonly Piece[]): Pieces {
  const first = new Int32Array(list.length + 1);
  list.forEach(({ line }, piece) => {
    first[piece + 1] = (first[piece] as number) + line.length;
  });
  return {
    count: list.length,
    from: Int32Array.from(list, ({ from }) => from),
    to: Int32Array.from(list, ({ to }) => to),
    lengthMm: Int32Array.from(list, ({ lengthM }) => mmOf(lengthM)),
    street: Int32Array.from(list, ({ street }) => street),
    first,
    corners: Float64Array.from(list.flatMap(({ line }) => line.flat())),
  };
}

/** The shape of a piece, from its `from` to its `to`. */
export function lineOfPiece({ first, corners }: Pieces, piece: number): Xy[] {
  const line: Xy[] = [];
  for (let i = first[piece] as number; i < (first[piece + 1] as number); i++) {
    line.push([corners[2 * i] as number, corners[2 * i + 1] as number]);
  }
  return line;
}

/** More pieces after those there are. */
export function withPieces(pieces: Pieces, more: readonly Piece[]): Pieces {
  if (more.length === 0) return pieces;
  const added = piecesOf(more);
  const corners = pieces.first[pieces.count] as number;
  return {
    count: pieces.count + added.count,
    from: joined(pieces.from, added.from),
    to: joined(pieces.to, added.to),
    lengthMm: joined(pieces.lengthMm, added.lengthMm),
    street: joined(pieces.street, added.street),
    first: joined(
      pieces.first,
      added.first.subarray(1).map((at) => at + corners),
    ),
    corners: joined(pieces.corners, added.corners),
  };
}

function joined<Column extends Int32Array | Float64Array>(one: Column, other: Column): Column {
  const all = new (one.constructor as new (length: number) => Column)(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
