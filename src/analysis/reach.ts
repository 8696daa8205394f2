import type { Facility } from "#domain/area.ts";
import type { Admission } from "#domain/results.ts";
import type { Xy } from "#geo/frame.ts";
import { distance } from "#geo/segments.ts";
import type { Anchor } from "./network/anchors.ts";
import { type Compound, compoundAt } from "./network/compounds.ts";
import { type Paths, type Seed, shortestPaths } from "./network/shortest-paths.ts";
import { admits, type GateNode, type WalkNetwork } from "./network/walk-network.ts";

/** A place on foot: in a gated compound the ways lead out by its gates, elsewhere to the nearest street. */
export interface Standing {
  readonly at: Xy;
  readonly compound: Compound | null;
  /** Null inside a gated compound, and where no street is near. */
  readonly anchor: Anchor | null;
  /** The anchor's short way, times the detour factor inside a porous compound, in metres. */
  readonly anchorLegM: number;
  readonly ways: readonly { readonly gate: GateNode; readonly legM: number }[];
}

/** A facility as a goal. `compound` where it is reached through gates; else it has a door on the street. */
interface Door {
  readonly facility: Facility;
  readonly at: Xy;
  readonly compound: Compound | null;
  readonly anchor: Anchor | null;
  /** The anchor's short way, times the detour factor inside a porous compound, in metres. */
  readonly anchorLegM: number;
  /** Whether a passer-by is let in. Members of its compound always are. */
  readonly open: boolean;
}

/** A source of the search: by which gate, or at which anchor, a door is reached. */
export interface Approach {
  readonly door: number;
  readonly gate: GateNode | null;
}

/** Distances from the nearest of a set of doors to everywhere. */
export interface Field {
  readonly network: WalkNetwork;
  readonly doors: readonly Door[];
  readonly approaches: readonly Approach[];
  readonly paths: Paths;
  readonly doorsIn: ReadonlyMap<string, readonly number[]>;
  readonly doorsOnEdge: ReadonlyMap<number, readonly number[]>;
}

/** How the nearest door is reached from a place. */
export interface Found {
  readonly metres: number;
  readonly door: number;
  readonly by:
    | { readonly kind: "inside" }
    | { readonly kind: "along_street" }
    | { readonly kind: "node"; readonly node: number; readonly legM: number; readonly gate: GateNode | null };
}

export function standingAt(network: WalkNetwork, at: Xy, within?: Compound): Standing {
  const compound = within ?? compoundAt([...network.compounds.values()], at);
  const gates = compound ? (network.waysOut.get(compound.zone.id) ?? []) : [];
  const ways = gates.map((gate) => ({ gate, legM: distance(at, gate.at) * network.detourFactor }));
  const anchor = compound && !compound.porous ? null : network.anchor(at, null);
  return { at, compound, anchor, anchorLegM: (anchor?.legM ?? 0) * (compound ? network.detourFactor : 1), ways };
}

/** Runs one search from all doors that a passer-by may use. Cost: one bounded run over the network. */
export function fieldOf(
  network: WalkNetwork,
  facilities: readonly Facility[],
  admission: Admission,
  boundM?: number,
): Field {
  const { graph, frame, compounds, waysIn, detourFactor } = network;
  const all = [...compounds.values()];
  const doors = facilities.map((facility): Door => {
    const at = frame.toXy(facility.geometry.coordinates);
    const compound = facility.zone === null ? null : (compounds.get(facility.zone) ?? null);
    const open = admits(facility.access, admission);
    if (compound && !compound.porous) return { facility, at, compound, anchor: null, anchorLegM: 0, open };
    // A door of its own may lead out of the compound it stands in (rule W8), and through no other.
    const anchor = network.anchor(at, compoundAt(all, at));
    return { facility, at, compound, anchor, anchorLegM: (anchor?.legM ?? 0) * (compound ? detourFactor : 1), open };
  });

  const approaches: Approach[] = [];
  const seeds: Seed[] = [];
  const doorsIn = new Map<string, number[]>();
  const doorsOnEdge = new Map<number, number[]>();
  doors.forEach((door, index) => {
    if (door.compound) doorsIn.set(door.compound.zone.id, [...(doorsIn.get(door.compound.zone.id) ?? []), index]);
    if (!door.open) return;
    if (door.anchor) {
      const edge = edgeAt(network, door.anchor);
      const source = approaches.push({ door: index, gate: null }) - 1;
      for (const { node, metres } of endsFrom(network, edge, door.anchor.offsetM, door.anchorLegM))
        seeds.push({ node, distanceM: metres, source });
      doorsOnEdge.set(edge, [...(doorsOnEdge.get(edge) ?? []), index]);
    }
    if (door.compound) {
      for (const gate of waysIn.get(door.compound.zone.id) ?? []) {
        const source = approaches.push({ door: index, gate }) - 1;
        seeds.push({ node: gate.node, distanceM: distance(door.at, gate.at) * detourFactor, source });
      }
    }
  });
  return { network, doors, approaches, paths: shortestPaths(graph, seeds, boundM), doorsIn, doorsOnEdge };
}

/** The nearest door on foot, or null where none can be reached. */
export function nearestOnFoot(field: Field, from: Standing): Found | null {
  const { network, doors, paths, approaches } = field;
  let best: Found | null = null;
  const offer = (metres: number, door: number, by: Found["by"]) => {
    if (Number.isFinite(metres) && (!best || metres < best.metres)) best = { metres, door, by };
  };
  const offerNode = (node: number, legM: number, gate: GateNode | null) => {
    const approach = approaches[paths.source[node] as number];
    if (approach) offer(legM + (paths.distanceM[node] as number), approach.door, { kind: "node", node, legM, gate });
  };

  for (const index of from.compound ? (field.doorsIn.get(from.compound.zone.id) ?? []) : []) {
    offer(distance(from.at, (doors[index] as Door).at) * network.detourFactor, index, { kind: "inside" });
  }
  for (const { gate, legM } of from.ways) offerNode(gate.node, legM, gate);
  if (from.anchor) {
    const edge = edgeAt(network, from.anchor);
    for (const index of field.doorsOnEdge.get(edge) ?? []) {
      const door = doors[index] as Door;
      const alongM = Math.abs((door.anchor as Anchor).offsetM - from.anchor.offsetM);
      offer(from.anchorLegM + alongM + door.anchorLegM, index, {
        kind: "along_street",
      });
    }
    for (const { node, metres } of endsFrom(network, edge, from.anchor.offsetM, from.anchorLegM)) {
      offerNode(node, metres, null);
    }
  }
  return best;
}

/** The nearest door as the crow flies; walls and gates do not count, only whether the door itself lets one in. */
export function nearestByAir(
  { doors }: Field,
  { at, compound }: Standing,
): { readonly metres: number; readonly door: number } | null {
  let best: { metres: number; door: number } | null = null;
  doors.forEach((door, index) => {
    if (!door.open && !(compound && door.compound === compound)) return;
    const metres = distance(at, door.at);
    if (!best || metres < best.metres) best = { metres, door: index };
  });
  return best;
}

/** The edge of the graph on which an anchor lies. */
export function edgeAt({ graph }: WalkNetwork, { piece, offsetM }: Anchor): number {
  const edges = graph.edgesOfPiece[piece] ?? [];
  const edge = edges.find((one) => {
    const use = graph.use[one];
    return use?.kind === "piece" && offsetM <= use.endM;
  });
  return edge ?? (edges.at(-1) as number);
}

/** Both ends of an edge, and the metres from a place joined so far along its piece by a way of `legM`. */
function endsFrom({ graph }: WalkNetwork, edge: number, offsetM: number, legM: number) {
  const use = graph.use[edge];
  if (use?.kind !== "piece") return [];
  return [
    { node: graph.from[edge] as number, metres: legM + (offsetM - use.startM) },
    { node: graph.to[edge] as number, metres: legM + (use.endM - offsetM) },
  ];
}
