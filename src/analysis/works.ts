import { type Area, type Crossing, type Facility, type Gate, plannedSource } from "#domain/area.ts";
import type { Effect } from "#domain/effects.ts";
import type { Work } from "#domain/records.ts";

/** What works bring is drawn by a planner, not surveyed. */
const planned = { source: plannedSource, accuracyM: 10, estimated: true, initials: "" } as const;

/**
 * The area as it would be with these works done (A4). The area itself is left as it is.
 * Works on what it does not hold change nothing (rule A4.5).
 */
export const withWorks = (area: Area, works: readonly Work[]): Area => works.reduce(withWork, area);

const withWork = (area: Area, { id, name, nameEn, effect, changedAt }: Work): Area =>
  holdsGround(area, effect)
    ? withEffect(area, effect, { id, nameZh: name, nameEn, date: changedAt.slice(0, 10) })
    : area;

/** The area with one thing done to it. `made` is what a new feature is called. */
export function withEffect(
  area: Area,
  effect: Effect,
  made: { readonly id: string; readonly nameZh: string; readonly nameEn: string; readonly date: string },
): Area {
  const own = { ...planned, ...made };
  switch (effect.kind) {
    case "opened_gate":
      return {
        ...area,
        gates: area.gates.map((gate) => (gate.id === effect.gate ? { ...gate, access: effect.access } : gate)),
      };
    case "shared_resource":
      return {
        ...area,
        facilities: area.facilities.map((one) =>
          one.id === effect.facility ? { ...one, access: effect.access } : one,
        ),
      };
    case "new_gate": {
      const { zone, at, access, opensInto } = effect;
      const gate: Gate = { ...own, geometry: at, zone, access, ...(opensInto === undefined ? {} : { opensInto }) };
      return { ...area, gates: [...area.gates, gate] };
    }
    case "new_crossing": {
      const crossing: Crossing = { ...own, geometry: effect.line, barriers: effect.barriers, kind: effect.crossing };
      return { ...area, crossings: [...area.crossings, crossing] };
    }
    case "new_facility": {
      const facility: Facility = {
        ...own,
        geometry: effect.at,
        class: effect.class,
        zone: effect.zone,
        access: "open",
      };
      return { ...area, facilities: [...area.facilities, facility] };
    }
  }
}

/** Works that change nothing, because the area does not hold what they alter. */
export function idleWorks(area: Area, works: readonly Work[]): readonly Work[] {
  let done = area;
  return works.filter((work) => {
    const before = done;
    done = withWork(before, work);
    return done === before;
  });
}

function holdsGround(area: Area, effect: Effect): boolean {
  const holds = (features: readonly { readonly id: string }[], id: string) => features.some((one) => one.id === id);
  switch (effect.kind) {
    case "opened_gate":
      return holds(area.gates, effect.gate);
    case "shared_resource":
      return holds(area.facilities, effect.facility);
    case "new_gate":
      return area.zones.some(({ id, kind }) => id === effect.zone && kind !== "block");
    case "new_crossing":
      return effect.barriers.some((barrier) => holds(area.barriers, barrier));
    case "new_facility":
      return holds(area.standards.classes, effect.class);
  }
}
