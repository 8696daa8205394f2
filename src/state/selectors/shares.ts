import type { Area } from "#domain/area.ts";
import type { ZoneKind } from "#domain/terms.ts";

/** What each zone kind shares as the standards file says. */
export function standardShares(area: Area): Readonly<Record<ZoneKind, readonly string[]>> {
  const of = (kind: ZoneKind) =>
    area.standards.classes.filter(({ sharedBy }) => sharedBy.includes(kind)).map(({ id }) => id);
  return { block: of("block"), campus: of("campus"), park: of("park"), community: of("community") };
}
