import type { Xy } from "#geo/frame.ts";
import type { Noded } from "./noding.ts";
import type { Pieces } from "./pieces.ts";

/**
 * The noded streets as a file beside an area, so that opening a large one does not node its streets again.
 * Layout: `SQNW`, version and length of the head (uint32, little-endian as all that follows), the head as JSON, and from
 * the next multiple of 8 the columns, 64-bit before 32-bit: nodes, corners; from, to, lengths, streets, first corners.
 */
interface Head {
  /** `groundPrint` of the area it was made from. */
  readonly print: string;
  readonly nodes: number;
  readonly corners: number;
  readonly pieces: number;
  readonly crossingAt: readonly (readonly [number, string])[];
  readonly clipped: readonly string[];
}

const magic = 0x574e5153;
const version = 1;
const headAt = 12;

export function encodeNoded({ nodes, pieces, crossingAt, clipped }: Noded, print: string): Uint8Array {
  const head: Head = {
    print,
    nodes: nodes.length,
    corners: pieces.corners.length / 2,
    pieces: pieces.count,
    crossingAt: [...crossingAt],
    clipped,
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const columns = [
    Float64Array.from(nodes.flat()),
    pieces.corners,
    pieces.from,
    pieces.to,
    pieces.lengthMm,
    pieces.street,
    pieces.first,
  ];
  const start = aligned(headAt + headBytes.length);
  const bytes = new Uint8Array(columns.reduce((sum, { byteLength }) => sum + byteLength, start));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  view.setUint32(8, headBytes.length, true);
  bytes.set(headBytes, headAt);
  let at = start;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  return bytes;
}

/**
 * Reads the file back. Null where it is no such file, is damaged, or was made from another ground: then the streets are
 * noded anew, which gives the same, only later. Nothing in it is trusted: every index is checked.
 */
export function decodeNoded(bytes: Uint8Array, print: string, streets: number): Noded | null {
  const head = headOf(bytes);
  if (!head || head.print !== print) return null;
  const { nodes: nodeCount, corners: cornerCount, pieces: count } = head;
  const start = aligned(headAt + new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true));
  if (bytes.length !== start + 16 * (nodeCount + cornerCount) + 4 * (5 * count + 1)) return null;

  // A copy, for columns of a file read into the middle of a buffer need not be aligned.
  const { buffer } = bytes.slice(start);
  let at = 0;
  const floats = (length: number) => {
    const column = new Float64Array(buffer, at, length);
    at += column.byteLength;
    return column;
  };
  const wholes = (length: number) => {
    const column = new Int32Array(buffer, at, length);
    at += column.byteLength;
    return column;
  };
  const places = floats(2 * nodeCount);
  const corners = floats(2 * cornerCount);
  const pieces: Pieces = {
    count,
    corners,
    from: wholes(count),
    to: wholes(count),
    lengthMm: wholes(count),
    street: wholes(count),
    first: wholes(count + 1),
  };
  const isNode = (node: number) => Number.isInteger(node) && node >= 0 && node < nodeCount;
  const isSound =
    places.every(Number.isFinite) &&
    corners.every(Number.isFinite) &&
    pieces.from.every(isNode) &&
    pieces.to.every(isNode) &&
    pieces.lengthMm.every((mm) => mm >= 1) &&
    pieces.street.every((street) => street >= 0 && street < streets) &&
    pieces.first[0] === 0 &&
    pieces.first[count] === cornerCount &&
    pieces.from.every((_, piece) => (pieces.first[piece + 1] as number) - (pieces.first[piece] as number) >= 2) &&
    head.crossingAt.every(([node]) => isNode(node));
  if (!isSound) return null;
  const nodes = Array.from({ length: nodeCount }, (_, i): Xy => [places[2 * i] as number, places[2 * i + 1] as number]);
  return { nodes, pieces, crossingAt: new Map(head.crossingAt), clipped: head.clipped };
}

const aligned = (at: number): number => Math.ceil(at / 8) * 8;

function headOf(bytes: Uint8Array): Head | null {
  if (bytes.length < headAt) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(8, true);
  if (view.getUint32(0, true) !== magic || view.getUint32(4, true) !== version) return null;
  if (headAt + length > bytes.length) return null;
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(headAt, headAt + length)));
  } catch {
    return null;
  }
  return isHead(head) ? head : null;
}

function isHead(head: unknown): head is Head {
  if (typeof head !== "object" || head === null) return false;
  const { print, nodes, corners, pieces, crossingAt, clipped } = head as Record<string, unknown>;
  const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e8;
  return (
    typeof print === "string" &&
    [nodes, corners, pieces].every(isCount) &&
    Array.isArray(crossingAt) &&
    crossingAt.every((pair) => Array.isArray(pair) && typeof pair[0] === "number" && typeof pair[1] === "string") &&
    Array.isArray(clipped) &&
    clipped.every((id) => typeof id === "string")
  );
}
