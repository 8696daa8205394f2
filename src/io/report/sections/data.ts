import { layerIds, type Statistic } from "#domain/area.ts";
import type { Assumption, Parameters } from "#domain/results.ts";
import { assumptionsTable, type Context } from "../context.ts";
import { type Block, type Cell, decimalCell, marked, type Table, wholeCell, words } from "../document.ts";
import { layerWords } from "../words.ts";

/** What the figures rest on: people, layers with their estimated parts, statistics, sources, assumptions, parameters. */
export function dataBlocks(
  context: Context,
  assumptions: readonly Assumption[],
  parameters: Parameters,
): readonly Block[] {
  const { area, lang, say } = context;
  const { people, attribution, licence } = area.manifest;
  const assumed = assumptionsTable(context, assumptions);
  return [
    {
      kind: "text",
      sentence: [
        say("居民 ", "Residents: "),
        wholeCell(people.count),
        say(
          ` 人（${people.date}，${sourceName(context, people.source)}）。`,
          ` (${people.date}, ${sourceName(context, people.source)}). `,
        ),
        people.method[lang],
      ],
    },
    ...(assumed ? [{ kind: "table", table: assumed } as const] : []),
    { kind: "table", table: layersTable(context) },
    { kind: "table", table: parametersTable(context, parameters) },
    { kind: "table", table: statisticsTable(context) },
    { kind: "table", table: sourcesTable(context) },
    {
      kind: "text",
      sentence: [say("署名：", "Attribution: "), attribution, say("。许可：", ". Licence: "), licence, say("。", ".")],
    },
  ];
}

function sourceName({ area, lang }: Context, id: string): string {
  const source = area.manifest.sources.find((one) => one.id === id);
  return source ? (lang === "zh" ? (source.titleZh ?? source.title) : source.title) : id;
}

function layersTable({ area, say, pick }: Context): Table {
  return {
    id: "data-layers",
    isSmall: true,
    caption: say("数据图层与其中的估计", "Layers, and how much of them is estimated"),
    columns: [
      { title: say("图层", "layer") },
      { title: say("要素", "features") },
      { title: say("其中估计", "of them estimated") },
    ],
    rows: layerIds.map((id) => {
      const features = id === "boundary" ? [area.boundary] : area[id];
      return [
        words(pick(layerWords[id])),
        wholeCell(features.length),
        wholeCell(features.filter(({ estimated }) => estimated).length),
      ];
    }),
  };
}

function statisticsTable(context: Context): Table {
  const { area, say, lang } = context;
  return {
    id: "data-statistics",
    caption: say("统计数", "Statistics"),
    columns: [
      { title: say("项目", "item") },
      { title: say("数值", "value") },
      { title: say("单位", "unit") },
      { title: say("日期", "date") },
      { title: say("来源", "source") },
    ],
    rows: area.manifest.statistics.map((one) => [
      words(lang === "zh" ? one.labelZh : one.labelEn),
      statisticCell(one),
      words(one.unit),
      dateCell(one.date),
      marked(words(sourceName(context, one.source)), one.confidence),
    ]),
  };
}

/** As exact as it is given; a year is no amount. */
const statisticCell = ({ value, unit }: Statistic): Cell => ({
  ...wholeCell(value),
  text: unit.startsWith("年") ? String(value) : value.toLocaleString("en-US", { maximumFractionDigits: 3 }),
  value,
});
/** On one line. */
const dateCell = (date: string): Cell => ({ ...words(date), text: date.replaceAll("-", "\u2011") });

function sourcesTable(context: Context): Table {
  const { area, say } = context;
  return {
    id: "data-sources",
    caption: say("数据来源与许可", "Sources and licences"),
    columns: [{ title: say("来源", "source") }, { title: say("日期", "date") }, { title: say("许可", "licence") }],
    rows: area.manifest.sources.map(({ id, date, licence }) => [
      words(sourceName(context, id)),
      dateCell(date),
      words(licence),
    ]),
  };
}

function parametersTable({ say }: Context, parameters: Parameters): Table {
  const { admission, detourFactor, gridM, when } = parameters;
  return {
    id: "data-parameters",
    isSmall: true,
    caption: say("计算参数", "Parameters"),
    columns: [{ title: say("参数", "parameter") }, { title: say("取值", "value") }],
    rows: [
      [
        words(say("谁能进门", "whom gates let in")),
        words(admission === "public" ? say("公众", "any passer-by") : say("本院成员", "members too")),
      ],
      [words(say("院内绕行系数", "detour factor inside compounds")), decimalCell(detourFactor, 1)],
      [words(say("起点间距（米）", "spacing of doorsteps (m)")), wholeCell(gridM)],
      [
        words(say("时刻", "moment")),
        words(
          when === null
            ? say("不限，按开放计", "none in particular: hours count as open")
            : `${when.weekday} ${clock(when.minute)}`,
        ),
      ],
    ],
  };
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
