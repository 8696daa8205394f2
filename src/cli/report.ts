import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { deskOf } from "#analysis/desk.ts";
import { replaceFolder } from "#build/replace-folder.ts";
import { plainInquiry } from "#domain/questions.ts";
import { type ReportLang, reportLangs } from "#io/report/context.ts";
import { reportFiles } from "#io/report/report.ts";
import { areaIn } from "./analyse.ts";
import { defaultAreaFolder } from "./arguments.ts";
import { planAtHand, scenarioOf } from "./plan-file.ts";
import type { Progress } from "./progress.ts";
import { reportAnswers } from "./report-answers.ts";
import { choice, UsageError, wordsOf } from "./usage.ts";

interface ReportCall {
  readonly areaFolder: string;
  readonly out: string;
  readonly plan: string | null;
  readonly scenario: string | null;
  readonly langs: readonly ReportLang[];
}

/** @returns null where help was asked for. @throws UsageError with one sentence. */
export function parseReport(words: readonly string[]): ReportCall | null {
  const { values, positionals } = wordsOf(words, options);
  if (values.help) return null;
  if (positionals.length > 0)
    throw new UsageError(`A report takes no word of its own, such as "${positionals.join(" ")}"; see --help.`);
  if (!values.out) throw new UsageError("Say where the report goes: --out and a folder, for example --out report.");
  if (values.scenario !== undefined && values.plan === undefined)
    throw new UsageError("--scenario names one of a plan; give the plan too, with --plan and its file.");
  const lang = choice("lang", values.lang ?? "both", [...reportLangs, "both"] as const);
  return {
    areaFolder: values.area ?? defaultAreaFolder,
    out: values.out,
    plan: values.plan ?? null,
    scenario: values.scenario ?? null,
    langs: lang === "both" ? reportLangs : [lang],
  };
}

const options = {
  area: { type: "string" },
  out: { type: "string" },
  plan: { type: "string" },
  scenario: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Lists what a report consists of, so that only a report is ever replaced by one. */
const listFile = "report.json";
const format = "siqu-report";

/** Writes the report, whole or not at all. @returns one line about it. */
export async function report(
  { areaFolder, out, plan: planFile, scenario: named, langs }: ReportCall,
  now: Date,
  warn: (line: string) => void,
  progress: Progress,
): Promise<string> {
  await checkFolder(out);
  const area = await areaIn(areaFolder, warn);
  const plan = planFile === null ? null : await planAtHand(planFile, named, area, warn);
  const scenario = plan?.records.some(({ kind }) => kind === "scenario") ? scenarioOf(plan) : null;
  const records = plan?.records ?? [];
  const answers = reportAnswers(deskOf(area), { ...plainInquiry, records, scenario }, plan !== null, progress);
  progress.end();
  const madeOn = now.toISOString().slice(0, 10);
  const files = reportFiles(area, answers, { langs, areaFolder, planFile, records, scenario, madeOn });
  const list = { format, version: 1, area: area.manifest.id, madeOn, files: files.map(({ path }) => path) };
  await replaceFolder(resolve(out), async (folder) => {
    for (const { path, text } of [...files, { path: listFile, text: `${JSON.stringify(list, null, 2)}\n` }]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });
  const pages = files.filter(({ path }) => path.endsWith(".html")).map(({ path }) => join(out, path));
  return `${pages.join(" and ")}, with ${files.length - pages.length} tables as CSV files.`;
}

/** @throws UsageError unless the folder is missing, empty, or an earlier report and nothing else. */
async function checkFolder(folder: string): Promise<void> {
  const held = await filesIn(folder);
  if (held.length === 0) return;
  const former = await formerFiles(folder);
  const other = held.find((path) => path !== listFile && !former.includes(path));
  if (other === undefined && held.includes(listFile)) return;
  throw new UsageError(
    `${folder} holds ${other === undefined ? "something" : `"${other}"`}, which is no part of an earlier report; give --out an empty folder, or one that does not exist.`,
  );
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, "/"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    throw new UsageError(`${folder} cannot be used as a folder (${code}); give --out another one.`);
  }
}

async function formerFiles(folder: string): Promise<readonly string[]> {
  try {
    const list = JSON.parse(await readFile(join(folder, listFile), "utf8")) as { format?: unknown; files?: unknown };
    return list.format === format && Array.isArray(list.files) ? list.files : [];
  } catch {
    return [];
  }
}
