import type { Zone } from "#domain/area.ts";
import type { ClassCoverage, CoverageResult, Served, ZoneServed } from "#domain/results.ts";
import { share } from "#domain/share.ts";
import { discUnion } from "#geo/disc-union.ts";
import { type Outlines, outlinesOf } from "#geo/outlines.ts";
import { discCoverage, discCoverageOf } from "./disc-coverage.ts";
import { doorstepsIn } from "./doorsteps.ts";
import { answerOf, type Engine, type Steps } from "./engine.ts";
import { type Door, type Field, fieldOf, membersDoors, nearestByAir, nearestOnFoot } from "./field.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";

/**
 * A1: for each facility class of a tier, the share of people and of area served.
 *
 * People are served if their doorstep lies within the class's radius of an open door: by air (`radius`), or along the
 * network (`walk`). A class with no door in the data is not assessed. Tiers do not contain one another.
 * Rules: A1.1 to A1.5. Accuracy: area by radius is exact; by walk it is true to about one doorstep square of the border.
 */
export function* coverage(engine: Engine): Steps<CoverageResult> {
  const asked = requirementsOf(engine);
  const classes: ClassCoverage[] = [];
  const outlines = outlinesOf(engine.residential.map(({ id }) => engine.network.compounds.get(id)?.rings ?? []));
  for (const requirement of asked) {
    classes.push(classCoverage(engine, outlines, requirement));
    yield classes.length / asked.length;
  }
  return { ...answerOf("coverage", engine), tier: engine.parameters.tier, classes };
}

function classCoverage(engine: Engine, outlines: Outlines, { found, ...requirement }: Requirement): ClassCoverage {
  const { network, starts, residential } = engine;
  const { radiusM } = requirement;
  const head = { ...requirement, facilities: found.length };
  if (found.length === 0) {
    const zones = residential.map(({ id: zone }) => ({ zone, walk: notAssessed, radius: notAssessed }));
    return { ...head, walk: notAssessed, radius: notAssessed, zones, worst: null };
  }

  const radiusMm = radiusM * 1000;
  const field = fieldOf(network, found, radiusMm);
  const onFoot = nearestOnFoot(field, starts);
  const byAir = nearestByAir(field, starts);
  const areasByAir = areaByAir(field, engine, outlines, radiusM);
  const tallies = new Map(
    residential.map((zone, index) => {
      const tally = emptyTally();
      const compound = network.compounds.get(zone.id);
      for (const start of compound ? doorstepsIn(starts, compound.index) : []) {
        const residents = starts.residents[start] as number;
        const areaM2 = starts.areaM2[start] as number;
        tally.residents += residents;
        tally.areaM2 += areaM2;
        if ((onFoot.mm[start] as number) <= radiusMm) {
          tally.walk.residents += residents;
          tally.walk.areaM2 += areaM2;
        }
        if ((byAir.metres[start] as number) <= radiusM) tally.radius.residents += residents;
      }
      tally.radius.areaM2 = areasByAir[index] as number;
      return [zone.id, tally];
    }),
  );

  const zones = residential.map(({ id: zone }): ZoneServed => {
    const tally = tallies.get(zone) as Tally;
    return { zone, walk: servedOf(tally, "walk"), radius: servedOf(tally, "radius") };
  });
  const whole = sumOf([...tallies.values()]);
  return {
    ...head,
    walk: servedOf(whole, "walk"),
    radius: servedOf(whole, "radius"),
    zones,
    worst: worstOf(zones, residential),
  };
}

const notAssessed: Served = { people: null, area: null };

interface Tally {
  residents: number;
  areaM2: number;
  readonly walk: { residents: number; areaM2: number };
  readonly radius: { residents: number; areaM2: number };
}

const emptyTally = (): Tally => ({
  residents: 0,
  areaM2: 0,
  walk: { residents: 0, areaM2: 0 },
  radius: { residents: 0, areaM2: 0 },
});

function sumOf(tallies: readonly Tally[]): Tally {
  const whole = emptyTally();
  for (const { residents, areaM2, walk, radius } of tallies) {
    whole.residents += residents;
    whole.areaM2 += areaM2;
    for (const [into, part] of [
      [whole.walk, walk],
      [whole.radius, radius],
    ] as const) {
      into.residents += part.residents;
      into.areaM2 += part.areaM2;
    }
  }
  return whole;
}

const servedOf = (tally: Tally, method: "walk" | "radius"): Served => ({
  people: share(tally[method].residents, tally.residents),
  area: share(tally[method].areaM2, tally.areaM2),
});

/** Exact area of each residential zone within the radius of the doors open to its people. */
function areaByAir(
  { doors }: Field,
  { network, residential }: Engine,
  outlines: Outlines,
  radiusM: number,
): Float64Array {
  const open = doors.filter((door) => door.open).map(({ at }) => at);
  const discs = discUnion(
    open.map(([x]) => x),
    open.map(([, y]) => y),
    radiusM,
  );
  const areas = discCoverageOf(outlines, discs);
  const membersIn = membersDoors(doors);
  residential.forEach(({ id }, index) => {
    const compound = network.compounds.get(id);
    const own = (compound && membersIn.get(compound.index))?.map((door) => (doors[door] as Door).at);
    if (compound && own) areas[index] = discCoverage(compound.rings, [...open, ...own], radiusM);
  });
  return areas;
}

function worstOf(zones: readonly ZoneServed[], residential: readonly Zone[]): string | null {
  const communities = residential.filter(({ kind }) => kind === "community");
  const people = new Map(zones.map(({ zone, walk }) => [zone, walk.people ?? 1]));
  const ranked = communities.toSorted(
    (one, other) => (people.get(one.id) ?? 1) - (people.get(other.id) ?? 1) || other.residents - one.residents,
  );
  return ranked[0]?.id ?? null;
}
