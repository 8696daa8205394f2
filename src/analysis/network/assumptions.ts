import type { Area } from "#domain/area.ts";
import { isOpenAt } from "#domain/hours.ts";
import type { Assumption } from "#domain/results.ts";
import type { Ground } from "./ground.ts";
import type { Passage } from "./passage.ts";

/** What had to be assumed to walk on this ground, for the reader to weigh. Empty lists are left out. */
export function assumptionsOf(
  area: Area,
  { frame, compounds, compoundAt, doorAnchor, clipped }: Ground,
  { when }: Passage,
  leftOut: readonly string[],
): readonly Assumption[] {
  const list = [...compounds.values()];
  // Schools in a compound mostly have a gate of their own on the street; where it is, the data do not say.
  const throughWall = area.facilities.filter(
    ({ zone, geometry }) => zone === null && compoundAt(frame.toXy(geometry.coordinates)),
  );
  // Reached through no gate, and with no clear way to a street within reach.
  const stranded = area.facilities.filter(
    (facility) => compounds.get(facility.zone ?? "")?.porous !== false && doorAnchor(facility) === null,
  );
  const timed = [...area.gates, ...area.facilities].filter(
    ({ access, openingHours }) => access === "hours" || openingHours !== undefined,
  );
  const unread = timed.filter(
    ({ openingHours }) => when && (openingHours === undefined || isOpenAt(openingHours, when) === null),
  );
  const ids = (features: readonly { readonly id: string }[]) => features.map(({ id }) => id);
  const all: readonly Assumption[] = [
    { code: "porous_zone", features: ids(list.filter(({ porous }) => porous).map(({ zone }) => zone)) },
    { code: "assumed_street_door", features: ids(throughWall) },
    { code: "estimated_gates", features: ids(area.gates.filter(({ estimated }) => estimated)) },
    { code: "estimated_facilities", features: ids(area.facilities.filter(({ estimated }) => estimated)) },
    { code: "hours_taken_as_open", features: when ? [] : ids(timed.filter(({ access }) => access === "hours")) },
    { code: "hours_not_understood", features: ids(unread) },
    { code: "street_clipped", features: clipped },
    { code: "crossing_left_out", features: leftOut },
    { code: "door_without_street", features: ids(stranded) },
  ];
  return all.filter(({ features }) => features.length > 0);
}
