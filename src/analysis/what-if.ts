import type { ClassChange, PeopleChange, WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import type { Work } from "#domain/records.ts";
import type { Matrix } from "#domain/results.ts";
import type { CircleTier } from "#domain/standards.ts";
import { type ZoneKind, zoneKinds } from "#domain/terms.ts";
import { answerOf, type Engine, facilitiesOf, rewalked } from "./engine.ts";
import { equalLists } from "./equal-lists.ts";
import { fieldOf, nearestOnFoot } from "./field.ts";
import { inhabited } from "./inhabited.ts";
import { matrixOf, reachOf, sharedBy, sharesOf, weightsOf } from "./linkage.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";
import { idleWorks, withWorks } from "./works.ts";

/** What the answer is measured against, worked out once: the area as it is. */
export interface Baseline {
  readonly engine: Engine;
  readonly requirements: readonly Requirement[];
  /** 1 for each doorstep within the radius on foot, worked out once for each requirement. */
  readonly served: (requirement: Requirement) => Int32Array;
  /** By zone kind: 1 for each doorstep within the reach on foot. */
  readonly linked: readonly Int32Array[];
  readonly weights: readonly Float64Array[];
  /** Kinds with a shared resource as things are: both sides are taken over them (rule A4.4). */
  readonly assessed: readonly boolean[];
  readonly matrix: Matrix;
  /** Doorsteps by residential zone, in their order, and by community the index as things are. */
  readonly own: readonly (readonly number[])[];
  readonly index: readonly (number | null)[];
}

export function baselineOf(engine: Engine): Baseline {
  const requirements = requirementsOf(engine);
  const served = new Map<string, Int32Array>();
  const linked = zoneKinds.map((kind) => linkedTo(engine, kind));
  const weights = weightsOf(engine);
  const assessed = zoneKinds.map((kind) => sharedBy(engine, kind).length > 0);
  const own = inhabited(engine).map((zone) => zone.own);
  return {
    engine,
    requirements,
    served: (requirement) => {
      const known = served.get(requirement.class) ?? servedBy(engine, requirement);
      served.set(requirement.class, known);
      return known;
    },
    linked,
    weights,
    assessed,
    matrix: matrixOf(weights, linked, assessed),
    own,
    index: own.map((doorsteps) => sharesOf(doorsteps, linked, assessed).index),
  };
}

/**
 * A4: what a scenario's works change: people gained and lost by class and community, and the linkage, on foot.
 *
 * The same doorsteps are looked at without and with the works, so that nobody is lost to sampling. The ground is shared:
 * what is computed anew are ways, not streets. Rules: A4.1 to A4.6.
 * Cost: O(edges + doorsteps) for each class that the works touch; all of them where a gate or a crossing is among them.
 */
export function whatIf(baseline: Baseline, works: readonly Work[]): WhatIfResult {
  const { engine, requirements, weights, assessed, own } = baseline;
  const area = withWorks(engine.area, works);
  const after = engineWith(engine, area);
  const isSameWay = area.gates === engine.area.gates && area.crossings === engine.area.crossings;
  const touched = new Set(works.flatMap((work) => classesTouched(engine.area, work)));

  const { tier } = engine.parameters;
  const asked = requirements.map((requirement) => ({ tier, requirement }));
  const classes = [...asked, ...ofOtherTiers(engine, touched)].map(({ tier, requirement }): ClassChange => {
    const { class: id, found, ...figure } = requirement;
    const before = baseline.served(requirement);
    const doors = facilitiesOf(area, id);
    const served = isSameWay && !touched.has(id) ? before : servedBy(after, { ...requirement, found: doors });
    const changes = own.map((doorsteps) => changeOver(engine, before, served, doorsteps));
    const assessed = found.length > 0;
    return {
      class: id,
      tier,
      ...figure,
      facilities: { before: found.length, after: doors.length },
      people: assessed ? sumOf(changes) : null,
      after: doors.length > 0 ? sumOf(changes).after : null,
      zones: assessed ? changes.map((change, zone) => ({ zone: engine.residential[zone]?.id ?? "", ...change })) : [],
    };
  });

  const linked = zoneKinds.map((kind, index) =>
    isSameWay && equalLists(sharedBy(engine, kind), sharedBy(after, kind))
      ? (baseline.linked[index] as Int32Array)
      : linkedTo(after, kind),
  );
  return {
    ...answerOf("what_if", after),
    parameters: engine.parameters,
    tier,
    works: works.map(({ id }) => id),
    idle: idleWorks(engine.area, works).map(({ id }) => id),
    classes,
    linkage: {
      reachM: reachOf(engine),
      kinds: zoneKinds.filter((_, kind) => assessed[kind]),
      matrix: { before: baseline.matrix, after: matrixOf(weights, linked, assessed) },
      communities: engine.residential.flatMap(({ id, kind, residents }, zone) => {
        if (kind !== "community") return [];
        const { index } = sharesOf(own[zone] ?? [], linked, assessed);
        return [{ zone: id, residents, before: baseline.index[zone] ?? null, after: index }];
      }),
    },
  };
}

/** Rule A4.6: classes that works build or share, and that the circle asked for has no radius for, at the first that has. */
function ofOtherTiers(
  { area, parameters: { tier, classes } }: Engine,
  touched: ReadonlySet<string>,
): { readonly tier: CircleTier; readonly requirement: Requirement }[] {
  return area.standards.classes.flatMap(({ id, service }) => {
    const [first] = service;
    if (!touched.has(id) || !first || classes !== null || service.some((one) => one.tier === tier)) return [];
    const { tier: own, radiusM, clause, source, confidence } = first;
    const requirement = { class: id, radiusM, clause, source, confidence, found: facilitiesOf(area, id) };
    return [{ tier: own, requirement }];
  });
}

/** The engine of an area that works made out of this one's: same ground, same doorsteps, other ways. */
function engineWith(engine: Engine, area: Area): Engine {
  // Facilities stand beside the network: only gates and crossings alter ways.
  if (area.gates === engine.area.gates && area.crossings === engine.area.crossings) return { ...engine, area };
  return rewalked(engine, { area });
}

const classesTouched = (area: Area, { effect }: Work): readonly string[] => {
  if (effect.kind === "new_facility") return [effect.class];
  if (effect.kind !== "shared_resource") return [];
  return area.facilities.filter(({ id }) => id === effect.facility).map((facility) => facility.class);
};

function servedBy({ network, starts }: Engine, { found, radiusM }: Requirement): Int32Array {
  const radiusMm = radiusM * 1000;
  return nearestOnFoot(fieldOf(network, found, radiusMm), starts).mm.map((mm) => (mm <= radiusMm ? 1 : 0));
}

function linkedTo(engine: Engine, kind: ZoneKind): Int32Array {
  const reachMm = reachOf(engine) * 1000;
  const field = fieldOf(engine.network, sharedBy(engine, kind), reachMm);
  return nearestOnFoot(field, engine.starts).mm.map((mm) => (mm <= reachMm ? 1 : 0));
}

const sumOf = (changes: readonly PeopleChange[]): PeopleChange => {
  const sum = { before: 0, after: 0, gained: 0, lost: 0 };
  for (const { before, after, gained, lost } of changes) {
    sum.before += before;
    sum.after += after;
    sum.gained += gained;
    sum.lost += lost;
  }
  return sum;
};

function changeOver({ starts }: Engine, before: Int32Array, after: Int32Array, own: readonly number[]): PeopleChange {
  const change = { before: 0, after: 0, gained: 0, lost: 0 };
  for (const start of own) {
    const residents = starts.residents[start] as number;
    if (before[start]) change.before += residents;
    if (after[start]) change.after += residents;
    if (after[start] && !before[start]) change.gained += residents;
    if (before[start] && !after[start]) change.lost += residents;
  }
  return change;
}
