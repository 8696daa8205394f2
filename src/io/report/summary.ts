import type { CheckUpResult } from "#domain/answers/check-up.ts";
import type { CoverageResult, Gap, GapsResult, LinkageResult } from "#domain/results.ts";
import { share } from "#domain/share.ts";
import type { Figure } from "#domain/standards.ts";
import type { zoneKinds } from "#domain/terms.ts";
import type { ReportAnswers } from "./answers.ts";
import type { Context } from "./context.ts";
import { clauseCell } from "./context.ts";
import {
  type Block,
  type KeyFigure,
  type Link,
  type Mark,
  marked,
  marksOnly,
  type Sentence,
  shareCell,
  wholeCell,
} from "./document.ts";
import { effectsText } from "./sections/gaps.ts";
import { kindWords, tierWords } from "./words.ts";

/** The whole check-up in a few figures and plain sentences, each of which a section below explains. */
export function summaryBlocks(context: Context, answers: ReportAnswers): readonly Block[] {
  const { checkUp, coverage, linkage, gaps } = answers;
  const told: readonly (readonly [Sentence | null, section: string, figures: readonly Rated[]])[] = [
    [peopleSentence(context), "data", []],
    ...coverage.map((answer) => [coverageSentence(context, answer), "coverage", answer.classes] as const),
    [linkageSentence(context, linkage), "linkage", []],
    [gapsSentence(context, gaps), "gaps", []],
    [remedySentence(context, gaps), "gaps", gaps.flatMap(({ classes }) => classes)],
    [checkUpSentence(context, checkUp), "check-up", checkUp.indicators.filter(({ threshold }) => threshold !== null)],
    [lensSentence(context, answers), "lens", []],
    [hoursSentence(context, answers), "hours", []],
    [emergencySentence(context, answers), "emergency", answers.emergency.profiles],
    [planSentence(context, answers), "what-if", answers.whatIf?.classes ?? []],
  ];
  const items = told.flatMap(([sentence, section, figures]) =>
    sentence === null
      ? []
      : [[...sentence, marksOnly([...context.groundMarks, ...doubts(figures)]), " ", more(context, section)]],
  );
  return [
    { kind: "figures", items: keyFigures(context, answers) },
    { kind: "list", items },
  ];
}

type Rated = Pick<Figure, "confidence">;
/** What some of these clauses are marked with. */
const doubts = (figures: readonly Rated[]): readonly Mark[] =>
  (["secondary", "unchecked"] as const).filter((mark) => figures.some(({ confidence }) => confidence === mark));

/** Leads to the section where clauses, inputs and the command stand. */
const more = ({ say }: Context, section: string): Link => ({ section, text: say("详见", "more") });

function keyFigures(context: Context, { linkage, gaps, checkUp }: ReportAnswers): readonly KeyFigure[] {
  const { area, say, pick, classOf, groundMarks } = context;
  const { people } = area.manifest;
  const from = linkage.kinds.indexOf("community");
  const to = linkage.kinds.indexOf("campus");
  const reached = (method: "walk" | "radius") => linkage.results[method].matrix[from]?.[to] ?? null;
  const worst = mostWalled(gaps);
  return [
    { label: say("居民", "Residents"), figure: wholeCell(people.count), note: [people.date] },
    {
      label: say(
        `社区居民步行 ${linkage.reachM} 米内用得上校区资源`,
        `Community people with a campus resource within ${linkage.reachM} m on foot`,
      ),
      figure: marked(shareCell(reached("walk")), ...groundMarks),
      note: [say("按半径算是 ", "by radius it would be "), shareCell(reached("radius"))],
    },
    ...(worst
      ? [
          {
            label: say("半径之内却被墙与阻隔挡住", "Within the radius, yet cut off by walls and barriers"),
            figure: marked(wholeCell(worst.people.wall), ...groundMarks),
            note: [say("人；", "people; "), classOf(worst.class), say("，", ", "), pick(tierWords[worst.tier])],
          },
        ]
      : []),
    {
      label: say("体检不达标", "Shortfalls of the check-up"),
      figure: marked(wholeCell(checkUp.verdicts.short), ...groundMarks),
      note: [
        say("达标 ", "pass "),
        wholeCell(checkUp.verdicts.pass),
        say("，未评估 ", ", not assessed "),
        wholeCell(checkUp.verdicts.not_assessed),
      ],
    },
  ];
}

function peopleSentence({ area, say }: Context): Sentence {
  const count = (kind: (typeof zoneKinds)[number]) => wholeCell(area.zones.filter((zone) => zone.kind === kind).length);
  return [
    say("街区 ", "The area has "),
    count("block"),
    say(" 个、校区 ", " blocks, "),
    count("campus"),
    say(" 个、园区 ", " campuses, "),
    count("park"),
    say(" 个、社区 ", " science parks and "),
    count("community"),
    say(" 个；居民 ", " communities; "),
    wholeCell(area.manifest.people.count),
    say(" 人，分到各区的人数为估计。", " residents, whose spread over the zones is an estimate."),
  ];
}

function coverageSentence({ say, pick, classOf }: Context, { tier, classes }: CoverageResult): Sentence {
  const known = classes.filter(({ facilities }) => facilities > 0);
  const unknown = classes.filter(({ facilities }) => facilities === 0);
  return [
    say(`${pick(tierWords[tier])}，步行可达的居民：`, `${pick(tierWords[tier])}, people served on foot: `),
    ...known.flatMap((one, index) => [
      index > 0 ? say("、", ", ") : "",
      `${classOf(one.class)} `,
      shareCell(one.walk.people),
      say("（半径 ", " (radius "),
      shareCell(one.radius.people),
      say("）", ")"),
    ]),
    say("。", "."),
    unknown.length > 0
      ? say(
          `数据包没有资料、未评估：${unknown.map((one) => classOf(one.class)).join("、")}。`,
          ` Not assessed, for the package holds none: ${unknown.map((one) => classOf(one.class)).join(", ")}.`,
        )
      : "",
  ];
}

function linkageSentence({ say, pick }: Context, { kinds, reachM, results }: LinkageResult): Sentence {
  const row = kinds.indexOf("community");
  return [
    say(
      `社区居民步行 ${reachM} 米内用得上别区资源的：`,
      `Of the people of communities, within ${reachM} m on foot there is a shared resource of a: `,
    ),
    ...kinds.flatMap((kind, column) => [
      column > 0 ? say("、", ", ") : "",
      `${pick(kindWords[kind])} `,
      shareCell(results.walk.matrix[row]?.[column] ?? null),
      say("（半径 ", " (radius "),
      shareCell(results.radius.matrix[row]?.[column] ?? null),
      say("）", ")"),
    ]),
    say("。", "."),
  ];
}

const mostWalled = (gaps: readonly GapsResult[]) =>
  gaps
    .flatMap(({ tier, classes }) => classes.map((one) => ({ tier, ...one })))
    .filter(({ facilities }) => facilities > 0)
    .sort((one, other) => other.people.wall - one.people.wall)[0];

function gapsSentence({ say, pick, classOf }: Context, gaps: readonly GapsResult[]): Sentence | null {
  const worst = mostWalled(gaps);
  if (!worst) return null;
  return [
    say("被墙与阻隔挡住人最多的一类：", "Walls and barriers cut most people off from: "),
    `${classOf(worst.class)}${say("，", ", ")}${pick(tierWords[worst.tier])}${say("，", ", ")}`,
    wholeCell(worst.people.wall),
    say(" 人；另有 ", " people; another "),
    wholeCell(worst.people.lack),
    say(" 人附近没有。", " have none near. "),
    clauseCell(worst),
  ];
}

/** The remedy that brings most people within reach. */
function remedySentence(context: Context, gaps: readonly GapsResult[]): Sentence | null {
  const { say, classOf } = context;
  const inAll = ({ remedy }: Gap) => remedy?.peopleInAll ?? 0;
  const best = gaps
    .flatMap(({ classes }) => classes.flatMap((one) => one.gaps))
    .sort((one, other) => inAll(other) - inAll(one))[0];
  if (!best?.remedy) return null;
  return [
    say("受益最多的一处补法：", "The remedy that serves most: "),
    effectsText(context, best.remedy.effects),
    say("，可使 ", ", which brings "),
    wholeCell(best.remedy.peopleInAll),
    say(` 人走得到${classOf(best.class)}。`, ` people within reach of: ${classOf(best.class)}.`),
  ];
}

function checkUpSentence({ say }: Context, { verdicts }: CheckUpResult): Sentence {
  return [
    say("体检各项、各社区合计：达标 ", "Check-up, all indicators and places: pass "),
    wholeCell(verdicts.pass),
    say("，不达标 ", ", short "),
    wholeCell(verdicts.short),
    say("，无标准值 ", ", without a threshold "),
    wholeCell(verdicts.no_threshold),
    say("，未评估 ", ", not assessed "),
    wholeCell(verdicts.not_assessed),
    say("。未评估不等于达标。", ". Not assessed is not a pass."),
  ];
}

function lensSentence({ say }: Context, { lens: { views } }: ReportAnswers): Sentence | null {
  const hidden = views?.find(({ unit }) => unit === "block")?.hidden ?? null;
  if (hidden === null) return null;
  return [
    say("按街区统计联动指数，看不到的差异占 ", "Taken by blocks, the linkage index hides "),
    shareCell(hidden),
    say("。", " of the differences there are."),
  ];
}

function hoursSentence({ say }: Context, { hours: { timed } }: ReportAnswers): Sentence {
  return timed.length === 0
    ? [
        say(
          "开放时间：数据包没有写明，各时段未评估。",
          "Opening hours: the package states none, so the hours are not assessed.",
        ),
      ]
    : [
        say("写明开放时间的门与设施 ", "Gates and facilities with stated hours: "),
        wholeCell(timed.length),
        say(" 处。", "."),
      ];
}

function emergencySentence({ say, lang }: Context, { emergency: { profiles, people } }: ReportAnswers): Sentence {
  return [
    say("应急，步行范围内的居民：", "Emergency, residents within the distance on foot: "),
    ...profiles.flatMap((one, index) => [
      index > 0 ? say("、", ", ") : "",
      `${((lang === "zh" ? one.nameZh : one.nameEn).split(/[：:]/)[0] ?? one.id).trim()} `,
      shareCell(one.before === null ? null : share(one.before, people)),
    ]),
    say("。", "."),
  ];
}

function planSentence({ say, classOf }: Context, { whatIf }: ReportAnswers): Sentence | null {
  if (!whatIf) return null;
  const told = whatIf.classes.filter(({ people }) => people !== null);
  return [
    say(
      `规划的 ${whatIf.works.length} 项工程之后，步行可达的居民增加：`,
      `With the plan’s ${whatIf.works.length} works, more people are served on foot: `,
    ),
    ...told.flatMap((one, index) => [
      index > 0 ? say("、", ", ") : "",
      `${classOf(one.class)} `,
      wholeCell(one.people?.gained ?? null),
    ]),
    say(`（${whatIf.tier} 分钟生活圈）。`, ` (${whatIf.tier}-minute tier).`),
  ];
}
