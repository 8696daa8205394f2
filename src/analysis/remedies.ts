import type { Area } from "#domain/area.ts";
import type { Effect } from "#domain/effects.ts";
import type { GapReason, Remedy } from "#domain/results.ts";
import type { Xy } from "#geo/frame.ts";
import { type Box, boxOf } from "#geo/rings.ts";
import { along, distance, meet } from "#geo/segments.ts";
import { type Doorsteps, doorstepsOn } from "./doorsteps.ts";
import type { Engine } from "./engine.ts";
import { type Door, type Field, fieldOf, nearestOnFoot } from "./field.ts";
import type { Compound } from "./network/compounds.ts";
import { groundWithin } from "./network/ground.ts";
import { passes } from "./network/passage.ts";
import { type WalkNetwork, walkNetwork } from "./network/walk-network.ts";
import { exitsOf, middleOf, type Places, placeAt } from "./places.ts";
import { withEffect } from "./works.ts";

/** A doorstep left out, with both distances. */
export interface LeftOut {
  readonly start: number;
  readonly reason: GapReason;
  readonly walkM: number | null;
  readonly radiusM: number | null;
  /** Index of the nearest door by air; -1 for none. */
  readonly door: number;
}

/**
 * Finds what would mend a gap behind a wall, of three kinds of works (rule A3.5): one shut gate of a compound in the way
 * is opened; all gates of such a compound are; or a gate is made in every wall, and a footway over every barrier, that the
 * straight line from one of four of its doorsteps to the nearest door crosses. The best brings most people of the gap within the
 * radius; of equals the one with fewest works. Each is tried on the network, none is guessed.
 * Cost of a gap: a look at the streets, and for each set of works tried a network and a search of those round about.
 */
export function mender(engine: Engine, field: Field, radiusM: number): (left: readonly LeftOut[]) => Remedy | null {
  const radiusMm = radiusM * 1000;
  const facilities = field.doors.map(({ facility }) => facility);
  const { residents } = engine.starts;
  const before = nearestOnFoot(field, engine.starts).mm;

  const isMended = (mm: number, start: number) => mm <= radiusMm && (before[start] as number) > radiusMm;
  const peopleAt = (start: number) => residents[start] as number;
  const near = (places: Places) => {
    const { minX, minY, maxX, maxY } = boxAbout(places, radiusM);
    const isNear = ([x, y]: Xy) => x >= minX && x <= maxX && y >= minY && y <= maxY;
    return field.doors.filter(({ at }) => isNear(at)).map(({ facility }) => facility);
  };

  return (left) => {
    if (left[0]?.reason !== "wall") return null;
    const own = left.map(({ start }) => start);
    const places = onlyPlaces(engine.starts, own);
    // No way within the radius leads out of this box, so the streets in it are enough to try works on.
    const ground = groundWithin(engine.network.ground, boxAbout(places, radiusM));
    const walked = (effects: readonly Effect[]) => {
      const network = walkNetwork(withEffects(engine.area, effects), engine.parameters, ground);
      const { mm } = nearestOnFoot(fieldOf(network, near(places), radiusMm), {
        ...places,
        ...exitsOf(network, places),
      });
      return own.reduce((sum, start, i) => (isMended(mm[i] as number, start) ? sum + peopleAt(start) : sum), 0);
    };
    const sets = new Map<string, readonly Effect[]>();
    for (const { start, door } of linesFrom(engine, left)) {
      const to = field.doors[door];
      for (const effects of to ? worksFor(engine, placeAt(engine.starts, start), to) : []) {
        sets.set(JSON.stringify(effects), effects);
      }
    }
    const tried = [...sets.values()].map((effects) => ({ effects, people: walked(effects) }));
    const [best] = tried.sort((one, other) => other.people - one.people || one.effects.length - other.effects.length);
    if (!best || best.people === 0) return null;
    const network = walkNetwork(withEffects(engine.area, best.effects), engine.parameters, engine.network.ground);
    const { mm } = nearestOnFoot(fieldOf(network, facilities, radiusMm), doorstepsOn(network, engine.starts));
    const inAll = mm.reduce((sum, one, start) => (isMended(one, start) ? sum + peopleAt(start) : sum), 0);
    return { ...best, peopleInAll: inAll };
  };
}

const withEffects = (area: Area, effects: readonly Effect[]): Area =>
  effects.reduce<Area>(
    (done, effect, i) => withEffect(done, effect, { id: `remedy:${i}`, nameZh: "", nameEn: "", date: "" }),
    area,
  );

function boxAbout(places: Places, metres: number): Box {
  const { minX, minY, maxX, maxY } = boxOf(Array.from(places.x, (_, place) => placeAt(places, place)));
  return { minX: minX - metres, minY: minY - metres, maxX: maxX + metres, maxY: maxY + metres };
}

/** Doorsteps of a gap that lines are drawn from: its middle, and those nearest, a third and two thirds off its door. */
function linesFrom({ starts }: Engine, left: readonly LeftOut[]): readonly LeftOut[] {
  const middle = middleOf(
    starts,
    left.map(({ start }) => start),
  );
  const nearFirst = left.toSorted((one, other) => (one.radiusM ?? 0) - (other.radiusM ?? 0));
  const at = (share: number) => nearFirst[Math.floor(share * (nearFirst.length - 1))] as LeftOut;
  return [...new Set([left.find(({ start }) => start === middle) as LeftOut, at(0), at(1 / 3), at(2 / 3)])];
}

function onlyPlaces(starts: Doorsteps, own: readonly number[]): Places {
  return {
    count: own.length,
    x: Float64Array.from(own, (start) => starts.x[start] as number),
    y: Float64Array.from(own, (start) => starts.y[start] as number),
    compound: Int32Array.from(own, (start) => starts.compound[start] as number),
    anchor: own.map((start) => starts.anchor[start] ?? null),
  };
}

/** Sets of works worth trying on the way from a place to a door, those with fewest first. */
function worksFor({ area, network }: Engine, from: Xy, door: Door): readonly (readonly Effect[])[] {
  const met = obstaclesOn(network, from, door.at);
  const zones = new Set([...met.map(({ id }) => id), ...(door.compound ? [door.compound.zone.id] : [])]);
  const shut = area.gates.filter(
    (gate) =>
      !passes(gate, network.passage) && [gate.zone, gate.opensInto].some((id) => id !== undefined && zones.has(id)),
  );
  const opened = (gate: (typeof shut)[number]): Effect => ({ kind: "opened_gate", gate: gate.id, access: "open" });
  const single = shut.map((gate) => [opened(gate)]);
  const whole = [...zones].map((zone) => shut.filter((gate) => gate.zone === zone).map(opened));
  const straight = breaches(network, met);
  return [...single, ...whole.filter(({ length }) => length > 1), ...(straight.length > 0 ? [straight] : [])];
}

/** A wall or barrier that a straight line crosses: where, and the line's direction. */
interface Met {
  readonly id: string;
  readonly at: Xy;
  readonly t: number;
  /** The compound whose wall it is; null for a barrier. */
  readonly compound: Compound | null;
  readonly ahead: Xy;
}

function obstaclesOn({ ground }: WalkNetwork, from: Xy, to: Xy): readonly Met[] {
  const length = distance(from, to);
  const ahead: Xy = length === 0 ? [0, 0] : [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const meets = (a: Xy, b: Xy, id: string, compound: Compound | null): Met[] => {
    const hit = meet(from, to, a, b);
    return hit ? [{ id, at: along(from, to, hit.t), t: hit.t, compound, ahead }] : [];
  };
  return [
    ...ground.walls.index.near(from, to, 0).flatMap(({ a, b, owner }) => meets(a, b, owner.zone.id, owner)),
    ...ground.barriers.near(from, to, 0).flatMap(({ a, b, owner }) => meets(a, b, owner, null)),
  ].sort((one, other) => one.t - other.t);
}

/** Walls of neighbours this near to one another are passed by one gate, in metres. */
const sharedWallM = 15;
/** A footway reaches this far to either side of its barrier, in metres. */
const footwayM = 12;

/** A gate in every wall and a footway over every barrier met. */
function breaches({ frame, ground: { compoundAt } }: WalkNetwork, met: readonly Met[]): readonly Effect[] {
  const effects: Effect[] = [];
  for (let i = 0; i < met.length; i++) {
    const { id, at, compound, ahead } = met[i] as Met;
    const off = (metres: number): Xy => [at[0] + ahead[0] * metres, at[1] + ahead[1] * metres];
    if (!compound) {
      const [one, other] = [frame.toLonLat(off(-footwayM)), frame.toLonLat(off(footwayM))];
      effects.push({
        kind: "new_crossing",
        barriers: [id],
        line: { type: "LineString", coordinates: [one, other] },
        crossing: "underpass",
      });
      continue;
    }
    const next = met[i + 1];
    const isShared = next?.compound && next.compound !== compound && distance(at, next.at) <= sharedWallM;
    const beyond = isShared ? next.compound : compoundAt(off(1));
    const neighbour = beyond && beyond !== compound ? beyond.zone.id : null;
    effects.push({
      kind: "new_gate",
      zone: id,
      at: { type: "Point", coordinates: frame.toLonLat(at) },
      access: "open",
      ...(neighbour === null ? {} : { opensInto: neighbour }),
    });
    if (isShared) i++;
  }
  return effects;
}
