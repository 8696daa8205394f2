import type { EmergencyResult } from "#domain/answers/emergency.ts";
import type { Area } from "#domain/area.ts";
import { type Cell, wholeCell, writeCsv } from "./csv.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";

/** A9: each profile for the whole area, then by campus and community. */
export function emergencyCsv(result: EmergencyResult, area: Area, lang: ExportLang): string {
  const { title, both } = labelsOf(area, lang);
  const head = [
    title("rule"),
    title("profile"),
    ...(["nameZh", "nameEn"] as const).map((key) => `${title("profile")} ${title(key)}`),
    ...(["withinM", "clause", "confidence", "zoneId", "nameZh", "nameEn", "people"] as const).map(title),
    ...(["peopleBefore", "peopleAfter", "cutOff"] as const).map(title),
  ];
  const rows = result.profiles.flatMap((one): Cell[][] => {
    const own: Cell[] = [
      "A9",
      one.id,
      one.nameZh,
      one.nameEn,
      one.withinM,
      `${one.source} ${one.clause}`,
      title(one.confidence),
    ];
    const { nameZh, nameEn } = area.manifest;
    return [
      [...own, result.area, nameZh, nameEn, ...[result.people, one.before, one.after, one.cutOff].map(wholeCell)],
      ...one.zones.map(({ zone, residents, before, after, cutOff }) => [
        ...own,
        zone,
        ...both(zone),
        ...[residents, before, after, cutOff].map(wholeCell),
      ]),
    ];
  });
  return writeCsv([head, ...rows]);
}
