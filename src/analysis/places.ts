import type { Xy } from "#geo/frame.ts";
import type { Anchor } from "./network/anchors.ts";
import { type Compound, compoundAt } from "./network/compounds.ts";
import type { GateNode, WalkNetwork } from "./network/walk-network.ts";

/** Places people walk from, and how each joins the network, in columns. */
export interface Places {
  readonly count: number;
  /** Metres in the frame. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index of the compound a place lies in; -1 for none. */
  readonly compound: Int32Array;
  /**
   * Ways out of place `i`: nodes `exitNode` after `exitMm`, from `firstExit[i]` to before `firstExit[i + 1]`. From a gated
   * compound they are its gates; elsewhere the ends of the nearest street, and the gates if a porous compound has any.
   */
  readonly firstExit: Int32Array;
  readonly exitNode: Int32Array;
  readonly exitMm: Int32Array;
  /** By place: where it joins a street, if it does. */
  readonly joining: readonly (Joining | null)[];
}

/** A place or door that stands on a street. */
export interface Joining {
  readonly edge: number;
  readonly anchor: Anchor;
  /** The short way, times the detour factor inside a porous compound. */
  readonly legMm: number;
}

export const placeAt = ({ x, y }: Places, i: number): Xy => [x[i] as number, y[i] as number];

/** @param compoundsOf the compound of each place, where known; null for none. */
export function placesOf(
  network: WalkNetwork,
  at: readonly Xy[],
  compoundOf: (place: Xy, index: number) => Compound | null,
): Places {
  const firstExit = new Int32Array(at.length + 1);
  const exitNode: number[] = [];
  const exitMm: number[] = [];
  const compound = new Int32Array(at.length).fill(-1);
  const joining = at.map((place, index) => {
    const own = compoundOf(place, index);
    if (own) compound[index] = own.index;
    for (const gate of own ? (network.waysOut.get(own.zone.id) ?? []) : []) {
      exitNode.push(gate.node);
      exitMm.push(insideMm(network, place, gate.at));
    }
    // A way out of a porous compound leads over its own ground; walls of others stay in the way.
    const joined = own && !own.porous ? null : joiningAt(network, place, null, own !== null);
    for (const [node, mm] of joined ? endsOf(network, joined) : []) {
      exitNode.push(node);
      exitMm.push(mm);
    }
    firstExit[index + 1] = exitNode.length;
    return joined;
  });
  return {
    count: at.length,
    x: Float64Array.from(at, ([x]) => x),
    y: Float64Array.from(at, ([, y]) => y),
    compound,
    firstExit,
    exitNode: Int32Array.from(exitNode),
    exitMm: Int32Array.from(exitMm),
    joining,
  };
}

/** One place, in whatever compound it lies. */
export const onePlace = (network: WalkNetwork, at: Xy): Places =>
  placesOf(network, [at], (place) => compoundAt([...network.compounds.values()], place));

/** Straight ways inside a compound, in millimetres (rule W2). */
export const insideMm = ({ detourFactor }: WalkNetwork, a: Xy, b: Xy): number =>
  Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) * 1000 * detourFactor);

/** How a place joins its nearest street (rule W8), walking through no gated compound but `own`; null where it cannot. */
export function joiningAt(network: WalkNetwork, at: Xy, own: Compound | null, inCompound: boolean): Joining | null {
  const anchor = network.anchor(at, own);
  const edge = anchor ? network.edgeAt(anchor) : -1;
  if (!anchor || edge < 0) return null;
  return { edge, anchor, legMm: Math.round(anchor.legM * 1000 * (inCompound ? network.detourFactor : 1)) };
}

/** Both ends of the street a place stands on, each with the way there: along its short way, then along the street. */
export function endsOf(
  { uses: { startMm, endMm }, from, to }: Pick<WalkNetwork, "uses" | "from" | "to">,
  { edge, anchor, legMm }: Joining,
): readonly (readonly [node: number, mm: number])[] {
  return [
    [from[edge] as number, legMm + anchor.offsetMm - (startMm[edge] as number)],
    [to[edge] as number, legMm + (endMm[edge] as number) - anchor.offsetMm],
  ];
}

/** The gate an exit leads through, if it is one. */
export const gateOf = (network: WalkNetwork, node: number): GateNode | null => network.gateAt.get(node) ?? null;
