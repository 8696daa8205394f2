import type { WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import { type Cell, shareCell, wholeCell, writeCsv } from "./csv.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";
import { scenarioOf } from "./scenario-of.ts";

/** A4: people by class for the whole area and by community, then the linkage index by community; each row names the scenario. */
export function whatIfCsv(result: WhatIfResult, area: Area, plan: Plan, lang: ExportLang): string {
  const { title, both, facilityClass } = labelsOf(area, lang);
  const head = (
    [
      "rule",
      "tier",
      "class",
      "classId",
      "radius",
      "clause",
      "confidence",
      "zoneId",
      "nameZh",
      "nameEn",
      "peopleBefore",
      "peopleAfter",
      "gained",
      "lost",
      "indexBefore",
      "indexAfter",
      "scenario",
      "scenarioId",
      "workNames",
      "workIds",
    ] as const
  ).map(title);
  const scenario = scenarioOf(result, plan);
  const about: Cell[] = [
    scenario.name,
    scenario.id,
    scenario.works.map((work) => (lang === "zh" ? work.nameZh : work.nameEn)).join("; "),
    scenario.works.map(({ id }) => id).join("; "),
  ];
  const classes = result.classes.flatMap((one): Cell[][] => {
    const own: Cell[] = [
      "A4",
      one.tier,
      facilityClass(one.class),
      one.class,
      one.radiusM,
      `${one.source} ${one.clause}`,
      title(one.confidence),
    ];
    const { before = null, gained = null, lost = null } = one.people ?? {};
    return [
      [
        ...own,
        result.area,
        area.manifest.nameZh,
        area.manifest.nameEn,
        ...[before, one.after, gained, lost].map(wholeCell),
        null,
        null,
      ],
      ...one.zones.map((zone) => [
        ...own,
        zone.zone,
        ...both(zone.zone),
        ...[zone.before, zone.after, zone.gained, zone.lost].map(wholeCell),
        null,
        null,
      ]),
    ];
  });
  const communities = result.linkage.communities.map(({ zone, before, after }): Cell[] => [
    "A4",
    result.tier,
    null,
    null,
    result.linkage.reachM,
    null,
    null,
    zone,
    ...both(zone),
    ...Array<Cell>(4).fill(null),
    shareCell(before),
    shareCell(after),
  ]);
  return writeCsv([head, ...[...classes, ...communities].map((row) => [...row, ...about])]);
}
