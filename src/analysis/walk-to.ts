import type { Leg, LegKind, Walk } from "#domain/results.ts";
import type { LonLat, Xy } from "#geo/frame.ts";
import { partOf } from "#geo/lines.ts";
import { distance } from "#geo/segments.ts";
import { type Engine, facilitiesOf } from "./engine.ts";
import { alongStreet, type Door, type Field, fieldOf, inside, nearestOnFoot } from "./field.ts";
import { edgeKinds } from "./network/edge-list.ts";
import { lineOfPiece } from "./network/pieces.ts";
import type { WalkNetwork } from "./network/walk-network.ts";
import { insideMm, type Joining, onePlace } from "./places.ts";

/** A leg in the frame, in whole millimetres. */
interface Stretch {
  readonly kind: LegKind;
  readonly id: string | null;
  readonly line: readonly Xy[];
  readonly mm: number;
}

/**
 * The shortest walk from a place to the nearest open door of a facility class, leg by leg: through the compound to a
 * gate, along streets, over crossings, through gates. Null where none can be reached. Its legs sum to its length.
 */
export function walkTo({ area, network }: Engine, from: LonLat, classId: string): Walk | null {
  const field = fieldOf(network, facilitiesOf(area, classId));
  const at = network.frame.toXy(from);
  const place = onePlace(network, at);
  const onFoot = nearestOnFoot(field, place);
  const door = field.doors[onFoot.door[0] as number];
  if (!door) return null;
  const own = [...network.compounds.values()][place.compound[0] as number]?.zone.id ?? null;
  const start: Start = { at, zone: own, joining: place.joining[0] ?? null };
  const stretches = stretchesOf(field, start, door, onFoot.by[0] as number, place.exitNode);
  return {
    from: [from[0] as number, from[1] as number],
    zone: own,
    facility: door.facility.id,
    lengthM: (onFoot.mm[0] as number) / 1000,
    radiusM: distance(at, door.at),
    legs: joined(stretches).map(
      ({ kind, id, line, mm }): Leg => ({
        kind,
        id,
        lengthM: mm / 1000,
        line: line.map((xy) => network.frame.toLonLat(xy)),
      }),
    ),
  };
}

/** Where the walk begins, and the zone it begins in. */
interface Start {
  readonly at: Xy;
  readonly zone: string | null;
  readonly joining: Joining | null;
}

function stretchesOf(field: Field, start: Start, door: Door, by: number, exitNode: Int32Array): Stretch[] {
  const { network } = field;
  const through = (zone: string | null, a: Xy, b: Xy): Stretch => ({
    kind: "compound",
    id: zone,
    line: [a, b],
    mm: insideMm(network, a, b),
  });
  const zoneOfDoor = door.compound?.zone.id ?? null;
  if (by === inside) return [through(start.zone, start.at, door.at)];
  if (by === alongStreet) {
    const [from, to] = [start.joining as Joining, door.joining as Joining];
    return [
      toStreet(start.at, start.zone, from),
      alongPiece(network, from.anchor.piece, from.anchor.offsetMm, to.anchor.offsetMm),
      reversed(toStreet(door.at, zoneOfDoor, to)),
    ];
  }

  const node = exitNode[by] as number;
  const gate = network.gateAt.get(node);
  const isOwn = gate && (gate.gate.zone === start.zone || gate.gate.opensInto === start.zone);
  const first = isOwn
    ? [through(start.zone, start.at, gate.at), ...passing(network, node)]
    : [...toNode(network, start.at, start.zone, start.joining as Joining, node), ...passing(network, node)];
  const { stretches, last } = follow(field, node);
  const approach = field.approaches[field.nearest.source[node] as number];
  const end = approach?.gate
    ? [through(zoneOfDoor, approach.gate.at, door.at)]
    : toNode(network, door.at, zoneOfDoor, door.joining as Joining, last)
        .map(reversed)
        .reverse();
  return [...first, ...stretches, ...end];
}

/** Follows the search back from a node to where it began. Every way is at least 1 mm, so each step leads nearer. */
function follow({ network, nearest: { mm, source } }: Field, from: number): { stretches: Stretch[]; last: number } {
  const { first, links, edge } = network.graph;
  const stretches: Stretch[] = [];
  let node = from;
  for (;;) {
    let step = -1;
    for (let i = first[node] as number; i < (first[node + 1] as number) && step < 0; i++) {
      const other = links[2 * i] as number;
      const left = (mm[other] as number) + (links[2 * i + 1] as number);
      if (left === mm[node] && source[other] === source[node]) step = i;
    }
    if (step < 0) return { stretches, last: node };
    const next = links[2 * step] as number;
    stretches.push(stretchOf(network, edge[step] as number, node, next), ...passing(network, next));
    node = next;
  }
}

function stretchOf(network: WalkNetwork, edge: number, from: number, to: number): Stretch {
  const { uses, nodes, compounds } = network;
  const line = [nodes[from] as Xy, nodes[to] as Xy];
  const mm = lengthOfEdge(network, edge);
  switch (edgeKinds[uses.kind[edge] as number]) {
    case "piece": {
      const [startMm, endMm] = [uses.startMm[edge] as number, uses.endMm[edge] as number];
      const forward = network.from[edge] === from;
      return alongPiece(network, uses.of[edge] as number, forward ? startMm : endMm, forward ? endMm : startMm);
    }
    case "compound":
      return { kind: "compound", id: [...compounds.values()][uses.of[edge] as number]?.zone.id ?? null, line, mm };
    default:
      return { kind: "access", id: null, line, mm };
  }
}

function lengthOfEdge({ graph: { first, edge: edges, links }, from }: WalkNetwork, edge: number): number {
  const node = from[edge] as number;
  for (let i = first[node] as number; i < (first[node + 1] as number); i++) {
    if (edges[i] === edge) return links[2 * i + 1] as number;
  }
  return 0;
}

/** The crossing or gate that a node of the way is: stepped through in no metres, and what the way hangs on. */
function passing({ nodes, crossingAt, gateAt }: WalkNetwork, node: number): Stretch[] {
  const at = nodes[node] as Xy;
  const through = (kind: "crossing" | "gate", id: string | undefined): Stretch[] =>
    id === undefined ? [] : [{ kind, id, line: [at, at], mm: 0 }];
  return [...through("crossing", crossingAt.get(node)), ...through("gate", gateAt.get(node)?.gate.id)];
}

/** The short way from a place or door to the street. Inside a porous compound it is part of the compound. */
const toStreet = (at: Xy, zone: string | null, { anchor, legMm }: Joining): Stretch => ({
  kind: zone === null ? "access" : "compound",
  id: zone,
  line: [at, anchor.at],
  mm: legMm,
});

/** From a place to the street, and along it to an end of its edge. */
function toNode(network: WalkNetwork, at: Xy, zone: string | null, joining: Joining, node: number): Stretch[] {
  const { uses, from, to } = network;
  const { edge, anchor } = joining;
  const ends = [
    ...(from[edge] === node ? [uses.startMm[edge] as number] : []),
    ...(to[edge] === node ? [uses.endMm[edge] as number] : []),
  ];
  // A street that comes back to its own start has the node at both ends.
  const [end = 0] = ends.sort((one, other) => Math.abs(one - anchor.offsetMm) - Math.abs(other - anchor.offsetMm));
  return [toStreet(at, zone, joining), alongPiece(network, anchor.piece, anchor.offsetMm, end)];
}

function alongPiece(network: WalkNetwork, piece: number, fromMm: number, toMm: number): Stretch {
  const crossing = network.crossingOf.get(piece);
  const street = network.area.streets[network.pieces.street[piece] as number];
  return {
    ...(crossing === undefined ? { kind: "street", id: street?.id ?? null } : { kind: "crossing", id: crossing }),
    line: partOf(lineOfPiece(network.pieces, piece), fromMm / 1000, toMm / 1000),
    mm: Math.abs(fromMm - toMm),
  };
}

const reversed = (stretch: Stretch): Stretch => ({ ...stretch, line: [...stretch.line].reverse() });

/** Neighbouring stretches of one street, or of one compound walked straight on, as one leg. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const legs: Stretch[] = [];
  for (const stretch of stretches) {
    const last = legs.at(-1);
    if (last && last.kind === "street" && stretch.kind === "street" && last.id === stretch.id) {
      legs[legs.length - 1] = {
        ...last,
        line: [...last.line, ...stretch.line.slice(1)],
        mm: last.mm + stretch.mm,
      };
    } else if (stretch.mm > 0 || stretch.kind === "gate" || stretch.kind === "crossing") {
      legs.push(stretch);
    }
  }
  return legs;
}
