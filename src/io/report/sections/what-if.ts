import type { WhatIfResult } from "#domain/answers/what-if.ts";
import type { Work } from "#domain/records.ts";
import { zoneKinds } from "#domain/terms.ts";
import { type Context, clauseCell } from "../context.ts";
import {
  type Block,
  type Cell,
  decimalCell,
  heatCell,
  none,
  type Sentence,
  type Table,
  wholeCell,
  words,
} from "../document.ts";
import { kindWords, tierWords } from "../words.ts";
import { effectText } from "./gaps.ts";

/** A4: the works, and what they change by class, by community and in the linkage. */
export function whatIfBlocks(context: Context, answer: WhatIfResult): readonly Block[] {
  const { say, nameOf, records } = context;
  const works = records.filter((one): one is Work => one.kind === "work" && answer.works.includes(one.id));
  const idle = new Set<string>(answer.idle);
  const list: readonly Sentence[] = works.map((work) => [
    `${nameOf(work.id)}${say("：", ": ")}${effectText(context, work.effect)}`,
    ...(idle.has(work.id)
      ? [say("（区域中没有它要改的东西，未起作用）", " (changes nothing: the area does not hold what it alters)")]
      : []),
  ]);
  const table = (one: Table): Block => ({ kind: "table", table: one });
  if (works.length === 0) {
    const text = say("这个情景没有工程，什么都不变。", "The scenario has no works, so nothing changes.");
    return [{ kind: "text", sentence: [text] }];
  }
  return [
    { kind: "list", items: list },
    table(classesTable(context, answer)),
    table(zonesTable(context, answer)),
    table(matrixTable(context, answer)),
    table(communitiesTable(context, answer)),
  ];
}

/** With a sign, so that a loss is not read as a gain. */
const signed = (value: number): Cell => {
  const cell = wholeCell(Math.abs(value));
  const whole = Math.round(value);
  return { ...cell, value: whole, text: `${whole > 0 ? "+" : whole < 0 ? "−" : ""}${cell.text}` };
};

function classesTable(context: Context, { tier, classes }: WhatIfResult): Table {
  const { say, pick, classOf } = context;
  return {
    id: "what-if",
    marks: context.groundMarks,
    caption: say(
      `${pick(tierWords[tier])}：步行可达的居民，工程前后`,
      `${pick(tierWords[tier])}: people served on foot, before and after`,
    ),
    columns: [
      { title: say("设施", "facility") },
      { title: say("处数，前", "number, before") },
      { title: say("处数，后", "number, after") },
      { title: say("半径（米）", "radius (m)") },
      { title: say("居民，前", "people, before") },
      { title: say("居民，后", "people, after") },
      { title: say("增加", "gained") },
      { title: say("减少", "lost") },
      { title: say("条款", "clause") },
    ],
    rows: classes.map((one) => [
      words(classOf(one.class)),
      wholeCell(one.facilities.before),
      wholeCell(one.facilities.after),
      wholeCell(one.radiusM),
      wholeCell(one.people?.before ?? null),
      wholeCell(one.after),
      one.people ? signed(one.people.gained) : wholeCell(null),
      one.people ? signed(-one.people.lost) : wholeCell(null),
      clauseCell(one),
    ]),
  };
}

function zonesTable(context: Context, { classes }: WhatIfResult): Table {
  const { say, classOf, placeCell } = context;
  const changed = classes.flatMap((one) =>
    one.zones.filter(({ gained, lost }) => Math.round(gained) + Math.round(lost) > 0).map((zone) => ({ one, zone })),
  );
  return {
    id: "what-if-zones",
    marks: context.groundMarks,
    caption: say("有变化的校区与社区（人）", "Campuses and communities that change (people)"),
    shown: 20,
    columns: [
      { title: say("校区或社区", "campus or community") },
      { title: say("设施", "facility") },
      { title: say("前", "before") },
      { title: say("后", "after") },
      { title: say("增加", "gained") },
      { title: say("减少", "lost") },
    ],
    rows: [...changed]
      .sort((a, b) => b.zone.gained + b.zone.lost - a.zone.gained - a.zone.lost)
      .map(({ one, zone }) => [
        placeCell(zone.zone),
        words(classOf(one.class)),
        wholeCell(zone.before),
        wholeCell(zone.after),
        signed(zone.gained),
        signed(-zone.lost),
      ]),
  };
}

function matrixTable(context: Context, { linkage: { matrix, reachM } }: WhatIfResult): Table {
  const { say, pick } = context;
  return {
    id: "what-if-linkage",
    marks: context.groundMarks,
    caption: say(
      `步行 ${reachM} 米内用得上对方资源的人口占比，工程前后`,
      `Share of people with a shared resource within ${reachM} m on foot, before and after`,
    ),
    columns: [
      { title: say("从 ↓ 到 →", "from ↓ to →") },
      ...zoneKinds.flatMap((kind) => [
        { title: say(`${pick(kindWords[kind])}，前`, `${pick(kindWords[kind])}, before`) },
        { title: say("后", "after") },
      ]),
    ],
    rows: zoneKinds.map((kind, row) => [
      words(pick(kindWords[kind])),
      ...zoneKinds.flatMap((_, column) => [
        heatCell(matrix.before[row]?.[column] ?? null),
        heatCell(matrix.after[row]?.[column] ?? null),
      ]),
    ]),
  };
}

function communitiesTable(context: Context, { linkage: { communities } }: WhatIfResult): Table {
  const { say, placeCell } = context;
  const changed = communities.filter(({ before, after }) => Math.abs((after ?? 0) - (before ?? 0)) >= 0.005);
  return {
    id: "what-if-communities",
    marks: context.groundMarks,
    caption: say("联动指数有变化的社区", "Communities whose linkage index changes"),
    shown: 20,
    columns: [
      { title: say("社区", "community") },
      { title: say("居民", "residents") },
      { title: say("指数，前", "index, before") },
      { title: say("指数，后", "index, after") },
    ],
    rows: changed.map(({ zone, residents, before, after }) => [
      placeCell(zone),
      wholeCell(residents),
      before === null ? none : decimalCell(before),
      after === null ? none : decimalCell(after),
    ]),
  };
}
