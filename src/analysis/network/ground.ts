import { type Area, type Crossing, type Facility, type Gate, plannedSource } from "#domain/area.ts";
import { type Frame, frameOf, type Xy } from "#geo/frame.ts";
import { lengthOf } from "#geo/lines.ts";
import type { Box } from "#geo/rings.ts";
import { equalLists } from "../equal-lists.ts";
import { type Anchor, anchorFinder, anchorReachM } from "./anchors.ts";
import { type Compound, compoundIndex, compoundsOf } from "./compounds.ts";
import { groundPrint } from "./ground-print.ts";
import { decodeNoded } from "./noded-file.ts";
import { type Noded, nodeStreets } from "./noding.ts";
import { type SegmentIndex, segmentIndex } from "./segment-index.ts";
import { leadsThrough, type WallIndex, wallIndex } from "./walls.ts";

/** A gate further than this from any street joins nothing, in metres. */
const gateReachM = 60;

/** Where a gate or the end of a footway joins the streets; the factor is that of its short way. */
export interface Hanging {
  readonly at: Xy;
  readonly anchor: Anchor | null;
  /** Whether the short way leads through a porous compound, and costs its detour factor. */
  readonly inCompound: boolean;
}

/** A footway of its own over a barrier. */
interface Footway {
  readonly crossing: Crossing;
  readonly line: readonly Xy[];
  readonly lengthM: number;
  readonly ends: readonly [Hanging, Hanging];
}

/**
 * Streets, walls and barriers of an area, noded: what stays as it is when gates, footways and facilities come and go.
 * It is by far the costliest part of a network, so it is built once and shared by all that walk on it.
 */
export interface Ground extends Noded {
  /** By piece, 1 where it is part of the network; null: all are. */
  readonly kept: Uint8Array | null;
  readonly frame: Frame;
  readonly compounds: ReadonlyMap<string, Compound>;
  readonly compoundAt: (at: Xy) => Compound | null;
  readonly walls: WallIndex;
  readonly barriers: SegmentIndex<string>;
  /** What a straight line may have to get past: walls of gated compounds, by zone id, and barriers. */
  readonly obstacles: SegmentIndex<string>;
  /** Where a place on foot joins the streets, without crossing a barrier or a gated compound other than `own`. */
  readonly anchor: (at: Xy, own: Compound | null) => Anchor | null;
  /** Where a facility with a door of its own joins the streets. Remembered by facility. */
  readonly doorAnchor: (facility: Facility) => Anchor | null;
  /** Null for a gate of no compound. Remembered by gate. */
  readonly hang: (gate: Gate) => Hanging | null;
  /** Null for a footway drawn wrong: it meets a barrier it does not name, or has one end only. Remembered by crossing. */
  readonly footway: (crossing: Crossing) => Footway | null;
}

/** Builds the ground (rules W1, W2, W3, W5). Cost: O(n log n) in corners of streets, walls and barriers. */
export function groundOf(area: Area): Ground {
  const frame = frameOf(area.manifest.bbox);
  const list = compoundsOf(area, frame);
  const compounds = new Map(list.map((compound) => [compound.zone.id, compound]));
  const barriers = segmentIndex(
    area.barriers.map(({ id, geometry }) => ({
      line: geometry.coordinates.map((position) => frame.toXy(position)),
      owner: id,
    })),
  );
  const { at: compoundAt } = compoundIndex(list);
  const walls = wallIndex(list);
  const noded = storedNoded(area) ?? nodeStreets(area, walls, barriers, frame);
  const find = anchorFinder(noded.pieces);
  const isClear = (from: Xy, to: Xy, own: Compound | null) =>
    barriers.across(from, to).length === 0 && !leadsThrough(walls, from, to, own);
  const anchor = (at: Xy, own: Compound | null, reachM?: number) =>
    find(at, (from, to) => isClear(from, to, own), reachM);

  const hang = (gate: Gate): Hanging | null => {
    if (!compounds.has(gate.zone)) return null;
    const at = frame.toXy(gate.geometry.coordinates);
    const neighbour = gate.opensInto === undefined ? undefined : compounds.get(gate.opensInto);
    // A porous neighbour is joined to the street by definition: whoever steps into it comes out on the street.
    if (neighbour && !neighbour.porous) return { at, anchor: null, inCompound: false };
    return {
      at,
      anchor: anchor(at, null, neighbour ? anchorReachM : gateReachM),
      inCompound: neighbour !== undefined,
    };
  };

  const footway = (crossing: Crossing): Footway | null => {
    if (crossing.geometry.type !== "LineString" || crossing.geometry.coordinates.length < 2) return null;
    const line = crossing.geometry.coordinates.map((position) => frame.toXy(position));
    const isForeign = (b: Xy, i: number) =>
      barriers.across(line[i] as Xy, b).some((id) => !crossing.barriers.includes(id));
    if (line.slice(1).some(isForeign)) return null;
    const end = (at: Xy): Hanging => ({ at, anchor: anchor(at, null, gateReachM), inCompound: false });
    return { crossing, line, lengthM: lengthOf(line), ends: [end(line[0] as Xy), end(line.at(-1) as Xy)] };
  };

  // A door of its own may lead out of the compound it stands in (rule W8), and through no other.
  const doorAnchor = ({ geometry }: Facility): Anchor | null => {
    const at = frame.toXy(geometry.coordinates);
    return anchor(at, compoundAt(at));
  };

  return {
    ...noded,
    kept: null,
    frame,
    compounds,
    compoundAt,
    walls,
    barriers,
    obstacles: segmentIndex([
      ...walls.index.segments.map(({ a, b, owner }) => ({ line: [a, b], owner: owner.zone.id })),
      ...barriers.segments.map(({ a, b, owner }) => ({ line: [a, b], owner })),
    ]),
    anchor: (at, own) => anchor(at, own),
    doorAnchor: remembered(doorAnchor),
    hang: remembered(hang),
    footway: remembered(footway),
  };
}

const storedNoded = (area: Area): Noded | null =>
  area.noded ? decodeNoded(area.noded, groundPrint(area), area.streets.length) : null;

/** The same ground with no streets but those that come into a box: enough for ways that cannot lead out of it. */
export function groundWithin(ground: Ground, { minX, minY, maxX, maxY }: Box): Ground {
  const { count, first, corners } = ground.pieces;
  const kept = new Uint8Array(count);
  for (let piece = 0; piece < count; piece++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = first[piece] as number; i < (first[piece + 1] as number); i++) {
      const [x, y] = [corners[2 * i] as number, corners[2 * i + 1] as number];
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    if (west <= maxX && east >= minX && south <= maxY && north >= minY) kept[piece] = 1;
  }
  return { ...ground, kept };
}

/**
 * Whether two areas, one made from the other, have one ground: the same streets, zones and barriers, the same crossings
 * where streets pass a barrier, and the same compounds walled in.
 */
export function sameGround(one: Area, other: Area): boolean {
  const points = ({ crossings }: Area) => crossings.filter(({ geometry }) => geometry.type === "Point");
  const gated = ({ gates }: Area) =>
    new Set(gates.flatMap(({ zone, source }) => (source === plannedSource ? [] : [zone])));
  return (
    one.streets === other.streets &&
    one.zones === other.zones &&
    one.barriers === other.barriers &&
    one.manifest === other.manifest &&
    equalLists(points(one), points(other)) &&
    equalLists([...gated(one)].sort(), [...gated(other)].sort())
  );
}

function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}
