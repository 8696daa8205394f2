import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskOf } from "#analysis/desk.ts";
import { report } from "#cli/report.ts";
import { reportAnswers } from "#cli/report-answers.ts";
import { UsageError } from "#cli/usage.ts";
import type { Area } from "#domain/area.ts";
import { plainInquiry } from "#domain/questions.ts";
import type { PlanRecord, ScenarioId } from "#domain/records.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";
import { readPlan } from "#io/plan/read-plan.ts";
import type { ReportAnswers } from "#io/report/answers.ts";
import { type ReportFile, reportFiles } from "#io/report/report.ts";
import { readCsv } from "./fixtures/csv.ts";
import { type Element, elementsIn, readMarkup, textIn, withId } from "./fixtures/markup.ts";
import { box, facility, gate, street, toyArea, zone } from "./fixtures/toy-area.ts";

/** The report of the worked example, and of an area with names that mean harm. */

const areaFolder = "public/areas/xueyuanlu";
const quiet = { show: () => {}, end: () => {} };

let area: Area;
let answers: ReportAnswers;
let files: readonly ReportFile[];
let pages: readonly Element[];
let work: string;

const setting = (records: readonly PlanRecord[] = [], scenario: ScenarioId | null = null) => ({
  langs: ["zh", "en"] as const,
  areaFolder,
  planFile: records.length > 0 ? `${areaFolder}/plan.json` : null,
  records,
  scenario,
  madeOn: "2026-11-24",
});
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
const values = (element: Element) =>
  elementsIn(element, "data").map(({ attributes }) => Number(attributes.get("value")));
const share = (value: number | null | undefined) => Number((value ?? -1).toFixed(4));

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "siqu-report-"));
  const source = folderFiles(areaFolder);
  ({ area } = await readArea(source));
  const { records } = readPlan(await source.json("plan.json"));
  const scenario = records.find(({ kind }) => kind === "scenario")?.id as ScenarioId;
  answers = reportAnswers(deskOf(area), { ...plainInquiry, records, scenario }, true, quiet);
  files = reportFiles(area, answers, setting(records, scenario));
  pages = ["index.html", "en.html"].map((page) => readMarkup(textOf(page)));
}, 120_000);
afterAll(() => rm(work, { recursive: true, force: true }));

describe("the page", () => {
  test("stands alone: no script, no request, no link that leads nowhere", () => {
    for (const page of pages) {
      const all = elementsIn(page);
      expect(all.filter(({ name }) => ["script", "img", "iframe", "object", "image", "use"].includes(name))).toEqual(
        [],
      );
      const ids = all.flatMap(({ attributes }) => attributes.get("id") ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { name, attributes } of all) {
        expect([...attributes.keys()].filter((key) => key.startsWith("on") || key === "src")).toEqual([]);
        const href = attributes.get("href");
        if (href === undefined || name === "link") continue;
        if (href.startsWith("#")) expect(ids).toContain(href.slice(1));
        else expect(files.map(({ path }) => path)).toContain(href);
      }
      const style = textIn(elementsIn(page, "style")[0] as Element);
      expect(style).not.toMatch(/url\(|@import|http/);
    }
  });

  test("is told to a reading voice: language, headings in order, a caption to every table, a name to every picture", () => {
    for (const [index, page] of pages.entries()) {
      expect(elementsIn(page, "html")[0]?.attributes.get("lang")).toBe(index === 0 ? "zh-CN" : "en");
      const levels = elementsIn(page).flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name[1])] : []));
      expect(levels[0]).toBe(1);
      for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      const tables = elementsIn(page, "table");
      expect(tables.length).toBeGreaterThan(25);
      for (const table of tables) expect(textIn(elementsIn(table, "caption")[0] as Element)).not.toBe("");
      for (const head of elementsIn(page, "th")) expect(head.attributes.get("scope")).toMatch(/col|row/);
      for (const svg of elementsIn(page, "svg")) expect(svg.attributes.get("aria-label")).not.toBe("");
    }
    // Chinese in the English page says that it is Chinese.
    const strip = (element: Element): string =>
      element.children
        .map((child) =>
          typeof child === "string" ? child : child.attributes.get("lang") === "zh-CN" ? "" : strip(child),
        )
        .join("");
    const body = elementsIn(pages[1] as Element, "main")[0] as Element;
    expect(elementsIn(body, "p").map(strip).join("")).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test("every figure of the summary is the engine's", () => {
    const { coverage, linkage, gaps, checkUp, lens, hours, emergency, whatIf } = answers;
    const [from, to] = [linkage.kinds.indexOf("community"), linkage.kinds.indexOf("campus")];
    const { walk, radius } = linkage.results;
    const walled = gaps.flatMap(({ classes }) => classes).sort((a, b) => b.people.wall - a.people.wall)[0];
    const remedies = gaps
      .flatMap(({ classes }) => classes.flatMap((one) => one.gaps))
      .map(({ remedy }) => remedy?.peopleInAll ?? 0);
    const { pass, short, no_threshold, not_assessed } = checkUp.verdicts;
    const count = (kind: string) => area.zones.filter((one) => one.kind === kind).length;
    const expected = [
      [area.manifest.people.count, share(walk.matrix[from]?.[to]), share(radius.matrix[from]?.[to])],
      [Math.round(walled?.people.wall ?? -1), short, pass, not_assessed],
      [count("block"), count("campus"), count("park"), count("community"), area.manifest.people.count],
      ...coverage.map(({ classes }) =>
        classes
          .filter(({ facilities }) => facilities > 0)
          .flatMap((one) => [share(one.walk.people), share(one.radius.people)]),
      ),
      linkage.kinds.flatMap((_, column) => [share(walk.matrix[from]?.[column]), share(radius.matrix[from]?.[column])]),
      [Math.round(walled?.people.wall ?? -1), Math.round(walled?.people.lack ?? -1), Math.round(Math.max(...remedies))],
      [pass, short, no_threshold, not_assessed],
      [share(lens.views?.find(({ unit }) => unit === "block")?.hidden)],
      hours.timed.length > 0 ? [hours.timed.length] : [],
      emergency.profiles.map(({ before }) => share((before ?? -1) / emergency.people)),
      whatIf?.classes.flatMap(({ people }) => (people ? [Math.round(people.gained)] : [])) ?? [],
    ].flat();
    for (const page of pages) expect(values(withId(page, "summary"))).toEqual(expected);
  });

  test("[A1.4] what is not assessed says so, and is never 0", () => {
    const rows = elementsIn(withId(pages[1] as Element, "table-coverage-10"), "tr").map(textIn);
    expect(rows.find((row) => row.startsWith("Food market"))).toMatch(/^Food marketnot assessed500(not assessed){4}–/);
    expect(
      readCsv(textOf("tables-en/coverage-10.csv"))
        .find(([name]) => name === "Food market")
        ?.slice(0, 9),
    ).toEqual(["Food market", "market", "0", "", "500", "", "", "", ""]);
  });
});

describe("the tables as files", () => {
  test("hold what the page shows, figure by figure, and every row beside", () => {
    let compared = 0;
    for (const [index, lang] of (["zh", "en"] as const).entries()) {
      for (const table of elementsIn(pages[index] as Element, "table")) {
        const id = elementsIn(table, "caption")[0]?.attributes.get("id")?.replace("caption-", "");
        const text = textOf(`tables-${lang}/${id}.csv`);
        expect(text.startsWith("\ufeff")).toBe(true);
        const rows = readCsv(text);
        const shown = elementsIn(elementsIn(table, "tbody")[0] as Element, "tr");
        expect(rows.length - 1).toBeGreaterThanOrEqual(shown.length);
        expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
        for (const [at, line] of shown.entries()) {
          const cells = rows[at + 1] ?? [];
          // In order, with the columns between that only the file has.
          let column = -1;
          for (const value of values(line)) {
            column = cells.findIndex((cell, place) => place > column && cell !== "" && Number(cell) === value);
            expect(column, `${id}, row ${at + 1}: ${value}`).toBeGreaterThanOrEqual(0);
            compared += 1;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(2000);
  });

  test("all gaps are in the files, though a page shows some", () => {
    for (const { tier, classes } of answers.gaps) {
      const rows = ["walls", "lacks"].map((kind) => readCsv(textOf(`tables-zh/gaps-${tier}-${kind}.csv`)).length - 1);
      expect(rows.reduce((sum, one) => sum + one, 0)).toBe(classes.reduce((sum, { gaps }) => sum + gaps.length, 0));
    }
  });
});

test("names that mean harm stay names, on the page, in the map and in the files", () => {
  const evil = '<script>alert(1)</script>" onload="x';
  const named = { nameZh: evil, nameEn: evil };
  const hostile = toyArea({
    zones: [
      { ...zone("a", "community", box(0, 10, 200, 200), { residents: 300 }), ...named },
      { ...zone("b", "campus", box(300, 10, 500, 200), { residents: 100 }), nameZh: "=cmd()", nameEn: "=cmd()" },
    ],
    gates: [{ ...gate("g", "a", [100, 10]), ...named }],
    streets: [
      street("s", [
        [-100, 0],
        [600, 0],
      ]),
    ],
    facilities: [{ ...facility("f", [0, 0]), ...named }],
  });
  const made = reportFiles(hostile, reportAnswers(deskOf(hostile), plainInquiry, false, quiet), setting());
  const page = made.find(({ path }) => path === "index.html")?.text ?? "";
  const all = elementsIn(readMarkup(page));
  expect(page).toContain("&lt;script&gt;");
  expect(all.filter(({ name, attributes }) => name === "script" || attributes.has("onload"))).toEqual([]);
  const csv = made.find(({ path }) => path === "tables-zh/coverage-10-zones.csv")?.text ?? "";
  expect(readCsv(csv).map(([name]) => name)).toEqual(expect.arrayContaining([evil, "'=cmd()"]));
  // No plan was given, so there is no section of one.
  expect(all.some(({ attributes }) => ["what-if", "accounts"].includes(attributes.get("id") ?? ""))).toBe(false);
});

test("an area of nothing has a report all the same, in which nothing is assessed", () => {
  const nothing = toyArea({});
  const made = reportFiles(nothing, reportAnswers(deskOf(nothing), plainInquiry, false, quiet), setting());
  const page = readMarkup(made.find(({ path }) => path === "en.html")?.text ?? "");
  const rows = elementsIn(withId(page, "table-coverage-5"), "tr").slice(1).map(textIn);
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(row).toMatch(/(not assessed){4}/);
});

describe("the folder", () => {
  const call = (out: string) => ({ areaFolder, out, plan: null, scenario: null, langs: ["zh"] as const });
  const write = (out: string) => report(call(out), new Date("2026-11-24"), () => {}, quiet);

  test("an earlier report is replaced whole, and what it had alone is gone", async () => {
    const out = join(work, "report");
    await mkdir(out);
    await writeFile(join(out, "old.html"), "old");
    await writeFile(join(out, "report.json"), JSON.stringify({ format: "siqu-report", files: ["old.html"] }));
    expect(await write(out)).toContain("index.html");
    const list = JSON.parse(await readFile(join(out, "report.json"), "utf8"));
    const held = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(held.length).toBe(list.files.length + 1);
    expect(list.files).toContain("index.html");
    expect(list.files).not.toContain("old.html");
    expect(await readdir(work)).toEqual(["report"]);
  }, 120_000);

  test.each([
    ["a file of another", ["letter.txt"], null],
    ["a report and a file of another", ["index.html", "letter.txt"], ["index.html"]],
    ["a list that is none", ["report.json", "index.html"], null],
  ])("%s is left alone", async (_, held, listed) => {
    const out = await mkdtemp(join(tmpdir(), "siqu-taken-"));
    for (const name of held) await writeFile(join(out, name), "{}");
    if (listed) await writeFile(join(out, "report.json"), JSON.stringify({ format: "siqu-report", files: listed }));
    await expect(write(out)).rejects.toThrow(UsageError);
    await expect(write(out)).rejects.toThrow(/no part of an earlier report; give --out an empty folder/);
    expect((await readdir(out)).sort()).toEqual([...new Set([...held, ...(listed ? ["report.json"] : [])])].sort());
    await rm(out, { recursive: true });
  });

  test("a file is no folder", async () => {
    await expect(write("package.json")).rejects.toThrow(/cannot be used as a folder/);
  });
});
