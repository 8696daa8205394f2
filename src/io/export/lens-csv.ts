import type { LensResult } from "#domain/answers/lens.ts";
import type { Area } from "#domain/area.ts";
import { type Cell, shareCell, wholeCell, writeCsv } from "./csv.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";

/** A8: every row of every unit that could be shown. */
export function lensCsv(result: LensResult, area: Area, lang: ExportLang): string {
  const { title, both, facilityClass } = labelsOf(area, lang);
  const { indicator, figure, views } = result;
  const head = (
    [
      "rule",
      "indicator",
      "class",
      "radius",
      "clause",
      "confidence",
      "unit",
      "id",
      "nameZh",
      "nameEn",
      "people",
      "value",
      "least",
      "most",
      "below",
      "hides",
      "spread",
      "hiddenShare",
    ] as const
  ).map(title);
  const own: Cell[] = [
    "A8",
    indicator.kind,
    indicator.kind === "coverage" ? facilityClass(indicator.class) : null,
    figure?.radiusM ?? null,
    figure ? `${figure.source} ${figure.clause}` : null,
    figure ? title(figure.confidence) : null,
  ];
  const { id: whole, nameZh, nameEn } = area.manifest;
  const rows = (views ?? []).flatMap(({ unit, rows, spread, hidden, hides }) =>
    rows.map((row): Cell[] => [
      ...own,
      unit,
      row.id,
      ...(row.id === whole ? [nameZh, nameEn] : both(row.id)),
      wholeCell(row.residents),
      ...[row.value, row.least, row.most, row.below].map(shareCell),
      title(hides.includes(row.id) ? "yes" : "no"),
      shareCell(spread),
      shareCell(hidden),
    ]),
  );
  return writeCsv([head, ...rows]);
}
