import type { Catchment } from "#domain/answers/catchment.ts";
import type { Zone } from "#domain/area.ts";
import type { CoverageResult, GapsResult, LinkageResult, Walk } from "#domain/results.ts";
import { type Method, methods } from "#domain/terms.ts";
import type { Context } from "#io/report/context.ts";
import { remedyText } from "#io/report/sections/gaps.ts";
import { type Cell, metresCell, percent, right, table } from "./table.ts";

/** Answers as tables for a terminal. Names stand in Chinese, as in the data; the words about them in English. */

const shown = (method: Method | null): readonly Method[] => (method === null ? methods : [method]);

export function coverageText({ area, nameOf }: Context, result: CoverageResult, method: Method | null): string {
  const classOf = new Map(area.standards.classes.map((one) => [one.id, one]));
  const zoneOf = new Map(area.zones.map((zone) => [zone.id, zone]));
  return result.classes
    .map((one) => {
      const { nameZh = one.class, nameEn = "" } = classOf.get(one.class) ?? {};
      const head = `${nameZh} ${nameEn} (${one.class}): ${one.radiusM} m, ${one.source} ${one.clause} [${one.confidence}], ${one.facilities} in the data`;
      if (one.facilities === 0) return `${head}\n  not assessed: the area package holds none.`;
      const heads = [
        "zone",
        right("residents"),
        ...shown(method).flatMap((by) => [right(`people, ${by}`), right(`area, ${by}`)]),
      ];
      const rows = one.zones.map((row) => {
        const zone = zoneOf.get(row.zone) as Zone;
        return [
          zone.nameZh,
          right(String(zone.residents)),
          ...shown(method).flatMap((by) => [percent(row[by].people), percent(row[by].area)]),
        ];
      });
      const whole = [
        "all",
        right(String(result.people)),
        ...shown(method).flatMap((by) => [percent(one[by].people), percent(one[by].area)]),
      ];
      const worst = one.zones.find(({ zone }) => zone === one.worst);
      const walked = worst ? `${((worst.walk.people ?? 0) * 100).toFixed(1)} %` : "";
      return `${head}\nworst-served community on foot: ${one.worst === null ? "–" : nameOf(one.worst)} (${one.worst}), ${walked} of its people; ${one.source} ${one.clause}\n${table(heads, [...rows, whole])}`;
    })
    .join("\n\n");
}

export function linkageText({ nameOf }: Context, result: LinkageResult, method: Method | null): string {
  const matrices = shown(method).map((by) => {
    const rows = result.kinds.map((kind, from) => [kind, ...(result.results[by].matrix[from] ?? []).map(percent)]);
    return `${by}: share of the people of a kind (row) who reach a shared resource of a kind (column) within ${result.reachM} m\n${table(["from \\ to", ...result.kinds.map(right)], rows)}`;
  });
  const heads = [
    "community",
    right("residents"),
    ...shown(method).flatMap((by) => [right(`index, ${by}`), ...result.kinds.map(right)]),
  ];
  const rows = result.communities.map((one) => [
    nameOf(one.zone),
    right(String(one.residents)),
    ...shown(method).flatMap((by) => [right(one[by].index?.toFixed(2) ?? "n/a"), ...one[by].kinds.map(percent)]),
  ]);
  return [...matrices, table(heads, rows)].join("\n\n");
}

/** A gap that a wall makes is followed by what would mend it, and by whom that would serve: of the gap, and in all. */
export function gapsText(context: Context, result: GapsResult): string {
  const { nameOf } = context;
  return result.classes
    .map((one) => {
      const head = `${one.class}: ${one.radiusM} m, ${one.source} ${one.clause} [${one.confidence}]`;
      if (one.facilities === 0) return `${head}\n  not assessed: the area package holds none.`;
      const rows = one.gaps.map((gap) => [
        nameOf(gap.zone),
        gap.reason,
        right(String(Math.round(gap.people))),
        metresCell(gap.radiusM),
        metresCell(gap.walkM),
        right(gap.detourRatio?.toFixed(2) ?? "n/a"),
        gap.between.slice(0, 3).map(nameOf).join("、"),
        gap.remedy ? remedyText(context, gap) : "–",
        right(gap.remedy ? String(Math.round(gap.remedy.people)) : "–"),
        right(gap.remedy ? String(Math.round(gap.remedy.peopleInAll)) : "–"),
      ]);
      const sums = `left out: ${Math.round(one.people.wall)} people by a wall, ${Math.round(one.people.lack)} for lack of one near`;
      return `${head}\n${sums}\n${table(["zone", "reason", right("people"), right("by air"), right("on foot"), right("ratio"), "between", "remedy", right("mended"), right("in all")], rows)}`;
    })
    .join("\n\n");
}

export function walkText({ nameOf }: Context, walk: Walk): string {
  // A way of no length, as from a footway's end on a street, is no leg to tell.
  const told = walk.legs.filter(({ kind, lengthM }) => kind !== "access" || lengthM >= 0.05);
  const rows = told.map(({ kind, id, lengthM }) => [
    kind,
    id === null ? "–" : nameOf(id),
    right(`${lengthM.toFixed(1)} m`),
  ]);
  const ratio =
    walk.radiusM > 0
      ? `, ${(walk.lengthM / walk.radiusM).toFixed(2)} times the straight line of ${Math.round(walk.radiusM)} m`
      : "";
  return `${table(["leg", "name", right("length")], rows)}\nto ${nameOf(walk.facility)}: ${walk.lengthM.toFixed(1)} m${ratio}`;
}

/** The ground a class serves. */
export function catchmentText({ area }: Context, found: Catchment): string {
  const { radiusM, facilities, areasM2, clause, source, confidence } = found;
  const name = area.standards.classes.find(({ id }) => id === found.class)?.nameEn ?? found.class;
  const hectares = (m2: number | undefined) => right(m2 === undefined ? "n/a" : `${(m2 / 10_000).toFixed(1)} ha`);
  const rows = [
    ["on foot", hectares(areasM2?.walk)],
    ["by radius", hectares(areasM2?.radius)],
    ["both", hectares(areasM2?.both)],
    ["either", hectares(areasM2?.either)],
  ] satisfies Cell[][];
  const head = `${name}: ${facilities} facilities, ${radiusM} m (${source} ${clause}, ${confidence})`;
  const note = `Streets are drawn ${found.streetWidthM} m wide; who is served is counted by doorsteps, in coverage.`;
  return `${head}\n${table(["ground", right("area")], rows)}\n${note}`;
}
