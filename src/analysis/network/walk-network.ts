import type { Access, Area, Gate } from "#domain/area.ts";
import type { Admission, Assumption } from "#domain/results.ts";
import { type Frame, frameOf, type Xy } from "#geo/frame.ts";
import { lengthOf } from "#geo/lines.ts";
import { distance } from "#geo/segments.ts";
import { type Anchor, anchorFinder, anchorReachM, type FindAnchor } from "./anchors.ts";
import { type Compound, compoundAt, compoundsOf } from "./compounds.ts";
import { type Graph, graphOf, type Link, type Split } from "./graph.ts";
import { nodeStreets, type Piece } from "./noding.ts";
import { type SegmentIndex, segmentIndex } from "./segment-index.ts";
import { leadsThrough, wallIndex } from "./walls.ts";

/** A gate further than this from any street joins nothing, in metres. */
const gateReachM = 60;

/** Whether someone of this admission may pass. Rule W4; appointments are not made on the way. */
export const admits = (access: Access, admission: Admission): boolean =>
  admission === "member" || access === "open" || access === "hours";

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

/** Streets, gates and crossings of an area as one graph, for one admission. Everything is in metres in `frame`. */
export interface WalkNetwork {
  readonly area: Area;
  readonly frame: Frame;
  readonly compounds: ReadonlyMap<string, Compound>;
  readonly graph: Graph;
  readonly pieces: readonly Piece[];
  /** The crossing a street passes at a node, and the gate that a node is. */
  readonly crossingAt: ReadonlyMap<number, string>;
  readonly gateAt: ReadonlyMap<number, string>;
  /** Gates by which members leave a compound: its own, and a neighbour's open ones into it. */
  readonly waysOut: ReadonlyMap<string, readonly GateNode[]>;
  /** Gates by which a passer-by stands inside a compound. */
  readonly waysIn: ReadonlyMap<string, readonly GateNode[]>;
  /** What a straight line may have to get past: walls of gated compounds, by zone id, and barriers. */
  readonly obstacles: SegmentIndex<string>;
  /** Where a place on foot joins the streets, without crossing a barrier or a gated compound other than `own`. */
  readonly anchor: (at: Xy, own: Compound | null) => Anchor | null;
  readonly detourFactor: number;
  readonly assumptions: readonly Assumption[];
}

/**
 * Builds the network (rules W1 to W6). A gate's node stands in the wall: outside, a short way leads to the street or,
 * for a gate in a shared wall, into the neighbour; inside, straight ways times the detour factor lead to the
 * compound's other gates, but only for those whom the gate lets in. Thus nobody cuts through a closed campus.
 * Cost: O(n log n) in street segments, and gates² within a compound.
 */
export function walkNetwork(
  area: Area,
  { admission, detourFactor }: { readonly admission: Admission; readonly detourFactor: number },
): WalkNetwork {
  const frame = frameOf(area.manifest.bbox);
  const compounds = compoundsOf(area, frame);
  const byZone = new Map(compounds.map((compound) => [compound.zone.id, compound]));
  const barriers = segmentIndex(
    area.barriers.map(({ id, geometry }) => ({
      line: geometry.coordinates.map((position) => frame.toXy(position)),
      owner: id,
    })),
  );
  const walls = wallIndex(compounds);
  const isUnbarred = (from: Xy, to: Xy) => barriers.across(from, to).length === 0;
  const isClear = (from: Xy, to: Xy, own: Compound | null = null) =>
    isUnbarred(from, to) && !leadsThrough(walls, from, to, own);

  const { nodes, crossingAt, pieces, clipped } = nodeStreets(area, walls, barriers, frame);
  const findAnchor = anchorFinder(pieces);
  const links: Link[] = [];
  const splits: Split[] = [];

  const leftOut: string[] = [];
  for (const crossing of area.crossings) {
    if (crossing.geometry.type !== "LineString") continue;
    const line = crossing.geometry.coordinates.map((position) => frame.toXy(position));
    // A footway passes the barriers it names; one that meets another is drawn wrong, and opens nothing.
    if (line.slice(1).some((b, i) => barriers.across(line[i] as Xy, b).some((id) => !crossing.barriers.includes(id)))) {
      leftOut.push(crossing.id);
      continue;
    }
    const [from, to] = [nodes.push(line[0] as Xy) - 1, nodes.push(line.at(-1) as Xy) - 1];
    pieces.push({ from, to, line, lengthM: lengthOf(line), street: null, crossing: crossing.id });
    for (const node of [from, to]) joinStreet(node, nodes[node] as Xy, findAnchor, isClear, splits);
  }

  const gates = area.gates.flatMap((gate): GateNode[] => {
    if (!byZone.has(gate.zone)) return [];
    const at = frame.toXy(gate.geometry.coordinates);
    const node = nodes.push(at) - 1;
    const neighbour = gate.opensInto === undefined ? undefined : byZone.get(gate.opensInto);
    // A porous neighbour is joined to the street by definition: whoever steps into it comes out on the street.
    const toStreet = neighbour === undefined || neighbour.porous;
    const isHung =
      toStreet &&
      joinStreet(
        node,
        at,
        findAnchor,
        isClear,
        splits,
        neighbour ? { reachM: anchorReachM, factor: detourFactor } : {},
      );
    return [{ gate, node, at, open: admits(gate.access, admission), joined: isHung || neighbour !== undefined }];
  });

  const { waysIn, waysOut } = waysOf(gates);
  for (const [zone, inside] of waysIn) {
    inside.forEach((one, i) => {
      for (const other of inside.slice(i + 1)) {
        links.push({
          from: one.node,
          to: other.node,
          lengthM: distance(one.at, other.at) * detourFactor,
          compound: zone,
        });
      }
    });
  }

  return {
    area,
    frame,
    compounds: byZone,
    graph: graphOf(nodes, pieces, splits, links),
    pieces,
    crossingAt,
    gateAt: new Map(gates.map(({ node, gate }) => [node, gate.id])),
    waysIn,
    waysOut,
    obstacles: segmentIndex([
      ...walls.index.segments.map(({ a, b, owner }) => ({ line: [a, b], owner: owner.zone.id })),
      ...barriers.segments.map(({ a, b, owner }) => ({ line: [a, b], owner })),
    ]),
    anchor: (at, own) => findAnchor(at, (from, to) => isClear(from, to, own)),
    detourFactor,
    assumptions: assumptionsOf(area, frame, compounds, clipped, leftOut),
  };
}

function joinStreet(
  node: number,
  at: Xy,
  find: FindAnchor,
  mayWalk: (from: Xy, to: Xy) => boolean,
  splits: Split[],
  { reachM = gateReachM, factor = 1 }: { readonly reachM?: number; readonly factor?: number } = {},
): boolean {
  const anchor = find(at, mayWalk, reachM);
  if (anchor) splits.push({ node, anchor: { ...anchor, legM: anchor.legM * factor } });
  return anchor !== null;
}

function waysOf(gates: readonly GateNode[]) {
  const waysIn = new Map<string, GateNode[]>();
  const waysOut = new Map<string, GateNode[]>();
  const add = (ways: Map<string, GateNode[]>, zone: string, gate: GateNode) =>
    void ways.set(zone, [...(ways.get(zone) ?? []), gate]);
  for (const one of gates) {
    const { zone, opensInto } = one.gate;
    add(waysOut, zone, one);
    if (one.open) add(waysIn, zone, one);
    if (!opensInto) continue;
    // Whoever passed a shared gate stands inside the neighbour; the neighbour's own people need it open.
    add(waysIn, opensInto, one);
    if (one.open) add(waysOut, opensInto, one);
  }
  return { waysIn, waysOut };
}

function assumptionsOf(
  area: Area,
  frame: Frame,
  compounds: readonly Compound[],
  clipped: readonly string[],
  leftOut: readonly string[],
): readonly Assumption[] {
  const porous = compounds.filter(({ porous }) => porous).map(({ zone }) => zone.id);
  const estimated = area.gates.filter((gate) => gate.estimated).map(({ id }) => id);
  const guessed = area.facilities.filter((facility) => facility.estimated).map(({ id }) => id);
  // Schools in a compound mostly have a gate of their own on the street; where it is, the data do not say.
  const throughWall = area.facilities
    .filter(({ zone, geometry }) => zone === null && compoundAt(compounds, frame.toXy(geometry.coordinates)))
    .map(({ id }) => id);
  const hours = [...area.gates, ...area.facilities].filter(({ access }) => access === "hours").map(({ id }) => id);
  const all: Assumption[] = [
    { code: "porous_zone", features: porous },
    { code: "assumed_street_door", features: throughWall },
    { code: "estimated_gates", features: estimated },
    { code: "estimated_facilities", features: guessed },
    { code: "hours_taken_as_open", features: hours },
    { code: "street_clipped", features: clipped },
    { code: "crossing_left_out", features: leftOut },
  ];
  return all.filter(({ features }) => features.length > 0);
}
