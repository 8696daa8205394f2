import type { HoursResult } from "#domain/answers/hours.ts";
import type { Area } from "#domain/area.ts";
import { type Cell, wholeCell, writeCsv } from "./csv.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";

/** A9: each class by the hour. One row without an hour where no hours are stated: there is no curve to make up. */
export function hoursCsv(result: HoursResult, area: Area, lang: ExportLang): string {
  const { title } = labelsOf(area, lang);
  const classes = new Map(area.standards.classes.map((one) => [one.id, one]));
  const head = (
    [
      "rule",
      "tier",
      "weekday",
      "classId",
      "nameZh",
      "nameEn",
      "radius",
      "clause",
      "confidence",
      "doors",
      "hour",
      "people",
      "anyTime",
    ] as const
  ).map(title);
  const rows = result.classes.flatMap((one): Cell[][] => {
    const known = classes.get(one.class);
    const own: Cell[] = [
      "A9",
      result.tier,
      result.weekday,
      one.class,
      known?.nameZh ?? one.class,
      known?.nameEn ?? one.class,
      one.radiusM,
      `${one.source} ${one.clause}`,
      title(one.confidence),
      one.facilities,
    ];
    const hours = one.people?.map((people, hour): Cell[] => [hour, wholeCell(people)]) ?? [[null, null]];
    return hours.map((at) => [...own, ...at, wholeCell(one.anyTime)]);
  });
  return writeCsv([head, ...rows]);
}
