import type { Leg, LegKind, Walk } from "#domain/results.ts";
import type { LonLat, Xy } from "#geo/frame.ts";
import { partOf } from "#geo/lines.ts";
import { distance } from "#geo/segments.ts";
import { type Engine, facilitiesOf } from "./engine.ts";
import type { Anchor } from "./network/anchors.ts";
import type { GateNode, WalkNetwork } from "./network/walk-network.ts";
import { edgeAt, type Field, type Found, fieldOf, nearestOnFoot, type Standing, standingAt } from "./reach.ts";

/** A leg in metres of the frame. */
interface Stretch {
  readonly kind: LegKind;
  readonly id: string | null;
  readonly line: readonly Xy[];
  readonly lengthM: number;
}

/**
 * The shortest walk from a place to the nearest open door of a facility class, leg by leg: through the compound to a
 * gate, along streets, over crossings, through gates. Null where none can be reached. Its legs sum to its length.
 */
export function walkTo({ area, parameters, network }: Engine, from: LonLat, classId: string): Walk | null {
  const field = fieldOf(network, facilitiesOf(area, classId), parameters.admission);
  const standing = standingAt(network, network.frame.toXy(from));
  const found = nearestOnFoot(field, standing);
  const door = found && field.doors[found.door];
  if (!door) return null;
  const stretches = stretchesOf(field, standing, found);
  return {
    from: [from[0] as number, from[1] as number],
    zone: standing.compound?.zone.id ?? null,
    facility: door.facility.id,
    lengthM: found.metres,
    radiusM: distance(standing.at, door.at),
    legs: joined(stretches).map(
      ({ kind, id, line, lengthM }): Leg => ({ kind, id, lengthM, line: line.map((xy) => network.frame.toLonLat(xy)) }),
    ),
  };
}

function stretchesOf(field: Field, from: Standing, found: Found): Stretch[] {
  const door = field.doors[found.door] as Field["doors"][number];
  const { network } = field;
  const inside = (zone: string, a: Xy, b: Xy): Stretch => ({
    kind: "compound",
    id: zone,
    line: [a, b],
    lengthM: distance(a, b) * network.detourFactor,
  });
  if (found.by.kind === "inside") return [inside(from.compound?.zone.id ?? "", from.at, door.at)];
  if (found.by.kind === "along_street") {
    return [toStreet(from), alongPiece(field, from.anchor as Anchor, door.anchor as Anchor), reversed(toStreet(door))];
  }

  const { node, gate } = found.by;
  const start = gate
    ? [inside(from.compound?.zone.id ?? "", from.at, gate.at), through(gate)]
    : [toStreet(from), ...toNode(field, from.anchor as Anchor, node), ...passing(network, node)];
  const { stretches, last } = follow(field, node);
  const approach = field.approaches[field.paths.source[node] as number];
  const end = approach?.gate
    ? [inside(door.compound?.zone.id ?? "", approach.gate.at, door.at)]
    : [...toNode(field, door.anchor as Anchor, last).map(reversed), reversed(toStreet(door))];
  return [...start, ...stretches, ...end];
}

/** Follows the search back from a node to where it began. */
function follow({ network, paths }: Field, from: number): { stretches: Stretch[]; last: number } {
  const { graph, pieces } = network;
  const stretches: Stretch[] = [];
  let node = from;
  for (let edge = paths.via[node] as number; edge >= 0; edge = paths.via[node] as number) {
    const forward = graph.from[edge] === node;
    const next = (forward ? graph.to[edge] : graph.from[edge]) as number;
    const [a, b] = [graph.nodes[node] as Xy, graph.nodes[next] as Xy];
    const lengthM = graph.lengthM[edge] as number;
    const use = graph.use[edge];
    if (use?.kind === "piece") {
      const piece = pieces[use.piece] as (typeof pieces)[number];
      const line = forward ? partOf(piece.line, use.startM, use.endM) : partOf(piece.line, use.endM, use.startM);
      stretches.push({ ...nameOf(piece), line, lengthM });
    } else if (use?.kind === "compound") {
      stretches.push({ kind: "compound", id: use.compound, line: [a, b], lengthM });
    } else {
      stretches.push({ kind: "access", id: null, line: [a, b], lengthM });
    }
    stretches.push(...passing(network, next));
    node = next;
  }
  return { stretches, last: node };
}

const through = ({ gate, at }: GateNode): Stretch => ({ kind: "gate", id: gate.id, line: [at, at], lengthM: 0 });

/** The crossing or gate that a node of the way is: stepped through in no metres, and what the way hangs on. */
function passing({ graph, crossingAt, gateAt }: WalkNetwork, node: number): Stretch[] {
  const at = graph.nodes[node] as Xy;
  const crossing = crossingAt.get(node);
  const gate = gateAt.get(node);
  return [
    ...(crossing === undefined ? [] : [{ kind: "crossing", id: crossing, line: [at, at], lengthM: 0 } as const]),
    ...(gate === undefined ? [] : [{ kind: "gate", id: gate, line: [at, at], lengthM: 0 } as const]),
  ];
}

/** The short way from a place or door to the street. Inside a porous compound it is part of the compound. */
function toStreet({
  at,
  anchor,
  anchorLegM,
  compound,
}: Pick<Standing, "at" | "anchor" | "anchorLegM" | "compound">): Stretch {
  return {
    kind: compound ? "compound" : "access",
    id: compound?.zone.id ?? null,
    line: [at, anchor?.at ?? at],
    lengthM: anchorLegM,
  };
}

/** Along the street from where a place joins it to an end of its edge. */
function toNode({ network }: Field, anchor: Anchor, node: number): Stretch[] {
  const edge = edgeAt(network, anchor);
  const use = network.graph.use[edge];
  const piece = network.pieces[anchor.piece];
  if (use?.kind !== "piece" || !piece) return [];
  const ends = [
    ...(network.graph.from[edge] === node ? [use.startM] : []),
    ...(network.graph.to[edge] === node ? [use.endM] : []),
  ];
  // A street that comes back to its own start has the node at both ends.
  const [end = use.startM] = ends.sort(
    (one, other) => Math.abs(one - anchor.offsetM) - Math.abs(other - anchor.offsetM),
  );
  return [{ ...nameOf(piece), line: partOf(piece.line, anchor.offsetM, end), lengthM: Math.abs(anchor.offsetM - end) }];
}

function alongPiece({ network }: Field, from: Anchor, to: Anchor): Stretch {
  const piece = network.pieces[from.piece] as (typeof network.pieces)[number];
  return {
    ...nameOf(piece),
    line: partOf(piece.line, from.offsetM, to.offsetM),
    lengthM: Math.abs(from.offsetM - to.offsetM),
  };
}

const nameOf = ({ crossing, street }: { readonly crossing: string | null; readonly street: string | null }) =>
  crossing === null ? ({ kind: "street", id: street } as const) : ({ kind: "crossing", id: crossing } as const);

const reversed = (stretch: Stretch): Stretch => ({ ...stretch, line: [...stretch.line].reverse() });

/** Ways of no length, in metres: a footway that ends on the street itself. */
const rounding = 1e-6;

/** Neighbouring stretches of one street, or of one compound walked straight on, as one leg. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const legs: Stretch[] = [];
  for (const stretch of stretches) {
    const last = legs.at(-1);
    if (last && last.kind === "street" && stretch.kind === "street" && last.id === stretch.id) {
      legs[legs.length - 1] = {
        ...last,
        line: [...last.line, ...stretch.line.slice(1)],
        lengthM: last.lengthM + stretch.lengthM,
      };
    } else if (stretch.lengthM > rounding || stretch.kind === "gate" || stretch.kind === "crossing") {
      legs.push(stretch);
    }
  }
  return legs;
}
