import type { Xy } from "#geo/frame.ts";
import { distance } from "#geo/segments.ts";
import type { Anchor } from "./network/anchors.ts";
import type { Compound } from "./network/compounds.ts";
import type { Ground } from "./network/ground.ts";
import type { WalkNetwork } from "./network/walk-network.ts";

/** Places on the ground, in columns. */
export interface Places {
  readonly count: number;
  /** Metres in the frame. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index of the compound a place lies in; -1 for none. */
  readonly compound: Int32Array;
  /** Where a place outside gated compounds joins the nearest street; null inside them, and where none is near. */
  readonly anchor: readonly (Anchor | null)[];
}

/**
 * Ways out of places into a network: of place `i` the nodes `exitNode` after `exitMm`, from `firstExit[i]` to before
 * `firstExit[i + 1]`. From a gated compound they are its gates; elsewhere the ends of the nearest street, and the gates
 * if a porous compound has any.
 */
export interface Exits {
  readonly firstExit: Int32Array;
  readonly exitNode: Int32Array;
  readonly exitMm: Int32Array;
  /** By place: where it stands on a street, if it does. */
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

/** Of some places the one nearest to the mean of them all; the first of those equally near. */
export function middleOf(places: Places, own: readonly number[]): number {
  const mean: Xy = [meanOf(places.x, own), meanOf(places.y, own)];
  let [middle, leastM] = [own[0] as number, Number.POSITIVE_INFINITY];
  for (const place of own) {
    const awayM = distance(placeAt(places, place), mean);
    if (awayM < leastM) [middle, leastM] = [place, awayM];
  }
  return middle;
}

const meanOf = (values: Float64Array, own: readonly number[]): number =>
  own.reduce((sum, place) => sum + (values[place] as number), 0) / own.length;

/** @param compoundOf the compound a place lies in; null for none. */
export function placesOf(
  ground: Ground,
  at: readonly Xy[],
  compoundOf: (place: Xy, index: number) => Compound | null,
): Places {
  const compounds = at.map(compoundOf);
  return {
    count: at.length,
    x: Float64Array.from(at, ([x]) => x),
    y: Float64Array.from(at, ([, y]) => y),
    compound: Int32Array.from(compounds, (compound) => compound?.index ?? -1),
    // A way out of a porous compound leads over its own ground; walls of others stay in the way.
    anchor: at.map((place, i) => (compounds[i] && !compounds[i].porous ? null : ground.anchor(place, null))),
  };
}

/** Cost: O(gates) a place. */
export function exitsOf(network: WalkNetwork, places: Places): Exits {
  const gates = [...network.compounds.keys()].map((zone) => network.waysOut.get(zone) ?? []);
  const firstExit = new Int32Array(places.count + 1);
  const exitNode: number[] = [];
  const exitMm: number[] = [];
  const joining: (Joining | null)[] = [];
  for (let place = 0; place < places.count; place++) {
    const compound = places.compound[place] as number;
    const at = placeAt(places, place);
    for (const gate of gates[compound] ?? []) {
      if (!network.mayWalk(at, gate.at)) continue;
      exitNode.push(gate.node);
      exitMm.push(insideMm(network, at, gate.at));
    }
    const joined = joiningOf(network, at, places.anchor[place] ?? null, compound >= 0);
    joining.push(joined);
    for (const [node, mm] of joined ? endsOf(network, joined) : []) {
      exitNode.push(node);
      exitMm.push(mm);
    }
    firstExit[place + 1] = exitNode.length;
  }
  return { firstExit, exitNode: Int32Array.from(exitNode), exitMm: Int32Array.from(exitMm), joining };
}

/** One place, in whatever compound it lies. */
export function onePlace(network: WalkNetwork, at: Xy): Places & Exits {
  const places = placesOf(network.ground, [at], network.ground.compoundAt);
  return { ...places, ...exitsOf(network, places) };
}

/** Straight ways inside a compound, in millimetres (rule W2). */
export const insideMm = ({ detourFactor }: WalkNetwork, a: Xy, b: Xy): number =>
  Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) * 1000 * detourFactor);

/** How a place joins a street; null where it has no anchor, or its street or the way there is closed. */
export function joiningOf(network: WalkNetwork, at: Xy, anchor: Anchor | null, inCompound: boolean): Joining | null {
  const edge = anchor ? network.edgeAt(anchor) : -1;
  if (!anchor || edge < 0 || !network.mayWalk(at, anchor.at)) return null;
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
