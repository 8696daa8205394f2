import type { LinkageResult, ZoneLinkage } from "#domain/results.ts";
import { type Method, methods } from "#domain/terms.ts";
import type { Context } from "../context.ts";
import { type Block, decimalCell, heatCell, metresCell, type Table, wholeCell, words } from "../document.ts";
import { kindWords, methodWords } from "../words.ts";

/** A2: both matrices, and every community with what stands between. */
export function linkageBlocks(context: Context, answer: LinkageResult): readonly Block[] {
  return [
    ...methods.map((method): Block => ({ kind: "table", table: matrixTable(context, answer, method) })),
    { kind: "table", table: communitiesTable(context, answer) },
  ];
}

function matrixTable(context: Context, { kinds, reachM, results }: LinkageResult, method: Method): Table {
  const { say, pick } = context;
  return {
    id: `linkage-${method}`,
    marks: context.groundMarks,
    isSmall: true,
    caption: say(
      `${pick(methodWords[method])} ${reachM} 米内用得上对方资源的人口占比`,
      `Share of people with a shared resource within ${reachM} m, ${pick(methodWords[method])}`,
    ),
    columns: [{ title: say("从 ↓ 到 →", "from ↓ to →") }, ...kinds.map((kind) => ({ title: pick(kindWords[kind]) }))],
    rows: kinds.map((kind, row) => [
      words(pick(kindWords[kind])),
      ...kinds.map((_, column) => heatCell(results[method].matrix[row]?.[column] ?? null)),
    ]),
  };
}

function communitiesTable(context: Context, { kinds, reachM, communities }: LinkageResult): Table {
  const { say, pick, nameOf, placeCell } = context;
  const unreached = say("走不到", "no way");
  return {
    id: "linkage-communities",
    marks: context.groundMarks,
    caption: say("各社区的联动指数，从低到高", "Linkage index of each community, lowest first"),
    columns: [
      { title: say("社区", "community") },
      { title: say("分区代码", "zone id"), only: "csv" },
      { title: say("居民", "residents") },
      { title: say("指数，步行", "index, on foot") },
      { title: say("指数，半径", "index, by radius") },
      ...kinds.map((kind) => ({ title: pick(kindWords[kind]) })),
      { title: say("近在眼前却被隔开", "near, but cut off") },
      ...kinds.flatMap((kind) => [
        { title: say(`${pick(kindWords[kind])}，半径`, `${pick(kindWords[kind])}, by radius`), only: "csv" as const },
        {
          title: say(`最近的${pick(kindWords[kind])}资源`, `nearest of ${pick(kindWords[kind])}`),
          only: "csv" as const,
        },
        { title: say("直线（米）", "straight (m)"), only: "csv" as const },
        { title: say("步行（米）", "on foot (m)"), only: "csv" as const },
      ]),
    ],
    rows: [...communities]
      .sort((one, other) => (one.walk.index ?? 2) - (other.walk.index ?? 2) || other.residents - one.residents)
      .map((one) => [
        placeCell(one.zone),
        words(one.zone),
        wholeCell(one.residents),
        { ...decimalCell(one.walk.index), heat: one.walk.index },
        { ...decimalCell(one.radius.index), heat: one.radius.index },
        ...one.walk.kinds.map(heatCell),
        words(wallsOf(one, reachM).map(nameOf).join(say("、", ", "))),
        ...kinds.flatMap((kind, index) => {
          const why = one.why.find((reason) => reason.kind === kind);
          return [
            heatCell(one.radius.kinds[index] ?? null),
            words(why?.facility ? nameOf(why.facility) : ""),
            metresCell(why?.radiusM ?? null, unreached),
            metresCell(why?.walkM ?? null, unreached),
          ];
        }),
      ]),
  };
}

/** What the straight lines cross to resources that are within reach by air and not on foot, other than the own wall. */
function wallsOf({ zone, why }: ZoneLinkage, reachM: number): readonly string[] {
  const cut = why.filter(
    ({ radiusM, walkM }) => radiusM !== null && radiusM <= reachM && (walkM === null || walkM > reachM),
  );
  return [...new Set(cut.flatMap(({ between }) => between))].filter((id) => id !== zone).slice(0, 3);
}
