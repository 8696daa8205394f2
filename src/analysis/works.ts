import { type Area, type Crossing, type Facility, type Gate, plannedSource } from "#domain/area.ts";
import type { Work } from "#domain/records.ts";

/** What works bring is drawn by a planner, not surveyed. */
const planned = { source: plannedSource, accuracyM: 10, estimated: true, initials: "" } as const;

/**
 * The area as it would be with these works done (A4). The area itself is left as it is.
 * Works on gates or facilities that the area does not hold change nothing.
 */
export function withWorks(area: Area, works: readonly Work[]): Area {
  return works.reduce(withWork, area);
}

function withWork(area: Area, { id, name, nameEn, effect, changedAt }: Work): Area {
  const own = { ...planned, id, nameZh: name, nameEn, date: changedAt.slice(0, 10) };
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
