import type { ClassChange, PeopleChange, WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area, Zone } from "#domain/area.ts";
import type { Work } from "#domain/records.ts";
import type { Matrix } from "#domain/results.ts";
import { type ZoneKind, zoneKinds } from "#domain/terms.ts";
import { doorstepsIn, doorstepsOn } from "./doorsteps.ts";
import { answerOf, type Engine, facilitiesOf } from "./engine.ts";
import { fieldOf, nearestOnFoot } from "./field.ts";
import { matrixOf, reachOf, sharedBy, sharesOf, weightsOf } from "./linkage.ts";
import { walkNetwork } from "./network/walk-network.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";
import { idleWorks, withWorks } from "./works.ts";

/** What the answer is measured against, worked out once: the area as it is. */
export interface Baseline {
  readonly engine: Engine;
  readonly requirements: readonly Requirement[];
  /** By requirement and by zone kind: 1 for each doorstep within the radius, or the reach, on foot. */
  readonly served: readonly Int32Array[];
  readonly linked: readonly Int32Array[];
  readonly weights: readonly Float64Array[];
}

export function baselineOf(engine: Engine): Baseline {
  const requirements = requirementsOf(engine);
  return {
    engine,
    requirements,
    served: requirements.map((requirement) => servedBy(engine, requirement)),
    linked: zoneKinds.map((kind) => linkedTo(engine, kind)),
    weights: weightsOf(engine),
  };
}

/**
 * A4: what a scenario's works change: people gained and lost by class and community, and the linkage, on foot.
 *
 * The same doorsteps are looked at without and with the works, so that nobody is lost to sampling. The ground is shared:
 * what is computed anew are ways, not streets. Rules: A4.1 to A4.5.
 * Cost: O(edges + doorsteps) for each class that the works touch; all of them where a gate or a crossing is among them.
 */
export function whatIf(baseline: Baseline, works: readonly Work[]): WhatIfResult {
  const { engine, requirements, weights } = baseline;
  const area = withWorks(engine.area, works);
  const after = engineWith(engine, area);
  const isSameWay = area.gates === engine.area.gates && area.crossings === engine.area.crossings;
  const touched = new Set(works.flatMap((work) => classesTouched(engine.area, work)));

  const classes = requirements.map((requirement, index): ClassChange => {
    const { class: id, found, ...figure } = requirement;
    const before = baseline.served[index] as Int32Array;
    const doors = facilitiesOf(area, id);
    const served = isSameWay && !touched.has(id) ? before : servedBy(after, { ...requirement, found: doors });
    const assessed = found.length > 0;
    return {
      class: id,
      ...figure,
      facilities: { before: found.length, after: doors.length },
      people: assessed ? changeOver(engine, before, served, allDoorsteps(engine)) : null,
      after: doors.length > 0 ? peopleIn(engine, served) : null,
      zones: assessed
        ? engine.residential.map((zone) => ({ zone: zone.id, ...zoneChange(engine, zone, before, served) }))
        : [],
    };
  });

  const linked = zoneKinds.map((kind, index) =>
    isSameWay && equalLists(sharedBy(engine, kind), sharedBy(after, kind))
      ? (baseline.linked[index] as Int32Array)
      : linkedTo(after, kind),
  );
  // Both sides over the kinds that have a resource without the works: else an index could fall as more is built.
  const assessed = zoneKinds.map((kind) => sharedBy(engine, kind).length > 0);
  const side = (flags: readonly Int32Array[]): Matrix => matrixOf(weights, flags, assessed);
  return {
    ...answerOf("what_if", after),
    parameters: engine.parameters,
    tier: engine.parameters.tier,
    works: works.map(({ id }) => id),
    idle: idleWorks(engine.area, works).map(({ id }) => id),
    classes,
    linkage: {
      reachM: reachOf(engine),
      kinds: zoneKinds.filter((_, kind) => assessed[kind]),
      matrix: { before: side(baseline.linked), after: side(linked) },
      communities: communitiesOf(engine).map((zone) => {
        const own = doorstepsOf(engine, zone);
        return {
          zone: zone.id,
          residents: zone.residents,
          before: sharesOf(own, baseline.linked, assessed).index,
          after: sharesOf(own, linked, assessed).index,
        };
      }),
    },
  };
}

/** The engine of an area that works made out of this one's: same ground, same doorsteps, other ways. */
function engineWith(engine: Engine, area: Area): Engine {
  // Facilities stand beside the network: only gates and crossings alter ways.
  if (area.gates === engine.area.gates && area.crossings === engine.area.crossings) return { ...engine, area };
  const network = walkNetwork(area, engine.parameters, engine.network.ground);
  return { ...engine, area, network, starts: doorstepsOn(network, engine.starts) };
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

const equalLists = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, i) => item === other[i]);

const communitiesOf = ({ residential }: Engine) => residential.filter(({ kind }) => kind === "community");
const doorstepsOf = ({ network, starts }: Engine, { id }: Zone): readonly number[] =>
  doorstepsIn(starts, network.compounds.get(id)?.index ?? -1);
const allDoorsteps = (engine: Engine) => engine.residential.flatMap((zone) => doorstepsOf(engine, zone));
const peopleIn = (engine: Engine, flags: Int32Array): number =>
  allDoorsteps(engine).reduce(
    (sum, start) => (flags[start] ? sum + (engine.starts.residents[start] as number) : sum),
    0,
  );

const zoneChange = (engine: Engine, zone: Zone, before: Int32Array, after: Int32Array): PeopleChange =>
  changeOver(engine, before, after, doorstepsOf(engine, zone));

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
