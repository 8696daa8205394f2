import type { CheckUpResult } from "#domain/answers/check-up.ts";
import type { Area } from "#domain/area.ts";
import { type Cell, writeCsv } from "./csv.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";

/** A6: every indicator at every place. What is not assessed has no value, and says what it would need. */
export function checkUpCsv(result: CheckUpResult, area: Area, lang: ExportLang): string {
  const { title, both } = labelsOf(area, lang);
  const head = [
    ...(["rule", "standard", "dimension", "indicator"] as const).map(title),
    ...(["nameZh", "nameEn"] as const).map((key) => `${title("indicator")} ${title(key)}`),
    ...(
      ["zoneId", "nameZh", "nameEn", "value", "unit", "threshold", "verdict", "clause", "confidence", "radius"] as const
    ).map(title),
    ...(["estimatedInputs", "reason", "needs"] as const).map(title),
  ];
  const rows = result.indicators.flatMap((one) =>
    one.assessments.map(({ place, value, verdict, estimated, reason }): Cell[] => [
      one.rule,
      result.standard,
      title(one.dimension),
      one.id,
      one.nameZh,
      one.nameEn,
      place ?? result.area,
      ...(place === null ? [area.manifest.nameZh, area.manifest.nameEn] : both(place)),
      value === null ? null : Math.round(value * 10_000) / 10_000,
      one.unit,
      one.threshold ? `${one.threshold.comparison} ${one.threshold.value}` : null,
      title(verdict),
      `${one.source} ${one.clause}`,
      title(one.confidence),
      one.radius?.radiusM ?? null,
      estimated.join("; ") || null,
      reason,
      reason && one.needs ? (lang === "zh" ? one.needs.zh : one.needs.en) : null,
    ]),
  );
  return writeCsv([head, ...rows]);
}
