import type { Area } from "#domain/area.ts";
import type { LinkageResult } from "#domain/results.ts";
import { type Cell, shareCell, wholeCell, writeCsv } from "./csv.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";

/** A2: the matrix pair by pair, then each community by kind with its reasons. One table, so that a filter finds either. */
export function linkageCsv(result: LinkageResult, area: Area, lang: ExportLang): string {
  const { title, place } = labelsOf(area, lang);
  const head = (
    [
      "rule",
      "reach",
      "from",
      "zoneId",
      "people",
      "to",
      "walkShare",
      "radiusShare",
      "indexWalk",
      "indexRadius",
      "nearest",
      "straightM",
      "walkM",
      "between",
    ] as const
  ).map(title);
  const { walk, radius } = result.results;
  const pairs = result.kinds.flatMap((from, row) =>
    result.kinds.map((to, column): Cell[] => [
      "A2",
      result.reachM,
      title(from),
      null,
      null,
      title(to),
      shareCell(walk.matrix[row]?.[column] ?? null),
      shareCell(radius.matrix[row]?.[column] ?? null),
      ...Array<Cell>(6).fill(null),
    ]),
  );
  const communities = result.communities.flatMap((one) =>
    result.kinds.map((kind, index): Cell[] => {
      const why = one.why.find((reason) => reason.kind === kind);
      return [
        "A2",
        result.reachM,
        place(one.zone),
        one.zone,
        wholeCell(one.residents),
        title(kind),
        shareCell(one.walk.kinds[index] ?? null),
        shareCell(one.radius.kinds[index] ?? null),
        shareCell(one.walk.index),
        shareCell(one.radius.index),
        why?.facility ? place(why.facility) : null,
        wholeCell(why?.radiusM ?? null),
        wholeCell(why?.walkM ?? null),
        why?.between.map(place).join("; ") || null,
      ];
    }),
  );
  return writeCsv([head, ...pairs, ...communities]);
}
