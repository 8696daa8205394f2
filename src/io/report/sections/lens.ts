import type { LensResult, LensView } from "#domain/answers/lens.ts";
import { outsideBlocks } from "#domain/answers/lens.ts";
import { type Context, clauseCell } from "../context.ts";
import {
  type Block,
  type Cell,
  decimalCell,
  heatCell,
  none,
  shareCell,
  type Table,
  wholeCell,
  words,
} from "../document.ts";
import { lensUnitWords } from "../words.ts";

/** A8: one indicator through all units: what each still shows, and the places that hide somebody. */
export function lensBlocks(context: Context, { indicator, figure, views, area: whole }: LensResult): readonly Block[] {
  const { say, classOf } = context;
  const what =
    indicator.kind === "linkage"
      ? say("步行联动指数", "the linkage index, on foot")
      : say(
          `步行可达「${classOf(indicator.class)}」的居民占比`,
          `the share of people who can walk to: ${classOf(indicator.class)}`,
        );
  const intro: Block = {
    kind: "text",
    sentence: [
      say("看的是", "Looked at: "),
      what,
      ...(figure
        ? [say("，半径 ", ", within "), wholeCell(figure.radiusM), say(" 米，", " m, "), clauseCell(figure)]
        : []),
      say("。", "."),
    ],
  };
  if (views === null) {
    const text = say(
      "未评估：没有此类设施，或本级生活圈未定半径。",
      "Not assessed: no such facility, or no radius in this tier.",
    );
    return [intro, { kind: "text", sentence: [text] }];
  }
  return [
    intro,
    { kind: "table", table: unitsTable(context, views) },
    { kind: "table", table: rowsTable(context, views, whole, indicator.kind === "linkage") },
  ];
}

function unitsTable(context: Context, views: readonly LensView[]): Table {
  const { say, pick } = context;
  const why = {
    no_people: say("未评估：无人居住", "not assessed: nobody lives there"),
    no_boundaries: say("未评估：没有居委会边界", "not assessed: no boundaries of committees"),
  };
  return {
    id: "lens",
    marks: context.groundMarks,
    caption: say("同一指标，换一个统计单元看", "One indicator through every unit"),
    columns: [
      { title: say("单元", "unit") },
      { title: say("个数", "number") },
      { title: say("看得到的差异（标准差）", "spread it shows (std. dev.)") },
      { title: say("看不到的差异", "differences it hides") },
      { title: say("藏着人的单元", "units that hide somebody") },
    ],
    rows: views.map(({ unit, notAssessed: reason, rows, spread, hidden, hides }) =>
      reason === null
        ? [
            words(pick(lensUnitWords[unit])),
            wholeCell(rows.length),
            spread === null ? none : decimalCell(spread, 3),
            hidden === null ? none : shareCell(hidden),
            wholeCell(hides.length),
          ]
        : [words(pick(lensUnitWords[unit])), { ...words(why[reason]), tone: "none" }, none, none, none],
    ),
  };
}

function rowsTable(context: Context, views: readonly LensView[], whole: string, isIndex: boolean): Table {
  const { say, pick } = context;
  const valueCell = (value: number): Cell => (isIndex ? { ...decimalCell(value), heat: value } : heatCell(value));
  const place = (id: string): Cell => {
    if (id === whole) return words(context.areaName);
    return id === outsideBlocks ? words(say("街区以外", "outside the blocks")) : context.placeCell(id);
  };
  // Squares are hundreds, and a page would show nothing in them.
  const coarse = views.filter(({ unit }) => unit !== "grid");
  const rows = coarse
    .flatMap(({ unit, rows, hides }) => rows.map((row) => ({ unit, row, isHiding: hides.includes(row.id) })))
    .sort((one, other) => Number(other.isHiding) - Number(one.isHiding) || range(other.row) - range(one.row));
  return {
    id: "lens-units",
    marks: context.groundMarks,
    caption: say("内部差异最大的单元", "Units with most between their least and most"),
    shown: 12,
    columns: [
      { title: say("单元", "unit") },
      { title: say("级别", "level") },
      { title: say("居民", "residents") },
      { title: say("平均", "mean") },
      { title: say("最低", "least") },
      { title: say("最高", "most") },
      { title: say("不到平均一半的居民", "people below half the mean") },
      { title: say("藏着人", "hides somebody") },
    ],
    rows: rows.map(({ unit, row, isHiding }) => [
      place(row.id),
      words(pick(lensUnitWords[unit])),
      wholeCell(row.residents),
      ...[row.value, row.least, row.most].map(valueCell),
      shareCell(row.below),
      isHiding ? { ...words(say("是", "yes")), tone: "bad" } : none,
    ]),
  };
}

const range = ({ least, most }: LensView["rows"][number]) => most - least;
