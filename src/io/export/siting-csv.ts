import type { CandidateKind, SitingResult } from "#domain/answers/siting.ts";
import type { Area } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import { type Cell, shareCell, wholeCell, writeCsv } from "./csv.ts";
import { namesInPlan } from "./plan-names.ts";
import { type ExportLang, labelsOf, type Title } from "./result-labels.ts";

const kindTitles: Readonly<Record<CandidateKind, Title>> = {
  idle_land: "idle_land",
  site: "site",
  zone: "zoneRoom",
  shared: "shared",
  gate: "gate",
};

/** A5: what is reached and proven, then one candidate a row. */
export function sitingCsv(result: SitingResult, area: Area, plan: Plan, lang: ExportLang): string {
  const { title, both, facilityClass } = labelsOf(area, lang);
  const { options, figure, served, meanM, proof, candidates } = result;
  const head = (
    [
      "rule",
      "class",
      "classId",
      "objective",
      "radius",
      "clause",
      "confidence",
      "candidate",
      "id",
      "nameZh",
      "nameEn",
      "lon",
      "lat",
      "alone",
      "costYuan",
      "chosen",
      "peopleBefore",
      "peopleAfter",
      "meanBefore",
      "meanAfter",
      "proof",
      "gapShare",
    ] as const
  ).map(title);
  const own: Cell[] = [
    "A5",
    facilityClass(options.class),
    options.class,
    title(options.objective),
    figure?.radiusM ?? null,
    figure ? `${figure.source} ${figure.clause}` : null,
    figure ? title(figure.confidence) : null,
  ];
  const whole: Cell[] = [
    ...own,
    title("all"),
    result.area,
    area.manifest.nameZh,
    area.manifest.nameEn,
    ...Array<Cell>(5).fill(null),
    ...[served.before, served.after, meanM.before, meanM.after].map(wholeCell),
    proof && title(proof.status),
    shareCell(proof?.gap ?? null),
  ];
  const rows = candidates.map(({ id, kind, of, at, people, costYuan, chosen }): Cell[] => [
    ...own,
    title(kindTitles[kind]),
    id,
    ...(namesInPlan(plan, of) ?? both(of)),
    at[0],
    at[1],
    wholeCell(people),
    costYuan,
    title(chosen ? "yes" : "no"),
    ...Array<Cell>(6).fill(null),
  ]);
  return writeCsv([head, whole, ...rows]);
}
