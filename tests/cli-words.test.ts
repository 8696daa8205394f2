import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyse } from "#cli/analyse.ts";
import { parseAnalyse } from "#cli/arguments.ts";
import { moment, weekday } from "#cli/moment.ts";
import { progressOn } from "#cli/progress.ts";
import { parseReport } from "#cli/report.ts";
import { UsageError } from "#cli/usage.ts";

/** What may be typed, and what is said of what may not. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "siqu-words-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = async (name: string, content: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const quiet = { show: () => {}, end: () => {} };
async function asked(...words: string[]): Promise<string> {
  const call = parseAnalyse(words);
  return call ? analyse(call, () => {}, quiet) : "help";
}
async function faultOf(...words: string[]): Promise<string> {
  try {
    await asked(...words);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "";
}

describe("moments", () => {
  test.each([
    ["Wed 08:30", { weekday: 3, minute: 510 }],
    ["3 8:30", { weekday: 3, minute: 510 }],
    ["su 23:59 PH", { weekday: 7, minute: 1439, holiday: "PH" }],
    ["Saturday 10:00 sh July", { weekday: 6, minute: 600, holiday: "SH", month: 7 }],
  ])("%s", (text, expected) => expect(moment(text)).toEqual(expected));

  test.each(["", "Wed", "08:30", "8 08:30", "Wed 24:00", "Wed 08:60", "Wed 08:30 noon", "Wed 08:30 PH SH"])(
    'not "%s"',
    (text) => expect(() => moment(text)).toThrow(/--when takes a day and a time/),
  );

  test("days by number or name", () => {
    expect(["1", "mon", "Th", "sunday"].map(weekday)).toEqual([1, 1, 4, 7]);
    for (const text of ["0", "8", "x", ""]) expect(() => weekday(text)).toThrow(/--weekday takes a day/);
  });
});

describe("words that are off are met with one sentence", () => {
  test.each([
    [["what-if"], "--plan and a plan file"],
    [["accounts"], "Say which plan"],
    [["siting", "--time-limit", "7200"], "--time-limit takes a number from 1 to 3600"],
    [["coverage", "--scenario", "x"], "with --plan and its file"],
    [["coverage", "--budget", "5"], "--budget belongs to siting"],
    [["gaps", "--method", "walk"], "--method belongs to coverage and linkage"],
    [["siting", "--weekday", "1"], "--weekday belongs to hours"],
    [["siting", "--count", "0"], "--count takes a whole number from 1"],
    [["siting", "--count", "2.5"], "--count takes a whole number"],
    [["siting", "--objective", "fairness"], '"fairness" is none of cover, distance'],
    [["siting", "--candidates", "zone,moon"], '"moon" is none of'],
    [["siting", "--budget", "100"], "--cost idle_land=…"],
    [["siting", "--cost", "zone"], "--cost takes a number"],
    [["siting", "--class", "market", "--class", "nursery"], "one facility class at a time"],
    [["siting", "--class", "castle"], "no facility class castle"],
    [["siting", "--keep", "zone:nowhere"], "--keep names a candidate twice, or one that is none"],
    [["lens", "--indicator", "castle"], "no facility class castle"],
    [["lens", "--indicator", "kindergarten"], "ask with --tier 5"],
    [["lens", "--class", "market"], "with --indicator"],
    [["check-up", "--class", "market"], "without --class"],
    [["hours", "--when", "soon"], "--when takes a day and a time"],
    [["coverage", "--closed", "nowhere.geojson"], "nowhere.geojson cannot be read as GeoJSON"],
  ])("%j", async (words, said) => {
    const fault = await faultOf(...words);
    expect(fault).toContain(said);
    expect(fault).not.toContain("\n");
  });

  test("closed ground that holds no sound outline is refused whole", async () => {
    const line = {
      type: "LineString",
      coordinates: [
        [116.34, 39.99],
        [116.35, 39.99],
      ],
    };
    const point = { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [116.34, 39.99] } };
    const far = {
      type: "Polygon",
      coordinates: [
        [
          [10, 50],
          [11, 50],
          [11, 51],
          [10, 50],
        ],
      ],
    };
    const empty = { type: "FeatureCollection", features: [] };
    const closed = async (name: string, shape: unknown) => faultOf("emergency", "--closed", await file(name, shape));
    expect(await closed("line.geojson", line)).toMatch(/outline no. 1: .*Polygon/);
    expect(await closed("point.geojson", { type: "FeatureCollection", features: [point] })).toContain("outline no. 1");
    expect(await closed("far.geojson", far)).toContain("outline no. 1");
    expect(await closed("empty.geojson", empty)).toContain("holds no outline");
  });

  test("a plan of another area, or without the scenario, is refused", async () => {
    const plan = { format: "siqu-plan", version: 1, id: "plan:p", area: "elsewhere", records: [] };
    const other = await file("other.json", plan);
    expect(await faultOf("what-if", "--plan", other)).toContain('drawn on the area "elsewhere"');
    const bare = await file("bare.json", { ...plan, area: "xueyuanlu" });
    expect(await faultOf("what-if", "--plan", bare)).toContain("no scenario");
    const named = await faultOf("what-if", "--plan", "public/areas/xueyuanlu/plan.json", "--scenario", "x");
    expect(named).toContain('no scenario "x"; it has scenario:jingzhang-north');
    const scenario = (id: string) => ({
      kind: "scenario",
      id,
      author: "planner",
      changedAt: "2026-11-24T00:00:00Z",
      name: id,
    });
    const two = await file("two.json", {
      ...plan,
      area: "xueyuanlu",
      records: [scenario("scenario:a"), scenario("scenario:b")],
    });
    expect(await faultOf("what-if", "--plan", two)).toContain("say which with --scenario: scenario:a, scenario:b");
  });

  test.each([
    [["--area", "x"], "--out and a folder"],
    [["report", "--out", "x"], "takes no word of its own"],
    [["--out", "x", "--lang", "fr"], '"fr" is none of zh, en, both'],
    [["--out", "x", "--scenario", "s"], "with --plan"],
  ])("report %j", (words, said) => expect(() => parseReport(words)).toThrow(said));
});

test("how far an answer is shows after a second, on a terminal alone, and is wiped in the end", () => {
  const on = (isTTY: boolean) => {
    const written: string[] = [];
    let clock = 0;
    const terminal = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
    const progress = progressOn(terminal, () => clock);
    progress.show("gaps", 0.1);
    clock = 1500;
    progress.show("gaps", 0.257);
    progress.show("gaps", 0.258);
    progress.end();
    return written;
  };
  expect(on(true)).toEqual(["\rgaps 25 %", `\r${" ".repeat(9)}`, "\r"]);
  expect(on(false)).toEqual([]);
});

test("[A9.7] closed ground is read from a file and cuts off who lives on it", async () => {
  const [west, south, east, north] = [116.345, 39.985, 116.36, 39.995];
  const outline = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const closed = await file("closed.geojson", {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: [[outline]] } }],
  });
  const answer = JSON.parse(await asked("emergency", "--closed", closed, "--when", "Sun 03:00", "--json"));
  expect(answer.parameters.closed).toEqual([{ type: "Polygon", coordinates: [outline] }]);
  expect(answer.parameters.when).toEqual({ weekday: 7, minute: 180 });
  expect(answer.inside).toBeGreaterThan(10_000);
  expect(answer.profiles[0].after).toBeLessThan(answer.profiles[0].before);
  const text = await asked("emergency", "--closed", closed);
  expect(text).toContain("residents, closed");
});
