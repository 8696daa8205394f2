import type { AccountsResult, Demolition, SiteSums, Sum, WorkAccounts, WorkSums } from "#domain/answers/accounts.ts";
import { type Context, clauseCell } from "../context.ts";
import {
  type Block,
  type Cell,
  type Column,
  none,
  notAssessed,
  type Sentence,
  shareCell,
  type Table,
  wholeCell,
  words,
} from "../document.ts";
import { natureWords, renewalWords, stageWords, verdictWords } from "../words.ts";

/** A7: ground and floor area of the sites, cost of the works; what is not given is told, and is never 0. */
export function accountsBlocks(context: Context, answer: AccountsResult): readonly Block[] {
  const { sites, works } = answer;
  const table = (one: Table): Block => ({ kind: "table", table: one });
  return [
    { kind: "list", items: [groundSentence(context, answer), demolitionSentence(context, answer)] },
    table(sitesTable(context, answer)),
    table(siteSumsTable(context, answer)),
    table(worksTable(context, works, sites.all.sites)),
  ];
}

/** What a record does not say is unknown, and not 0. */
const amountCell = ({ say }: Context, value: number | null): Cell =>
  value === null ? { ...notAssessed, text: say("未写明", "not given") } : wholeCell(value);
const sumCell = (context: Context, { sum }: Sum): Cell => amountCell(context, sum);

function groundSentence(context: Context, { sites }: AccountsResult): Sentence {
  const { say } = context;
  return [
    say("更新片区 ", "Renewal areas: "),
    wholeCell(sites.all.sites),
    say(" 个，占地（重叠只计一次）", ", covering (each place once) "),
    amountCell(context, sites.unionM2),
    say(" m²，重复计入 ", " m²; counted more than once: "),
    wholeCell(sites.overlapM2),
    say(" m²。", " m²."),
  ];
}

function demolitionSentence(context: Context, { sites: { demolition, limit } }: AccountsResult): Sentence {
  const { say } = context;
  return [
    say("拆除占现状建筑面积：", "Demolished share of the existing floor area: "),
    shareCell(demolition.share),
    say("，", ", "),
    verdictCell(context, demolition),
    say(
      `（写明两项面积的片区 ${demolition.given} 个，未写明 ${demolition.notGiven} 个`,
      ` (${demolition.given} sites give both floor areas, ${demolition.notGiven} do not`,
    ),
    ...(limit
      ? [say("；上限 ", "; limit "), shareCell(limit.threshold.value), say("，", ", "), clauseCell(limit)]
      : []),
    say("）。", ")."),
  ];
}

const verdictCell = ({ pick }: Context, { verdict }: Pick<Demolition, "verdict">): Cell => ({
  ...words(pick(verdictWords[verdict])),
  tone: verdict === "pass" ? "good" : verdict === "short" ? "bad" : "none",
});

const floorColumns = ({ say }: Context): readonly Column[] => [
  { title: say("占地（m²）", "ground (m²)") },
  { title: say("现状建筑（m²）", "existing floor (m²)") },
  { title: say("拆除（m²）", "demolished (m²)") },
  { title: say("新建（m²）", "new floor (m²)") },
];

function sitesTable(context: Context, { sites }: AccountsResult): Table {
  const { say, pick, placeCell } = context;
  return {
    id: "accounts-sites",
    caption: say("各更新片区", "Each renewal area"),
    columns: [
      { title: say("片区", "renewal area") },
      { title: say("类型", "type") },
      { title: say("阶段", "stage") },
      ...floorColumns(context),
      { title: say("拆除占比", "demolished share") },
      { title: say("结论", "verdict") },
    ],
    rows: sites.each.map((site) => [
      placeCell(site.site),
      words(pick(renewalWords[site.renewalType])),
      words(pick(stageWords[site.stage])),
      ...[site.groundM2, site.existingFloorAreaM2, site.demolishedFloorAreaM2, site.newFloorAreaM2].map((value) =>
        amountCell(context, value),
      ),
      shareCell(site.demolition.share),
      verdictCell(context, site.demolition),
    ]),
  };
}

function siteSumsTable(context: Context, { sites }: AccountsResult): Table {
  const { say, pick } = context;
  const row = (name: string, sums: SiteSums): readonly Cell[] => [
    words(name),
    wholeCell(sums.sites),
    ...[sums.groundM2, sums.existingFloorAreaM2, sums.demolishedFloorAreaM2, sums.newFloorAreaM2].map((sum) =>
      sumCell(context, sum),
    ),
    wholeCell(sums.existingFloorAreaM2.notGiven),
  ];
  const held = ({ sites: count }: SiteSums) => count > 0;
  return {
    id: "accounts-ground",
    caption: say("更新片区合计，按类型与阶段", "Renewal areas in sum, by type and by stage"),
    columns: [
      { title: say("分项", "by") },
      { title: say("片区", "areas") },
      ...floorColumns(context),
      { title: say("未写明现状面积的片区", "areas that give no existing floor") },
    ],
    rows: [
      ...sites.byRenewalType.filter(held).map((one) => row(pick(renewalWords[one.renewalType]), one)),
      ...sites.byStage.filter(held).map((one) => row(pick(stageWords[one.stage]), one)),
      row(say("合计", "all"), sites.all),
    ],
  };
}

function worksTable(context: Context, works: WorkAccounts, sites: number): Table {
  const { say, pick, nameOf } = context;
  const unknown = say("未写明", "not given");
  const row = (by: string, name: string, { works: count, costYuan }: WorkSums): readonly Cell[] => [
    words(name),
    words(by),
    wholeCell(count),
    sumCell(context, costYuan),
    wholeCell(costYuan.notGiven),
  ];
  const held = ({ works: count }: WorkSums) => count > 0;
  const siteName = ({ site, inPlan }: { readonly site: string | null; readonly inPlan: boolean }) =>
    site === null ? unknown : `${nameOf(site)}${inPlan ? "" : say("（规划中没有）", " (not in the plan)")}`;
  return {
    id: "accounts-works",
    caption: say("工程与投资（元）", "Works and their cost (yuan)"),
    columns: [
      { title: say("分项", "item") },
      { title: say("按", "by") },
      { title: say("工程", "works") },
      { title: say("投资（元）", "cost (yuan)") },
      { title: say("未写明投资的工程", "works that give no cost") },
    ],
    rows: [
      ...works.byNature
        .filter(held)
        .map((one) => row(say("性质", "nature"), one.nature ? pick(natureWords[one.nature]) : unknown, one)),
      ...works.byYear
        .filter(held)
        .map((one) => row(say("年度", "year"), one.year ? say(`第 ${one.year} 年`, `year ${one.year}`) : unknown, one)),
      ...works.byPayer.filter(held).map((one) => row(say("出资", "payer"), one.payer ?? unknown, one)),
      ...(sites > 0
        ? works.bySite.filter(held).map((one) => row(say("片区", "renewal area"), siteName(one), one))
        : []),
      row("", say("合计", "all"), works.all),
    ].map((cells) => cells.map((cell) => (cell.text === "" ? none : cell))),
  };
}
