import type { SitingResult } from "#domain/answers/siting.ts";
import { type Context, clauseCell } from "../context.ts";
import {
  type Block,
  type Cell,
  metresCell,
  none,
  type Sentence,
  shareCell,
  type Table,
  wholeCell,
  words,
} from "../document.ts";
import { candidateWords, faultWords } from "../words.ts";

/** A5: what to open, what it brings, and what is proven of the choice. */
export function sitingBlocks(context: Context, answer: SitingResult): readonly Block[] {
  const { pick } = context;
  if (answer.fault !== null) return [{ kind: "text", sentence: [pick(faultWords[answer.fault])] }];
  return [
    {
      kind: "list",
      items: [proofSentence(context, answer), ...methodSentences(context, answer), ...effectSentences(context, answer)],
    },
    { kind: "table", table: candidatesTable(context, answer) },
  ];
}

/** What the choice is worth, and how sure it is that none is better. */
function proofSentence({ say }: Context, { proof, options }: SitingResult): Sentence {
  if (!proof) return [say("没有可证明的结果。", "Nothing is proven.")];
  const unit = options.objective === "cover" ? say("人", "people") : say("人·米", "person-metres");
  const asked = proof.method === "exact" ? say("求最优", "exact search") : say("快速求解", "quick search");
  const value: Sentence = [asked, say("：目标值 ", ": "), wholeCell(proof.value), ` ${unit}`];
  if (proof.status === "optimal")
    return [...value, say("，已证明没有更好的选法。", ", proven best: no other choice does better.")];
  return [
    ...value,
    say("；任何选法都不会好过 ", "; no choice does better than "),
    wholeCell(proof.bound),
    ` ${unit}`,
    say("，即至多还差 ", ", so it is at most "),
    shareCell(proof.gap),
    say("", " short of the best"),
    proof.timedOut ? say("（时限已到）。", " (the time ran out).") : say("。", "."),
  ];
}

const foundWords = {
  greedy: ["贪心法", "the greedy"],
  search: ["局部搜索", "local search"],
  mip: ["精确求解器", "the exact solver"],
} as const;
const boundWords = { lagrangian: ["拉格朗日松弛", "Lagrangian relaxation"], mip: foundWords.mip } as const;

function methodSentences({ say, pick }: Context, { proof }: SitingResult): readonly Sentence[] {
  if (!proof) return [];
  const [found, bound] = [pick(foundWords[proof.foundBy]), pick(boundWords[proof.boundBy])];
  return [[say(`选法由${found}找到，上限由${bound}证明。`, `Found by ${found}; the bound is proven by ${bound}.`)]];
}

function effectSentences(
  { say, classOf }: Context,
  { options, figure, served, meanM }: SitingResult,
): readonly Sentence[] {
  const unreached = say("无", "none");
  return [
    [
      classOf(options.class),
      ...(figure
        ? [
            say("，步行 ", ", within "),
            wholeCell(figure.radiusM),
            say(" 米内的居民：", " m on foot: "),
            wholeCell(served.before),
            " → ",
            wholeCell(served.after),
            say(" 人，", " people, "),
            clauseCell(figure),
          ]
        : [say("：标准未定半径", ": the standard sets no radius")]),
      say("。", "."),
    ],
    [
      say("平均步行距离：", "Mean way on foot: "),
      metresCell(meanM.before, unreached),
      " → ",
      metresCell(meanM.after, unreached),
      say(
        ` 米（${meanM.unreachedAsM} 米以外按 ${meanM.unreachedAsM} 米计）。`,
        ` m (further than ${meanM.unreachedAsM} m counts as that).`,
      ),
    ],
  ];
}

function candidatesTable(context: Context, { candidates, options }: SitingResult): Table {
  const { say, pick, placeCell } = context;
  const isPriced = options.costYuan !== null;
  return {
    id: "siting",
    marks: context.groundMarks,
    caption: say("选中的点，其后是单独增益最大的候选点", "The chosen, then the candidates that would bring most alone"),
    shown: Math.max(12, candidates.filter(({ chosen }) => chosen).length),
    columns: [
      { title: say("选中", "chosen") },
      { title: say("候选点", "candidate") },
      { title: say("类型", "kind") },
      { title: say("编号", "id") },
      { title: say("单独新增（人）", "would bring alone (people)") },
      ...(isPriced ? [{ title: say("造价（元）", "cost (yuan)") }] : []),
      { title: say("经度", "longitude"), only: "csv" as const },
      { title: say("纬度", "latitude"), only: "csv" as const },
    ],
    rows: [...candidates]
      .sort((one, other) => Number(other.chosen) - Number(one.chosen) || other.people - one.people)
      .map((one): Cell[] => [
        one.chosen ? words(say("是", "yes")) : none,
        placeCell(one.of),
        words(pick(candidateWords[one.kind])),
        words(one.id),
        wholeCell(one.people),
        ...(isPriced ? [one.costYuan === null ? none : wholeCell(one.costYuan)] : []),
        degrees(one.at[0]),
        degrees(one.at[1]),
      ]),
  };
}

const degrees = (value: number): Cell => {
  const rounded = Number(value.toFixed(6));
  return { ...words(String(rounded)), value: rounded };
};
