import type { ClassCoverage, CoverageResult } from "#domain/results.ts";
import { type Context, clauseCell } from "../context.ts";
import {
  type Block,
  type Cell,
  heatCell,
  marked,
  none,
  notAssessed,
  shareCell,
  type Table,
  wholeCell,
  words,
} from "../document.ts";
import { tierWords } from "../words.ts";

/** A1, one tier: every class over the whole area, then every campus and community on foot. */
export function coverageBlocks(context: Context, answer: CoverageResult): readonly Block[] {
  return [
    { kind: "table", table: classesTable(context, answer) },
    { kind: "table", table: zonesTable(context, answer) },
  ];
}

/** How many facilities of the class, with a mark where any was put by estimate; none: not assessed. */
export const facilitiesCell = ({ area }: Context, classId: string, count: number): Cell =>
  count === 0
    ? { ...notAssessed, value: 0 }
    : marked(
        wholeCell(count),
        area.facilities.some((one) => one.class === classId && one.estimated) ? "estimated" : null,
      );

function classesTable(context: Context, { tier, classes }: CoverageResult): Table {
  const { say, pick, classOf } = context;
  return {
    id: `coverage-${tier}`,
    marks: context.groundMarks,
    caption: say(
      `${pick(tierWords[tier])}：各类设施服务到的居民与用地`,
      `${pick(tierWords[tier])}: people and ground served`,
    ),
    columns: [
      { title: say("设施", "facility") },
      { title: say("类别代码", "class id"), only: "csv" },
      { title: say("处数", "number") },
      { title: say("半径（米）", "radius (m)") },
      { title: say("居民，步行", "people, on foot") },
      { title: say("居民，半径", "people, by radius") },
      { title: say("用地，步行", "ground, on foot") },
      { title: say("用地，半径", "ground, by radius") },
      { title: say("步行最差的社区", "worst served on foot") },
      { title: say("条款", "clause") },
    ],
    rows: classes.map((one) => [
      words(classOf(one.class)),
      words(one.class),
      facilitiesCell(context, one.class, one.facilities),
      wholeCell(one.radiusM),
      ...[one.walk.people, one.radius.people, one.walk.area, one.radius.area].map(heatCell),
      worstCell(context, one),
      clauseCell(one),
    ]),
  };
}

function worstCell({ placeCell }: Context, { worst, zones }: ClassCoverage): Cell {
  if (worst === null) return none;
  const share = zones.find(({ zone }) => zone === worst)?.walk.people ?? null;
  const place = placeCell(worst);
  return { ...place, text: `${place.text} ${shareCell(share).text ?? ""}`.trim() };
}

function zonesTable(context: Context, { tier, classes }: CoverageResult): Table {
  const { area, say, pick, classOf, placeCell } = context;
  const residents = new Map(area.zones.map((zone) => [zone.id, zone.residents]));
  const rows = classes[0]?.zones ?? [];
  return {
    id: `coverage-${tier}-zones`,
    marks: context.groundMarks,
    caption: say(
      `${pick(tierWords[tier])}：各校区、社区步行可达的居民占比`,
      `${pick(tierWords[tier])}: share of the people of each campus and community served on foot`,
    ),
    columns: [
      { title: say("校区或社区", "campus or community") },
      { title: say("分区代码", "zone id"), only: "csv" },
      { title: say("居民", "residents") },
      // A class that the package lacks is told of in the table above; a column of nothing would crowd this one.
      ...classes.map((one) => ({
        title: classOf(one.class),
        ...(one.facilities === 0 ? { only: "csv" as const } : {}),
      })),
      ...classes.map((one) => ({
        title: say(`${classOf(one.class)}，半径`, `${classOf(one.class)}, by radius`),
        only: "csv" as const,
      })),
    ],
    rows: rows.map(({ zone }, index) => [
      placeCell(zone),
      words(zone),
      wholeCell(residents.get(zone) ?? null),
      ...classes.map((one) => heatCell(one.zones[index]?.walk.people ?? null)),
      ...classes.map((one) => shareCell(one.zones[index]?.radius.people ?? null)),
    ]),
  };
}
