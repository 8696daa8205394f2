import type { Assessment, CheckUpResult, IndicatorResult } from "#domain/answers/check-up.ts";
import type { IndicatorUnit, Threshold, Verdict } from "#domain/check-up.ts";
import { type Context, clauseCell } from "../context.ts";
import {
  type Block,
  type Cell,
  decimalCell,
  marked,
  none,
  notAssessed,
  shareCell,
  type Table,
  type Tone,
  wholeCell,
  withUnit,
  words,
} from "../document.ts";
import { dimensionWords, groupWords, inputWords, notAssessedWords, unitWords, verdictWords } from "../words.ts";

/** A6: what could be assessed, every judged one by place, and what data the rest would need. */
export function checkUpBlocks(context: Context, answer: CheckUpResult): readonly Block[] {
  const { say } = context;
  if (answer.indicators.length === 0) {
    const text = say("数据包不含体检指标，未评估。", "The package holds no indicators: not assessed.");
    return [{ kind: "text", sentence: [text] }];
  }
  const isAnswerable = ({ formula }: IndicatorResult) => formula.kind !== "needs";
  return [
    { kind: "table", table: indicatorsTable(context, answer.indicators.filter(isAnswerable)) },
    { kind: "table", table: placesTable(context, answer.indicators) },
    {
      kind: "table",
      table: needsTable(
        context,
        answer.indicators.filter((one) => !isAnswerable(one)),
      ),
    },
  ];
}

const tones: Readonly<Record<Verdict, Tone>> = {
  pass: "good",
  short: "bad",
  not_assessed: "none",
  no_threshold: "none",
};
const verdictCell = ({ pick }: Context, verdict: Verdict): Cell => ({
  ...words(pick(verdictWords[verdict])),
  tone: tones[verdict],
});

const nameCell = ({ lang }: Context, { nameZh, nameEn }: IndicatorResult) =>
  words(lang === "zh" ? nameZh || nameEn : nameEn || nameZh);

/** A figure in its indicator's unit. */
function indicatorCell({ say, pick }: Pick<Context, "say" | "pick">, unit: IndicatorUnit, value: number | null): Cell {
  if (value === null) return notAssessed;
  switch (unit) {
    case "share":
      return shareCell(value);
    case "yes_no":
      return { ...wholeCell(value), text: value >= 1 ? say("有", "yes") : say("无", "no") };
    case "count":
      return wholeCell(value);
    case "m2":
      return withUnit(wholeCell(value), pick(unitWords[unit]));
    case "index":
      return decimalCell(value);
    default:
      return withUnit(decimalCell(value), pick(unitWords[unit]));
  }
}

const signs = { ">=": "≥", ">": ">", "<=": "≤" } as const;
const thresholdCell = (context: Context, unit: IndicatorUnit, threshold: Threshold | null): Cell => {
  if (threshold === null) return none;
  const cell = indicatorCell(context, unit, threshold.value);
  return unit === "yes_no" ? cell : { ...cell, text: `${signs[threshold.comparison]} ${cell.text}` };
};

function indicatorsTable(context: Context, indicators: readonly IndicatorResult[]): Table {
  const { say, pick } = context;
  return {
    id: "check-up",
    caption: say("体检指标：数据包能回答的", "Indicators that the package can answer"),
    columns: [
      { title: say("指标", "indicator") },
      { title: say("指标代码", "indicator id"), only: "csv" },
      { title: say("维度", "dimension") },
      { title: say("全街道", "subdistrict") },
      { title: say("标准值", "threshold") },
      { title: say("结论", "verdict") },
      { title: say("社区：达标", "communities: pass") },
      { title: say("不达标", "short") },
      { title: say("未评估", "not assessed") },
      { title: say("规则", "rule") },
      { title: say("估计的输入", "estimated inputs"), only: "csv" },
      { title: say("条款", "clause") },
    ],
    rows: indicators.map((one) => {
      const whole = one.assessments.find(({ place }) => place === null);
      return [
        nameCell(context, one),
        words(one.id),
        words(pick(one.group ? groupWords[one.group] : dimensionWords[one.dimension])),
        whole ? valueCell(context, one, whole) : none,
        thresholdCell(context, one.unit, one.threshold),
        whole ? reasonOr(context, whole) : none,
        ...(one.levels.includes("community")
          ? [
              one.threshold ? wholeCell(one.communities.pass) : none,
              one.threshold ? wholeCell(one.communities.short) : none,
              wholeCell(one.communities.not_assessed),
            ]
          : [none, none, none]),
        words(one.rule),
        words((whole?.estimated ?? []).map((input) => pick(inputWords[input])).join("; ")),
        marked(clauseCell(one), one.radius && one.radius.confidence !== one.confidence ? one.radius.confidence : null),
      ];
    }),
  };
}

const valueCell = (context: Context, { unit }: IndicatorResult, { value, estimated }: Assessment): Cell =>
  marked(indicatorCell(context, unit, value), value !== null && estimated.length > 0 ? "estimated" : null);

/** The verdict; for what is not assessed the reason too. */
const reasonOr = (context: Context, { verdict, reason }: Assessment): Cell =>
  reason === null
    ? verdictCell(context, verdict)
    : {
        ...verdictCell(context, verdict),
        text: `${context.pick(verdictWords[verdict])}${context.say("：", ": ")}${context.pick(notAssessedWords[reason])}`,
      };

/** Every judged indicator at every place; those that nothing could be assessed of are told of above. */
function placesTable(context: Context, indicators: readonly IndicatorResult[]): Table {
  const { say, area, areaName, placeCell } = context;
  const judged = indicators.filter(({ threshold }) => threshold !== null);
  const places = [null, ...area.zones.filter(({ kind }) => kind === "community").map(({ id }) => id)];
  return {
    id: "check-up-places",
    marks: context.groundMarks,
    caption: say("有标准值的指标，按地点；不达标的为红色", "Indicators with a threshold, by place; shortfalls in red"),
    columns: [
      { title: say("地点", "place") },
      { title: say("分区代码", "zone id"), only: "csv" },
      { title: say("不达标（项）", "shortfalls") },
      ...judged.map((one) => ({
        title: `${nameCell(context, one).text}${say("（", " (")}${thresholdCell(context, one.unit, one.threshold).text}${say("）", ")")}`,
        ...(one.assessments.some(({ value }) => value !== null) ? {} : { only: "csv" as const }),
      })),
    ],
    rows: places.map((place) => {
      const found = judged.map((one) => one.assessments.find((assessment) => assessment.place === place));
      return [
        place === null ? words(areaName) : placeCell(place),
        words(place ?? area.manifest.id),
        wholeCell(found.filter((assessment) => assessment?.verdict === "short").length),
        ...judged.map((one, index) => {
          const assessment = found[index];
          if (!assessment) return none;
          return { ...indicatorCell(context, one.unit, assessment.value), tone: tones[assessment.verdict] };
        }),
      ];
    }),
  };
}

function needsTable(context: Context, indicators: readonly IndicatorResult[]): Table {
  const { say, pick, lang } = context;
  return {
    id: "check-up-needs",
    caption: say("未评估：需要补充的数据", "Not assessed: the data it would take"),
    columns: [
      { title: say("指标", "indicator") },
      { title: say("维度", "dimension") },
      { title: say("需要的数据", "data needed") },
      { title: say("条款", "clause") },
    ],
    rows: indicators.map((one) => [
      nameCell(context, one),
      words(pick(one.group ? groupWords[one.group] : dimensionWords[one.dimension])),
      words(one.needs?.[lang] ?? ""),
      clauseCell(one),
    ]),
  };
}
