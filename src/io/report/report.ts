import type { Area } from "#domain/area.ts";
import type { PlanRecord, ScenarioId } from "#domain/records.ts";
import type { Assumption } from "#domain/results.ts";
import type { ReportAnswers } from "./answers.ts";
import { areaMap, mapColours } from "./area-map.ts";
import { type Context, contextOf, type ReportLang } from "./context.ts";
import type { Block, LegendItem, Section } from "./document.ts";
import { pageHtml } from "./html.ts";
import { accountsBlocks } from "./sections/accounts.ts";
import { checkUpBlocks } from "./sections/check-up.ts";
import { coverageBlocks } from "./sections/coverage.ts";
import { dataBlocks } from "./sections/data.ts";
import { emergencyBlocks } from "./sections/emergency.ts";
import { gapsBlocks } from "./sections/gaps.ts";
import { hoursBlocks } from "./sections/hours.ts";
import { lensBlocks } from "./sections/lens.ts";
import { linkageBlocks } from "./sections/linkage.ts";
import { whatIfBlocks } from "./sections/what-if.ts";
import { summaryBlocks } from "./summary.ts";
import { tableCsv } from "./table-csv.ts";
import { tierWords } from "./words.ts";

interface ReportSetting {
  readonly langs: readonly ReportLang[];
  /** As the commands in the report name them. */
  readonly areaFolder: string;
  readonly planFile: string | null;
  readonly records: readonly PlanRecord[];
  readonly scenario: ScenarioId | null;
  /** ISO date, told in the head. */
  readonly madeOn: string;
}

export interface ReportFile {
  readonly path: string;
  readonly text: string;
}

const pageOf = (lang: ReportLang) => (lang === "zh" ? "index.html" : "en.html");
const tablesOf = (lang: ReportLang) => `tables-${lang}`;

/** The check-up of an area: a page for each language, and a CSV file for each of its tables. */
export function reportFiles(area: Area, answers: ReportAnswers, setting: ReportSetting): readonly ReportFile[] {
  return setting.langs.flatMap((lang) => {
    const context = contextOf(area, setting.records, lang);
    const sections = sectionsOf(context, answers, setting);
    const other = setting.langs.find((one) => one !== lang);
    const page = pageHtml({
      lang,
      title: titleOf(context),
      subtitle: subtitleOf(context, setting),
      sections,
      tablesFolder: tablesOf(lang),
      otherLanguage: other ? pageOf(other) : null,
    });
    const tables = sections.flatMap(({ parts }) =>
      parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []))),
    );
    return [
      { path: pageOf(lang), text: page },
      ...tables.map((table) => ({ path: `${tablesOf(lang)}/${table.id}.csv`, text: tableCsv(context, table) })),
    ];
  });
}

const titleOf = ({ area, say }: Context) =>
  say(area.manifest.nameZh || area.manifest.nameEn, area.manifest.nameEn || area.manifest.nameZh);

function subtitleOf({ area, say }: Context, { madeOn }: ReportSetting): string {
  const { people, id } = area.manifest;
  return say(
    `区域 ${id}；人口数据 ${people.date} 年；${madeOn} 制。带「估」的数据为估计，带「待核」的条款尚未核对原文。`,
    `Area ${id}; people of ${people.date}; made on ${madeOn}. What is marked “est.” is estimated; a clause marked “unchecked” has not been read in its source.`,
  );
}

function sectionsOf(context: Context, answers: ReportAnswers, setting: ReportSetting): readonly Section[] {
  const { say, pick } = context;
  const plan = setting.planFile;
  const command = (question: string, withPlan = false): Block => ({
    kind: "command",
    command: `npm run --silent siqu -- analyse ${question} --area ${setting.areaFolder}${withPlan && plan ? ` --plan ${plan}${setting.scenario ? ` --scenario ${setting.scenario}` : ""}` : ""}`,
  });
  const whole = (id: string, title: string, ...blocks: readonly Block[]): Section => ({
    id,
    title,
    parts: [{ title: null, blocks }],
  });
  const { whatIf, accounts } = answers;
  return [
    whole("summary", say("要点", "In short"), ...summaryBlocks(context, answers)),
    {
      id: "coverage",
      title: say("设施覆盖", "Coverage"),
      parts: answers.coverage.map((answer) => ({
        title: pick(tierWords[answer.tier]),
        blocks: [...coverageBlocks(context, answer), command(`coverage --tier ${answer.tier}`)],
      })),
    },
    whole(
      "linkage",
      say("四区联动", "Linkage of the four zones"),
      ...linkageBlocks(context, answers.linkage),
      indexMap(context, answers),
      command("linkage"),
    ),
    {
      id: "gaps",
      title: say("缺口与补法", "Gaps and remedies"),
      parts: answers.gaps.map((answer) => ({
        title: pick(tierWords[answer.tier]),
        blocks: [...gapsBlocks(context, answer), gapsMap(context, answer), command(`gaps --tier ${answer.tier}`)],
      })),
    },
    whole(
      "check-up",
      say("体检指标", "Check-up indicators"),
      ...checkUpBlocks(context, answers.checkUp),
      command("check-up"),
    ),
    whole("lens", say("统计单元", "Units of counting"), ...lensBlocks(context, answers.lens), command("lens")),
    whole(
      "hours",
      say("开放时间", "Opening hours"),
      ...hoursBlocks(context, answers.hours),
      command(`hours --weekday ${answers.hours.weekday}`),
    ),
    whole("emergency", say("应急", "Emergency"), ...emergencyBlocks(context, answers.emergency), command("emergency")),
    ...(whatIf
      ? [
          whole(
            "what-if",
            say("规划的效果", "What the plan changes"),
            ...whatIfBlocks(context, whatIf),
            command("what-if", true),
          ),
        ]
      : []),
    ...(accounts
      ? [
          whole(
            "accounts",
            say("规划账", "Accounts of the plan"),
            ...accountsBlocks(context, accounts),
            command("accounts", true),
          ),
        ]
      : []),
    whole(
      "data",
      say("数据与假定", "Data and assumptions"),
      ...dataBlocks(context, assumptionsOf(answers), answers.linkage.parameters),
      {
        kind: "command",
        command: `npm run --silent siqu -- report --area ${setting.areaFolder} --out report${plan ? ` --plan ${plan}` : ""}${setting.scenario ? ` --scenario ${setting.scenario}` : ""}`,
      },
    ),
  ];
}

/** Of all answers, each code once with all it concerns. */
function assumptionsOf({
  coverage,
  linkage,
  gaps,
  checkUp,
  lens,
  hours,
  emergency,
}: ReportAnswers): readonly Assumption[] {
  const all = [...coverage, linkage, ...gaps, checkUp, lens, hours, emergency].flatMap(
    ({ assumptions }) => assumptions,
  );
  const codes = [...new Set(all.map(({ code }) => code))];
  return codes.map((code) => ({
    code,
    features: [...new Set(all.filter((one) => one.code === code).flatMap(({ features }) => features))],
  }));
}

function indexMap(context: Context, { linkage }: ReportAnswers): Block {
  const { say } = context;
  const { ramp, notAssessed } = mapColours;
  const step = (index: number) => Math.min(ramp.length - 1, Math.floor(index * ramp.length));
  const washes = new Map(
    linkage.communities.map(({ zone, walk }) => [
      zone,
      walk.index === null ? notAssessed : (ramp[step(walk.index)] as string),
    ]),
  );
  const title = say("各社区的联动指数（步行）", "Linkage index of the communities, on foot");
  return {
    kind: "map",
    svg: areaMap(context, { title, washes, patches: [] }),
    caption: `${title}${say("。虚线边界为估计。", ". Dashed outlines are estimated.")}`,
    legend: [
      ...ramp.map(
        (colour, index): LegendItem => ({
          colour,
          text: `${(index / ramp.length).toFixed(2)}–${((index + 1) / ramp.length).toFixed(2)}`,
        }),
      ),
      { colour: notAssessed, text: say("未评估", "not assessed") },
      ...zoneLegend(context),
      ...barrierLegend(context),
    ],
  };
}

/** Walls can be opened, so they are to be seen over the lacks. */
const opacityOf = { wall: 0.36, lack: 0.16 } as const;

function gapsMap(context: Context, answer: ReportAnswers["gaps"][number]): Block {
  const { say, pick } = context;
  const title = say(
    `${pick(tierWords[answer.tier])}：步行够不着的地方`,
    `${pick(tierWords[answer.tier])}: where people are left out on foot`,
  );
  const patches = answer.classes.flatMap(({ gaps }) =>
    gaps.map(({ geometry, reason }) => ({ geometry, colour: mapColours[reason], opacity: opacityOf[reason] })),
  );
  return {
    kind: "map",
    svg: areaMap(context, { title, washes: new Map(), patches }),
    caption: `${title}${say("。颜色越深，够不着的设施类别越多。", ". The deeper the colour, the more classes are out of reach.")}`,
    legend: [
      { colour: mapColours.wall, text: say("隔墙：半径之内，走过去太远", "wall: within the radius, too far on foot") },
      { colour: mapColours.lack, text: say("缺设施：怎么走都太远", "lack: too far either way") },
      ...lineItems([mapColours.zone.block, say("各区边界", "borders of zones")]),
      ...barrierLegend(context),
    ],
  };
}

const lineItems = (...items: readonly (readonly [colour: string, text: string])[]): readonly LegendItem[] =>
  items.map(([colour, text]) => ({ colour, text, isLine: true }));

const zoneLegend = ({ say }: Context): readonly LegendItem[] =>
  lineItems(
    [mapColours.zone.campus, say("校区", "campus")],
    [mapColours.zone.park, say("园区", "science park")],
    [mapColours.zone.community, say("社区", "community")],
  );

const barrierLegend = ({ say }: Context): readonly LegendItem[] =>
  lineItems(
    [mapColours.railway, say("铁路", "railway")],
    [mapColours.expressway, say("快速路", "expressway")],
    [mapColours.river, say("河", "river")],
  );
