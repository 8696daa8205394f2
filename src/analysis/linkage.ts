import type { Facility, Zone } from "#domain/area.ts";
import type { LinkageResult, Matrix, Places, Reason, ZoneLinkage } from "#domain/results.ts";
import { share } from "#domain/share.ts";
import { type ZoneKind, zoneKinds } from "#domain/terms.ts";
import type { Xy } from "#geo/frame.ts";
import { contains, type Rings, ringsOf } from "#geo/rings.ts";
import { distance } from "#geo/segments.ts";
import { answerOf, type Engine, type Start, type Steps } from "./engine.ts";
import { type Field, fieldOf, nearestByAir, nearestOnFoot } from "./reach.ts";

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
  const { area, parameters, network, starts, residential } = engine;
  const reachM = reachOf(engine);
  const fields = new Map<ZoneKind, Field>();
  for (const kind of zoneKinds) {
    fields.set(kind, fieldOf(network, sharedBy(engine, kind), parameters.admission));
    yield fields.size / (zoneKinds.length * 2);
  }

  const reached: { readonly walk: boolean[][]; readonly radius: boolean[][] } = { walk: [], radius: [] };
  for (const [index, { standing }] of starts.entries()) {
    const within = (metres: number | undefined) => metres !== undefined && metres <= reachM;
    reached.walk.push(zoneKinds.map((kind) => within(nearestOnFoot(fields.get(kind) as Field, standing)?.metres)));
    reached.radius.push(zoneKinds.map((kind) => within(nearestByAir(fields.get(kind) as Field, standing)?.metres)));
    if (index % 500 === 0) yield 0.5 + (0.5 * index) / starts.length;
  }

  const inBlocks = startsInBlocks(engine);
  const assessed = zoneKinds.map((kind) => (fields.get(kind) as Field).doors.length > 0);
  const communities = residential.filter(({ kind }) => kind === "community");
  return {
    ...answerOf("linkage", engine),
    kinds: zoneKinds,
    reachM,
    results: {
      walk: { matrix: matrixOf(starts, reached.walk, inBlocks, assessed) },
      radius: { matrix: matrixOf(starts, reached.radius, inBlocks, assessed) },
    },
    communities: communities.map((zone) => zoneLinkage(engine, zone, reached, fields, assessed)),
    places: placesOf(engine, reached, area.zones),
  };
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

function startsInBlocks({ area, network, starts }: Engine): readonly boolean[] {
  const blocks: readonly Rings[] = area.zones
    .filter(({ kind }) => kind === "block")
    .map(({ geometry }) => ringsOf(geometry, network.frame));
  return starts.map(({ at }) => blocks.some((rings) => contains(rings, at)));
}

function matrixOf(
  starts: readonly Start[],
  reached: readonly boolean[][],
  inBlocks: readonly boolean[],
  assessed: readonly boolean[],
): Matrix {
  const weigh: Record<ZoneKind, (start: Start, index: number) => number> = {
    block: ({ residents, workers }, index) => (inBlocks[index] ? residents + workers : 0),
    campus: ({ zone, residents }) => (zone.kind === "campus" ? residents : 0),
    park: ({ zone, workers }) => (zone.kind === "park" ? workers : 0),
    community: ({ zone, residents }) => (zone.kind === "community" ? residents : 0),
  };
  return zoneKinds.map((from) => {
    const weights = starts.map(weigh[from]);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    return zoneKinds.map((_, to) =>
      assessed[to]
        ? share(
            sumWhere(weights, (index) => reached[index]?.[to] ?? false),
            whole,
          )
        : null,
    );
  });
}

const sumWhere = (weights: readonly number[], holds: (index: number) => boolean): number =>
  weights.reduce((sum, weight, index) => (holds(index) ? sum + weight : sum), 0);

function zoneLinkage(
  engine: Engine,
  zone: Zone,
  reached: { readonly walk: readonly boolean[][]; readonly radius: readonly boolean[][] },
  fields: ReadonlyMap<ZoneKind, Field>,
  assessed: readonly boolean[],
): ZoneLinkage {
  const own = engine.starts.flatMap((start, index) => (start.zone === zone ? [{ start, index }] : []));
  const byMethod = (flags: readonly boolean[][]) => {
    // A zone's doorsteps weigh alike: a plain mean over them is the people-weighted mean.
    const kinds = zoneKinds.map((_, kind) =>
      assessed[kind] ? own.filter(({ index }) => flags[index]?.[kind]).length / own.length : null,
    );
    const known = kinds.filter((value) => value !== null);
    return {
      index: share(
        known.reduce((sum, value) => sum + value, 0),
        known.length,
      ),
      kinds,
    };
  };
  const middle = middleOf(own.map(({ start }) => start));
  return {
    zone: zone.id,
    residents: zone.residents,
    walk: byMethod(reached.walk),
    radius: byMethod(reached.radius),
    why: zoneKinds.map((kind) => reasonOf(engine, fields.get(kind) as Field, kind, middle)),
  };
}

/** The doorstep nearest to the mean of all. */
function middleOf(starts: readonly Start[]): Start {
  const mean: Xy = [0, 1].map(
    (axis) => starts.reduce((sum, { at }) => sum + (at[axis] as number), 0) / starts.length,
  ) as unknown as Xy;
  return starts.reduce((best, start) => (distance(start.at, mean) < distance(best.at, mean) ? start : best));
}

function reasonOf({ network }: Engine, field: Field, kind: ZoneKind, { at, standing }: Start): Reason {
  const byAir = nearestByAir(field, standing);
  const door = byAir ? field.doors[byAir.door] : undefined;
  return {
    kind,
    facility: door?.facility.id ?? null,
    radiusM: byAir?.metres ?? null,
    walkM: nearestOnFoot(field, standing)?.metres ?? null,
    between: door ? network.obstacles.across(at, door.at) : [],
  };
}

function placesOf(
  { network, starts }: Engine,
  reached: { walk: boolean[][]; radius: boolean[][] },
  zones: readonly Zone[],
): Places {
  const count = (flags: readonly boolean[] | undefined) => (flags ?? []).filter(Boolean).length;
  const positions = starts.map(({ at }) => network.frame.toLonLat(at));
  const indices = new Map(zones.map((zone, index) => [zone, index]));
  return {
    lon: positions.map(([lon]) => lon),
    lat: positions.map(([, lat]) => lat),
    zone: starts.map(({ zone }) => indices.get(zone) ?? -1),
    zones: zones.map(({ id }) => id),
    walk: reached.walk.map(count),
    radius: reached.radius.map(count),
  };
}
