import type { Facility } from "#domain/area.ts";
import type { Xy } from "#geo/frame.ts";
import { nearestOfEach, pointIndex } from "#geo/point-index.ts";
import { gather } from "./gather.ts";
import type { Compound } from "./network/compounds.ts";
import { unreached } from "./network/graph.ts";
import { isOpenThen, passes } from "./network/passage.ts";
import { type Nearest, nearestSources } from "./network/search.ts";
import type { GateNode, WalkNetwork } from "./network/walk-network.ts";
import { type Exits, endsOf, insideMm, type Joining, joiningOf, type Places, placeAt } from "./places.ts";

/** A facility as a goal. `compound` where it is reached through gates; else it has a door on the street. */
export interface Door {
  readonly facility: Facility;
  readonly at: Xy;
  readonly compound: Compound | null;
  readonly joining: Joining | null;
  /** Whether the members of its compound get in: unless it is shut at the time asked, or on closed ground. */
  readonly usable: boolean;
  /** Whether a passer-by does. */
  readonly open: boolean;
}

/** A source of the search: by which gate a door is reached; null: from the street. */
interface Approach {
  readonly door: number;
  readonly gate: GateNode | null;
}

/** Distances from the nearest of a set of doors to everywhere. */
export interface Field {
  readonly network: WalkNetwork;
  readonly doors: readonly Door[];
  readonly approaches: readonly Approach[];
  /** By node; its sources are the approaches. */
  readonly nearest: Nearest;
  /** Doors by the index of the compound they lie in, and by the edge they stand on. */
  readonly doorsIn: ReadonlyMap<number, readonly number[]>;
  readonly doorsOn: ReadonlyMap<number, readonly number[]>;
}

/** Runs one search from all doors that a passer-by may use. Cost: one run over the network within the bound. */
export function fieldOf(network: WalkNetwork, facilities: readonly Facility[], boundMm?: number): Field {
  const doors = facilities.map((facility) => doorOf(network, facility));
  const approaches: Approach[] = [];
  const [node, mm, source]: [number[], number[], number[]] = [[], [], []];
  const doorsIn = new Map<number, number[]>();
  const doorsOn = new Map<number, number[]>();
  doors.forEach((door, index) => {
    if (door.compound && door.usable) gather(doorsIn, door.compound.index, index);
    if (door.open && door.joining) gather(doorsOn, door.joining.edge, index);
    for (const { gate, starts } of approachesOf(network, door)) {
      const number = approaches.push({ door: index, gate }) - 1;
      for (const [at, distance] of starts) {
        node.push(at);
        mm.push(distance);
        source.push(number);
      }
    }
  });
  const seeds = { node: Int32Array.from(node), mm: Int32Array.from(mm), source: Int32Array.from(source) };
  return { network, doors, approaches, nearest: nearestSources(network.graph, seeds, boundMm), doorsIn, doorsOn };
}

function doorOf(network: WalkNetwork, facility: Facility): Door {
  const at = network.frame.toXy(facility.geometry.coordinates);
  const compound = facility.zone === null ? null : (network.compounds.get(facility.zone) ?? null);
  const usable = isOpenThen(facility, network.passage.when) && !network.closure?.holds(at);
  const open = usable && passes(facility, network.passage);
  const door = { facility, at, compound, usable, open };
  if (compound && !compound.porous) return { ...door, joining: null };
  const anchor = network.ground.doorAnchor(facility);
  return { ...door, joining: joiningOf(network, at, anchor, compound !== null) };
}

/** Where a walk may come in to a door: nodes and the millimetres left from each. Nowhere if it lets nobody in. */
function* approachesOf(
  network: WalkNetwork,
  { open, joining, compound, at }: Door,
): Generator<{ readonly gate: GateNode | null; readonly starts: readonly (readonly [node: number, mm: number])[] }> {
  if (!open) return;
  if (joining) yield { gate: null, starts: endsOf(network, joining) };
  for (const gate of compound ? (network.waysIn.get(compound.zone.id) ?? []) : []) {
    if (network.mayWalk(at, gate.at)) yield { gate, starts: [[gate.node, insideMm(network, at, gate.at)]] };
  }
}

/** How the nearest door on foot is reached, by place. */
export interface OnFoot {
  /** Millimetres; `unreached` where there is no way. */
  readonly mm: Int32Array;
  readonly door: Int32Array;
  /** Index of the exit taken, or `inside` its own compound, or `alongStreet` without leaving its stretch of street. */
  readonly by: Int32Array;
}
export const inside = -1;
export const alongStreet = -2;

/** Reads the nearest door on foot off a field for every place. Cost: O(exits). */
export function nearestOnFoot(field: Field, places: Places & Exits): OnFoot {
  const { network, doors, approaches, nearest, doorsIn, doorsOn } = field;
  const { count, compound, firstExit, exitNode, exitMm, joining } = places;
  const found = {
    mm: new Int32Array(count).fill(unreached),
    door: new Int32Array(count).fill(-1),
    by: new Int32Array(count),
  };
  const offer = (place: number, mm: number, door: number, by: number) => {
    if (mm >= (found.mm[place] as number)) return;
    found.mm[place] = mm;
    found.door[place] = door;
    found.by[place] = by;
  };
  for (let place = 0; place < count; place++) {
    const within = doorsIn.size > 0 ? doorsIn.get(compound[place] as number) : undefined;
    for (const door of within ?? []) {
      const at = placeAt(places, place);
      if (!network.mayWalk(at, (doors[door] as Door).at)) continue;
      offer(place, insideMm(network, at, (doors[door] as Door).at), door, inside);
    }
    const own = joining[place];
    if (own) {
      for (const door of doorsOn.get(own.edge) ?? []) {
        const other = (doors[door] as Door).joining as Joining;
        const mm = own.legMm + Math.abs(other.anchor.offsetMm - own.anchor.offsetMm) + other.legMm;
        offer(place, mm, door, alongStreet);
      }
    }
    for (let exit = firstExit[place] as number; exit < (firstExit[place + 1] as number); exit++) {
      const node = exitNode[exit] as number;
      const source = nearest.source[node] as number;
      if (source < 0) continue;
      const mm = (exitMm[exit] as number) + (nearest.mm[node] as number);
      if (mm < (found.mm[place] as number)) offer(place, mm, (approaches[source] as Approach).door, exit);
    }
  }
  return found;
}

/** The nearest door as the crow flies, by place. */
export interface ByAir {
  /** Metres; Infinity where there is no door. */
  readonly metres: Float64Array;
  readonly door: Int32Array;
}

/**
 * Walls and gates do not count, only whether the door itself lets one in. Of doors equally near the first counts.
 * Cost: O(log doors) a place, and the doors of members in its compound.
 */
export function nearestByAir({ doors }: Pick<Field, "doors">, places: Places): ByAir {
  const { count, x, y, compound } = places;
  const open = [...doors.keys()].filter((door) => (doors[door] as Door).open);
  const index = pointIndex(
    open.map((door) => (doors[door] as Door).at[0]),
    open.map((door) => (doors[door] as Door).at[1]),
  );
  const door = nearestOfEach(index, x, y).map((found) => (found < 0 ? -1 : (open[found] as number)));
  const metres = Float64Array.from(door, (found, place) =>
    found < 0 ? Number.POSITIVE_INFINITY : apart(places, place, (doors[found] as Door).at),
  );
  const membersIn = membersDoors(doors);
  for (let place = 0; membersIn.size > 0 && place < count; place++) {
    for (const number of membersIn.get(compound[place] as number) ?? []) {
      const away = apart(places, place, (doors[number] as Door).at);
      if (away > (metres[place] as number) || (away === metres[place] && number > (door[place] as number))) continue;
      metres[place] = away;
      door[place] = number;
    }
  }
  return { metres, door };
}

/** Doors that let in the people of their compound and nobody else, by the index of the compound. */
export function membersDoors(doors: readonly Door[]): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  doors.forEach(({ open, usable, compound }, number) => {
    if (!open && usable && compound) gather(lists, compound.index, number);
  });
  return lists;
}

/** Plain Pythagoras, as the index finds by: `Math.hypot` may differ in the last bit. */
const apart = ({ x, y }: Places, place: number, [east, north]: Xy): number => {
  const [dx, dy] = [east - (x[place] as number), north - (y[place] as number)];
  return Math.sqrt(dx * dx + dy * dy);
};
