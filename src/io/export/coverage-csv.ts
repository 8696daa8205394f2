import type { Area } from "#domain/area.ts";
import type { CoverageResult } from "#domain/results.ts";
import { type Cell, shareCell, wholeCell, writeCsv } from "./csv.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";

/** A1: for each class the whole area, then each campus and community; shares 0 to 1. */
export function coverageCsv(result: CoverageResult, area: Area, lang: ExportLang): string {
  const { title, place, facilityClass } = labelsOf(area, lang);
  const residents = new Map(area.zones.map(({ id, residents }) => [id, residents]));
  const head = (
    [
      "rule",
      "tier",
      "class",
      "classId",
      "radius",
      "clause",
      "confidence",
      "doors",
      "zone",
      "zoneId",
      "people",
      "walkPeople",
      "radiusPeople",
      "walkArea",
      "radiusArea",
    ] as const
  ).map(title);
  const rows = result.classes.flatMap((one): Cell[][] => {
    const own: Cell[] = [
      "A1",
      result.tier,
      facilityClass(one.class),
      one.class,
      one.radiusM,
      `${one.source} ${one.clause}`,
      title(one.confidence),
      one.facilities,
    ];
    const shares = ({ walk, radius }: Pick<typeof one, "walk" | "radius">) =>
      [walk.people, radius.people, walk.area, radius.area].map(shareCell);
    return [
      [...own, title("all"), result.area, wholeCell(result.people), ...shares(one)],
      ...one.zones.map((zone) => [
        ...own,
        place(zone.zone),
        zone.zone,
        wholeCell(residents.get(zone.zone) ?? null),
        ...shares(zone),
      ]),
    ];
  });
  return writeCsv([head, ...rows]);
}
