import type { Area, Gate } from "#domain/area.ts";
import type { Assumption } from "#domain/results.ts";
import type { Frame, Xy } from "#geo/frame.ts";
import { distance } from "#geo/segments.ts";
import { gather } from "../gather.ts";
import type { Anchor } from "./anchors.ts";
import { assumptionsOf } from "./assumptions.ts";
import type { Compound } from "./compounds.ts";
import { EdgeList, type EdgeUses, type Stop, splitPieces } from "./edge-list.ts";
import { type Graph, graphOf, mmOf } from "./graph.ts";
import { type Ground, groundOf, type Hanging } from "./ground.ts";
import { type Closure, closureOf, type Passage, passes } from "./passage.ts";
import { type Pieces, withPieces } from "./pieces.ts";
import type { SegmentIndex } from "./segment-index.ts";

/** A gate as a node of the network. */
export interface GateNode {
  readonly gate: Gate;
  readonly node: number;
  readonly at: Xy;
  /** Whether a passer-by gets in. Members of the gate's own zone always pass. */
  readonly open: boolean;
  /** Whether it leads anywhere: to a street, or into a neighbour. */
  readonly joined: boolean;
}

/** Whom the gates let through, when, and what may not be walked at all. */
export interface Walking extends Passage {
  /** Walking inside a compound is the straight line times this. */
  readonly detourFactor: number;
}

/** Streets, gates and crossings of an area as one graph, for one passage. Places are in metres in `frame`, ways in whole millimetres. */
export interface WalkNetwork {
  readonly area: Area;
  readonly ground: Ground;
  readonly frame: Frame;
  readonly compounds: ReadonlyMap<string, Compound>;
  readonly passage: Passage;
  readonly detourFactor: number;
  /** Null where nothing is closed. */
  readonly closure: Closure | null;
  /** Whether a straight short way meets no closed ground. */
  readonly mayWalk: (from: Xy, to: Xy) => boolean;
  readonly graph: Graph;
  /** By edge: its two nodes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly nodes: readonly Xy[];
  /** By edge: what it is on the ground. */
  readonly uses: EdgeUses;
  /** The area's streets cut at junctions, and after them the footways over barriers. */
  readonly pieces: Pieces;
  /** The edge of the graph on which an anchor lies; -1 where the street is closed. */
  readonly edgeAt: (anchor: Anchor) => number;
  /** By piece, for footways: the crossing it is. */
  readonly crossingOf: ReadonlyMap<number, string>;
  /** By node: the crossing a street passes there, and the gate that it is. */
  readonly crossingAt: ReadonlyMap<number, string>;
  readonly gateAt: ReadonlyMap<number, GateNode>;
  /** Gates by which members leave a compound: its own, and a neighbour's open ones into it. */
  readonly waysOut: ReadonlyMap<string, readonly GateNode[]>;
  /** Gates by which a passer-by stands inside a compound. */
  readonly waysIn: ReadonlyMap<string, readonly GateNode[]>;
  readonly obstacles: SegmentIndex<string>;
  readonly anchor: Ground["anchor"];
  readonly assumptions: readonly Assumption[];
}

/**
 * Builds the network (rules W1 to W6, A9.1 to A9.3). A gate's node stands in the wall: outside, a short way leads to the
 * street or, for a gate in a shared wall, into the neighbour; inside, straight ways times the detour factor lead to the
 * compound's other gates, but only for those whom the gate lets in. Thus nobody cuts through a closed campus.
 *
 * @param ground of this area, or of one that `sameGround` says is alike: then an edit of gates, footways or facilities
 * costs no more than laying out the edges anew, and gives what building from nothing gives, bit for bit.
 * Cost: O(edges), and gates² within a compound.
 */
export function walkNetwork(
  area: Area,
  { detourFactor, ...passage }: Walking,
  ground: Ground = groundOf(area),
): WalkNetwork {
  const { frame, compounds } = ground;
  const closure = closureOf(passage, frame);
  const mayWalk = closure ? (from: Xy, to: Xy) => !closure.meets([from, to]) : () => true;
  const nodes = [...ground.nodes];
  const stops: Stop[] = [];
  const leftOut: string[] = [];
  const hang = (node: number, { at, anchor, inCompound }: Hanging) => {
    if (!anchor || !mayWalk(at, anchor.at)) return;
    stops.push({ ...anchor, node, legMm: Math.round(anchor.legM * 1000 * (inCompound ? detourFactor : 1)) });
  };

  const footways = area.crossings.flatMap((crossing) => {
    if (crossing.geometry.type !== "LineString") return [];
    const footway = ground.footway(crossing);
    if (!footway) leftOut.push(crossing.id);
    return footway ? [footway] : [];
  });
  const ways = footways.map(({ line, lengthM, ends }) => {
    const [from, to] = ends.map((end) => {
      const node = nodes.push(end.at) - 1;
      hang(node, end);
      return node;
    }) as [number, number];
    return { from, to, line, lengthM, street: -1 };
  });
  const pieces = withPieces(ground.pieces, ways);

  const gates = area.gates.flatMap((gate): GateNode[] => {
    const hanging = ground.hang(gate);
    if (!hanging || closure?.holds(hanging.at)) return [];
    const node = nodes.push(hanging.at) - 1;
    hang(node, hanging);
    const joined = hanging.anchor !== null || (gate.opensInto !== undefined && compounds.has(gate.opensInto));
    return [{ gate, node, at: hanging.at, open: passes(gate, passage), joined }];
  });
  const { waysIn, waysOut } = waysOf(gates);

  const edges = new EdgeList();
  const { firstEdge } = splitPieces(edges, nodes, pieces, stops, { closure, kept: ground.kept });
  for (const [zone, inside] of waysIn)
    linkGates(edges, compounds.get(zone)?.index ?? -1, inside, detourFactor, mayWalk);
  const [columns, uses] = [edges.columns(), edges.uses()];
  // Told once for an answer, while hundreds of networks are tried for one.
  let assumed: readonly Assumption[] | null = null;

  return {
    area,
    ground,
    frame,
    compounds,
    passage,
    detourFactor,
    closure,
    mayWalk,
    graph: graphOf(nodes.length, columns),
    from: columns.from,
    to: columns.to,
    nodes,
    uses,
    pieces,
    edgeAt: edgeFinder(uses, firstEdge),
    crossingOf: new Map(footways.map(({ crossing }, i) => [ground.pieces.count + i, crossing.id])),
    crossingAt: ground.crossingAt,
    gateAt: new Map(gates.map((gate) => [gate.node, gate])),
    waysIn,
    waysOut,
    obstacles: ground.obstacles,
    anchor: ground.anchor,
    get assumptions() {
      assumed ??= assumptionsOf(area, ground, passage, leftOut);
      return assumed;
    },
  };
}

/** Straight ways between the gates that let one through a compound. */
function linkGates(
  edges: EdgeList,
  compound: number,
  inside: readonly GateNode[],
  detourFactor: number,
  mayWalk: WalkNetwork["mayWalk"],
): void {
  inside.forEach((one, i) => {
    for (const other of inside.slice(i + 1)) {
      if (!mayWalk(one.at, other.at)) continue;
      edges.add(one.node, other.node, mmOf(distance(one.at, other.at) * detourFactor), "compound", compound);
    }
  });
}

function edgeFinder({ endMm }: EdgeUses, firstEdge: Int32Array): WalkNetwork["edgeAt"] {
  return ({ piece, offsetMm }) => {
    const [start, end] = [firstEdge[piece] as number, firstEdge[piece + 1] as number];
    for (let edge = start; edge < end; edge++) if (offsetMm <= (endMm[edge] as number)) return edge;
    return end > start ? end - 1 : -1;
  };
}

function waysOf(gates: readonly GateNode[]) {
  const waysIn = new Map<string, GateNode[]>();
  const waysOut = new Map<string, GateNode[]>();
  for (const one of gates) {
    const { zone, opensInto } = one.gate;
    gather(waysOut, zone, one);
    if (one.open) gather(waysIn, zone, one);
    if (!opensInto) continue;
    // Whoever passed a shared gate stands inside the neighbour; the neighbour's own people need it open.
    gather(waysIn, opensInto, one);
    if (one.open) gather(waysOut, opensInto, one);
  }
  return { waysIn, waysOut };
}
