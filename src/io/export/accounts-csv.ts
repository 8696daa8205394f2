import type { AccountsResult, SiteSums, Sum, WorkAccounts, WorkSums } from "#domain/answers/accounts.ts";
import type { Area } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import { type Cell, shareCell, writeCsv } from "./csv.ts";
import { namesInPlan } from "./plan-names.ts";
import { type ExportLang, labelsOf } from "./result-labels.ts";

const siteMeasures = ["groundM2", "existingFloorAreaM2", "demolishedFloorAreaM2", "newFloorAreaM2"] as const;

/** A7: the sums of the sites, then those of the works, each list with its total first. What is not given is counted, never 0. */
export function accountsCsv(result: AccountsResult, area: Area, plan: Plan, lang: ExportLang): string {
  const { title } = labelsOf(area, lang);
  const { sites, works, scenarios } = result;
  const notGiven = title("notGiven");
  const head = [
    ...(["rule", "scenario", "group", "id", "nameZh", "nameEn", "sites"] as const).map(title),
    ...siteMeasures.flatMap((measure) => [title(measure), `${title(measure)} ${notGiven}`]),
    title("demolishedShare"),
    title("verdict"),
    title("works"),
    title("costYuan"),
    `${title("costYuan")} ${notGiven}`,
  ];
  const pair = ({ sum, notGiven: open }: Sum): Cell[] => [sum, open];
  const named = (id: string): readonly [string, string] => namesInPlan(plan, id) ?? [id, id];
  const siteRow = (group: string, id: string | null, names: readonly [string, string], sums: SiteSums): Cell[] => [
    "A7",
    title("wholePlan"),
    group,
    id,
    ...names,
    sums.sites,
    ...siteMeasures.flatMap((measure) => pair(sums[measure])),
  ];
  const code = (id: string): readonly [string, string] => [id, id];
  const open = (value: number | null): Sum => ({
    sum: value,
    given: value === null ? 0 : 1,
    notGiven: value === null ? 1 : 0,
  });
  const siteRows: Cell[][] = [
    [
      ...siteRow(title("all"), null, ["全部", "all"], sites.all),
      shareCell(sites.demolition.share),
      title(sites.demolition.verdict),
    ],
    ...sites.byRenewalType.map((sums) => siteRow(title("renewalType"), sums.renewalType, code(sums.renewalType), sums)),
    ...sites.byStage.map((sums) => siteRow(title("stage"), sums.stage, code(sums.stage), sums)),
    ...sites.each.map((site) => [
      ...siteRow(title("eachSite"), site.site, named(site.site), {
        sites: 1,
        groundM2: open(site.groundM2),
        existingFloorAreaM2: open(site.existingFloorAreaM2),
        demolishedFloorAreaM2: open(site.demolishedFloorAreaM2),
        newFloorAreaM2: open(site.newFloorAreaM2),
      }),
      shareCell(site.demolition.share),
      title(site.demolition.verdict),
    ]),
  ];
  const workRow = (
    scenario: string,
    group: string,
    id: string | null,
    names: readonly [string, string],
    sums: WorkSums,
  ): Cell[] => [
    "A7",
    scenario,
    group,
    id,
    ...names,
    ...Array<Cell>(1 + siteMeasures.length * 2 + 2).fill(null),
    sums.works,
    ...pair(sums.costYuan),
  ];
  const key = (id: string | number | null): readonly [string, string] =>
    id === null ? ["未填", "not given"] : typeof id === "number" ? [String(id), String(id)] : named(id);
  const workRows = (scenario: string, of: WorkAccounts): Cell[][] => [
    workRow(scenario, title("all"), null, ["全部", "all"], of.all),
    ...of.byNature.map((sums) => workRow(scenario, title("nature"), sums.nature, key(sums.nature), sums)),
    ...of.byYear.map((sums) => workRow(scenario, title("year"), null, key(sums.year), sums)),
    ...of.byPayer.map((sums) => workRow(scenario, title("payer"), null, key(sums.payer), sums)),
    ...of.bySite.map((sums) => workRow(scenario, title("eachSite"), sums.site, key(sums.site), sums)),
  ];
  return writeCsv(
    [
      head,
      ...siteRows,
      ...workRows(title("wholePlan"), works),
      ...scenarios.flatMap((one) => workRows(named(one.scenario)[lang === "zh" ? 0 : 1], one)),
    ].map((row) => [...row, ...Array<Cell>(head.length - row.length).fill(null)]),
  );
}
