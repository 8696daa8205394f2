import type { Facility, Zone } from "#domain/area.ts";
import type { LinkageResult, LinkageShares, Matrix, Places, Reason, ZoneLinkage } from "#domain/results.ts";
import { share } from "#domain/share.ts";
import { type ZoneKind, zoneKinds } from "#domain/terms.ts";
import { blocksOf } from "./blocks.ts";
import { doorstepsIn } from "./doorsteps.ts";
import { answerOf, type Engine, type Steps } from "./engine.ts";
import { type ByAir, type Field, fieldOf, nearestByAir, nearestOnFoot, type OnFoot } from "./field.ts";
import { unreached } from "./network/graph.ts";
import { middleOf, placeAt } from "./places.ts";

/**
 * A2: how well the four zones serve one another.
 *
 * Matrix: the share of the people of a zone kind (row) who reach an open door of a shared resource of a kind (column)
 * within the reach. Rows are weighed by residents for campuses and communities, by workers for parks, and by everyone
 * inside, residents and workers, for blocks. A resource is of the kind of the zone it lies in; one with a door of its
 * own on the street is the block's. The people of a zone may always use what is their own.
 * Index of a community: the people-weighted mean number of kinds within reach, over the kinds assessed. A kind of
 * which the package holds no shared resource is not assessed.
 * Rules: A2.1 to A2.7.
 */
export function* linkage(engine: Engine): Steps<LinkageResult> {
  const { residential } = engine;
  const reachM = reachOf(engine);
  const kinds: KindReach[] = [];
  for (const kind of zoneKinds) {
    kinds.push(kindReach(engine, kind));
    yield kinds.length / zoneKinds.length;
  }
  const within: Within = {
    walk: kinds.map(({ onFoot }) => onFoot.mm.map((mm) => (mm <= reachM * 1000 ? 1 : 0))),
    radius: kinds.map(({ byAir }) => Int32Array.from(byAir.metres, (metres) => (metres <= reachM ? 1 : 0))),
  };
  const weights = weightsOf(engine);
  const assessed = kinds.map(({ field }) => field.doors.length > 0);
  return {
    ...answerOf("linkage", engine),
    kinds: zoneKinds,
    reachM,
    results: {
      walk: { matrix: matrixOf(weights, within.walk, assessed) },
      radius: { matrix: matrixOf(weights, within.radius, assessed) },
    },
    communities: residential
      .filter(({ kind }) => kind === "community")
      .map((zone) => zoneLinkage(engine, zone, within, kinds, assessed)),
    places: drawnPlaces(engine, within),
  };
}

/** What is known of the doors of one kind, at every doorstep. */
interface KindReach {
  readonly field: Field;
  readonly onFoot: OnFoot;
  readonly byAir: ByAir;
}

/** By kind and doorstep: 1 within reach, 0 beyond. */
interface Within {
  readonly walk: readonly Int32Array[];
  readonly radius: readonly Int32Array[];
}

function kindReach(engine: Engine, kind: ZoneKind): KindReach {
  const field = fieldOf(engine.network, sharedBy(engine, kind));
  return { field, onFoot: nearestOnFoot(field, engine.starts), byAir: nearestByAir(field, engine.starts) };
}

/** Reach in metres: as asked, or the walking distance of the tier. */
export function reachOf({ area, parameters: { reachM, tier } }: Pick<Engine, "area" | "parameters">): number {
  return reachM ?? area.standards.tiers.find((one) => one.tier === tier)?.walkM ?? 0;
}

/** The resources a zone kind shares: rule A2.2. */
export function sharedBy({ area, parameters, network }: Engine, kind: ZoneKind): readonly Facility[] {
  const chosen = parameters.shares?.[kind];
  const classes = new Set(
    chosen ?? area.standards.classes.filter((one) => one.sharedBy.includes(kind)).map(({ id }) => id),
  );
  const kindOf = ({ zone }: Facility): ZoneKind =>
    zone === null ? "block" : (network.compounds.get(zone)?.zone.kind ?? "block");
  return area.facilities.filter((facility) => classes.has(facility.class) && kindOf(facility) === kind);
}

/** Rule A2.3: by kind, how much each doorstep counts in its row. */
export function weightsOf({ area, network, starts }: Engine): readonly Float64Array[] {
  const blocks = blocksOf(area, network.frame, starts);
  const weigh: Record<ZoneKind, (start: number, kind: ZoneKind) => number> = {
    block: (start) => (blocks[start] ? (starts.residents[start] as number) + (starts.workers[start] as number) : 0),
    campus: (start, kind) => (kind === "campus" ? (starts.residents[start] as number) : 0),
    park: (start, kind) => (kind === "park" ? (starts.workers[start] as number) : 0),
    community: (start, kind) => (kind === "community" ? (starts.residents[start] as number) : 0),
  };
  return zoneKinds.map((row) =>
    Float64Array.from(starts.compound, (compound, start) => weigh[row](start, (starts.zones[compound] as Zone).kind)),
  );
}

export function matrixOf(
  weights: readonly Float64Array[],
  within: readonly Int32Array[],
  assessed: readonly boolean[],
): Matrix {
  return weights.map((weight) => {
    let whole = 0;
    const reached = within.map(() => 0);
    for (let start = 0; start < weight.length; start++) {
      const people = weight[start] as number;
      if (people === 0) continue;
      whole += people;
      for (let to = 0; to < within.length; to++) {
        if (within[to]?.[start]) reached[to] = (reached[to] as number) + people;
      }
    }
    return reached.map((people, to) => (assessed[to] ? share(people, whole) : null));
  });
}

function zoneLinkage(
  engine: Engine,
  zone: Zone,
  within: Within,
  kinds: readonly KindReach[],
  assessed: readonly boolean[],
): ZoneLinkage {
  const compound = engine.network.compounds.get(zone.id)?.index ?? -1;
  const own = doorstepsIn(engine.starts, compound);
  return {
    zone: zone.id,
    residents: zone.residents,
    walk: sharesOf(own, within.walk, assessed),
    radius: sharesOf(own, within.radius, assessed),
    why: whyOf(engine, kinds, middleOf(engine.starts, own)),
  };
}

/** A zone's doorsteps weigh alike: a plain mean over them is the people-weighted mean. */
export function sharesOf(
  own: readonly number[],
  within: readonly Int32Array[],
  assessed: readonly boolean[],
): LinkageShares {
  const kinds = within.map((flags, kind) =>
    assessed[kind] ? own.filter((start) => flags[start]).length / own.length : null,
  );
  const known = kinds.filter((value) => value !== null);
  return {
    index: share(
      known.reduce((sum, value) => sum + value, 0),
      known.length,
    ),
    kinds,
  };
}

function whyOf({ network, starts }: Engine, kinds: readonly KindReach[], middle: number): readonly Reason[] {
  return zoneKinds.map((kind, index) => {
    const { field, onFoot, byAir } = kinds[index] as KindReach;
    const door = field.doors[byAir.door[middle] as number];
    const mm = onFoot.mm[middle] as number;
    return {
      kind,
      facility: door?.facility.id ?? null,
      radiusM: door ? (byAir.metres[middle] as number) : null,
      walkM: mm === unreached ? null : mm / 1000,
      between: door ? network.obstacles.across(placeAt(starts, middle), door.at) : [],
    };
  });
}

function drawnPlaces({ area, network, starts }: Engine, within: Within): Places {
  const count = (flags: readonly Int32Array[], start: number) =>
    flags.reduce((sum, one) => sum + (one[start] as number), 0);
  const all = Array.from({ length: starts.count }, (_, start) => start);
  const positions = all.map((start) => network.frame.toLonLat(placeAt(starts, start)));
  const indices = new Map(area.zones.map((zone, index) => [zone, index]));
  return {
    lon: positions.map(([lon]) => lon),
    lat: positions.map(([, lat]) => lat),
    zone: all.map((start) => indices.get(starts.zones[starts.compound[start] as number] as Zone) ?? -1),
    zones: area.zones.map(({ id }) => id),
    walk: all.map((start) => count(within.walk, start)),
    radius: all.map((start) => count(within.radius, start)),
  };
}
