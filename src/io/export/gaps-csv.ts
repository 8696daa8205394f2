import type { Area } from "#domain/area.ts";
import type { GapsResult } from "#domain/results.ts";
import { type Cell, wholeCell, writeCsv } from "./csv.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";

/** A3: one gap a row. */
export function gapsCsv(result: GapsResult, area: Area, lang: ExportLang): string {
  const { title, place, facilityClass } = labelsOf(area, lang);
  const head = (
    [
      "rule",
      "tier",
      "class",
      "classId",
      "radius",
      "clause",
      "confidence",
      "gap",
      "zone",
      "zoneId",
      "reason",
      "people",
      "areaM2",
      "straightM",
      "walkM",
      "ratio",
      "between",
    ] as const
  ).map(title);
  const rows = result.classes.flatMap((one) =>
    one.gaps.map((gap): Cell[] => [
      "A3",
      result.tier,
      facilityClass(one.class),
      one.class,
      one.radiusM,
      `${one.source} ${one.clause}`,
      title(one.confidence),
      gap.id,
      place(gap.zone),
      gap.zone,
      title(gap.reason),
      wholeCell(gap.people),
      wholeCell(gap.areaM2),
      wholeCell(gap.radiusM),
      wholeCell(gap.walkM),
      gap.detourRatio === null ? null : Math.round(gap.detourRatio * 100) / 100,
      gap.between.map(place).join("; ") || null,
    ]),
  );
  return writeCsv([head, ...rows]);
}
