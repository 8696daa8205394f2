import type { Area } from "#domain/area.ts";
import type { Effect } from "#domain/effects.ts";
import { sharedWallM } from "#domain/placing.ts";
import type { GapReason, Remedy } from "#domain/results.ts";
import type { Xy } from "#geo/frame.ts";
import { type Box, boxOf } from "#geo/rings.ts";
import { along, distance, meet } from "#geo/segments.ts";
import type { Doorsteps } from "./doorsteps.ts";
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
 * Cost of a gap: a look at the streets, and for each set of works tried a network and a search of those round about; once more
 * for those round about the works.
 */
export function mender(engine: Engine, field: Field, radiusM: number): (left: readonly LeftOut[]) => Remedy | null {
  const { starts, network } = engine;
  const radiusMm = radiusM * 1000;
  const before = nearestOnFoot(field, starts).mm;
  const isMended = (mm: number, start: number) => mm <= radiusMm && (before[start] as number) > radiusMm;

  /** Gives the people of some doorsteps whom works bring within the radius. No way that counts leads out of the box. */
  const walker = (own: readonly number[], box: Box) => {
    const places = onlyPlaces(starts, own);
    const ground = groundWithin(network.ground, box);
    const facilities = field.doors.filter(({ at }) => liesIn(box, at)).map(({ facility }) => facility);
    return (effects: readonly Effect[]): number => {
      const tried = walkNetwork(withEffects(engine.area, effects), engine.parameters, ground);
      const { mm } = nearestOnFoot(fieldOf(tried, facilities, radiusMm), { ...places, ...exitsOf(tried, places) });
      return own.reduce(
        (sum, start, i) => (isMended(mm[i] as number, start) ? sum + (starts.residents[start] as number) : sum),
        0,
      );
    };
  };

  return (left) => {
    if (left[0]?.reason !== "wall") return null;
    const own = left.map(({ start }) => start);
    const placed = own.map((start) => placeAt(starts, start));
    const peopleOfGap = walker(own, boxAbout(placed, radiusM));
    const sets = new Map<string, readonly Effect[]>();
    for (const { start, door } of linesFrom(engine, left)) {
      const to = field.doors[door];
      for (const effects of to ? worksFor(engine, placeAt(starts, start), to) : []) {
        sets.set(JSON.stringify(effects), effects);
      }
    }
    const tried = [...sets.values()].map((effects) => ({ effects, people: peopleOfGap(effects) }));
    const [best] = tried.sort((one, other) => other.people - one.people || one.effects.length - other.effects.length);
    if (!best || best.people === 0) return null;
    // Whoever comes within the radius passes the works on the way.
    const box = boxAbout(placesOfWorks(engine, best.effects), radiusM);
    const near = [...starts.compound.keys()].filter((start) => liesIn(box, placeAt(starts, start)));
    return { ...best, peopleInAll: walker(near, box)(best.effects) };
  };
}

/** Where works stand: their gates, and both ends of their footways. */
function placesOfWorks({ area, network: { frame } }: Engine, effects: readonly Effect[]): readonly Xy[] {
  const gates = new Set(effects.map((effect) => (effect.kind === "opened_gate" ? effect.gate : null)));
  const points = [
    ...area.gates.filter(({ id }) => gates.has(id)).map(({ geometry }) => geometry.coordinates),
    ...effects.flatMap((effect) => (effect.kind === "new_gate" ? [effect.at.coordinates] : [])),
    ...effects.flatMap((effect) => (effect.kind === "new_crossing" ? effect.line.coordinates : [])),
  ];
  return points.map((point) => frame.toXy(point));
}

const withEffects = (area: Area, effects: readonly Effect[]): Area =>
  effects.reduce<Area>(
    (done, effect, i) => withEffect(done, effect, { id: `remedy:${i}`, nameZh: "", nameEn: "", date: "" }),
    area,
  );

/** Ways are rounded to millimetres, each stretch for itself: so much longer than told is one at most, in metres. */
const roundingM = 1;

function boxAbout(places: readonly Xy[], metres: number): Box {
  const { minX, minY, maxX, maxY } = boxOf(places);
  const reach = metres + roundingM;
  return { minX: minX - reach, minY: minY - reach, maxX: maxX + reach, maxY: maxY + reach };
}

const liesIn = ({ minX, minY, maxX, maxY }: Box, [x, y]: Xy): boolean =>
  x >= minX && x <= maxX && y >= minY && y <= maxY;

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
