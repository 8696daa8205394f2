import type { Area } from "#domain/area.ts";
import { namesOfWork } from "#domain/edits/name-work.ts";
import type { Gap, GapsResult } from "#domain/results.ts";
import { type Cell, wholeCell, writeCsv } from "./csv.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";

/** A3: one gap a row. No remedy is named where none was looked for. */
export function gapsCsv(result: GapsResult, area: Area, lang: ExportLang): string {
  const { title, place, facilityClass } = labelsOf(area, lang);
  const remedyOf = ({ remedy }: Gap) =>
    remedy?.effects.map((effect) => namesOfWork(area, effect)[lang === "zh" ? "name" : "nameEn"]).join("; ");
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
      "remedy",
      "remedyPeople",
      "remedyPeopleInAll",
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
      remedyOf(gap) ?? (gap.remedyTried ? title("noRemedy") : null),
      wholeCell(gap.remedy?.people ?? null),
      wholeCell(gap.remedy?.peopleInAll ?? null),
    ]),
  );
  return writeCsv([head, ...rows]);
}
