import { beforeAll, describe, expect, test } from "vitest";
import { catchment } from "#analysis/catchment.ts";
import { deskOf } from "#analysis/desk.ts";
import { engineOf, finish } from "#analysis/engine.ts";
import { answering } from "#analysis/questions.ts";
import { loadHighs } from "#analysis/siting/load-highs.ts";
import { analyse } from "#cli/analyse.ts";
import { parseAnalyse } from "#cli/arguments.ts";
import type { SitingOptions } from "#domain/answers/siting.ts";
import type { Area } from "#domain/area.ts";
import { type Answers, type Inquiry, plainInquiry, type Question } from "#domain/questions.ts";
import type { ScenarioId } from "#domain/records.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";
import { readPlan } from "#io/plan/read-plan.ts";

/** What the command line prints is what the engine answers, for each question, on the worked example. */

const folder = "public/areas/xueyuanlu";
const planFile = `${folder}/plan.json`;
const quiet = { show: () => {}, end: () => {} };
const warnings: string[] = [];

/** What the words print. */
async function printed(...words: string[]): Promise<string> {
  const call = parseAnalyse(words);
  if (!call) throw new Error("Help was asked for.");
  return analyse(call, (line) => warnings.push(line), quiet);
}

let area: Area;
let inquiry: Inquiry;

beforeAll(async () => {
  const files = folderFiles(folder);
  ({ area } = await readArea(files));
  const { records } = readPlan(await files.json("plan.json"));
  const scenario = records.find(({ kind }) => kind === "scenario")?.id as ScenarioId;
  inquiry = { ...plainInquiry, records, scenario };
}, 60_000);

const asked = <Q extends Question>(question: Q, more: Partial<Inquiry> = {}, tools = { solveMip: null }): Answers[Q] =>
  finish(answering[question](deskOf(area), { ...plainInquiry, ...more }, tools));
/** As JSON tells it. */
const told = (answer: unknown) => JSON.parse(JSON.stringify(answer));
const people = (count: number) => Math.round(count).toLocaleString("en-US");
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

describe("each question prints what the engine answers", () => {
  test("[A1.1] coverage", async () => {
    const answer = asked("coverage", { parameters: { ...plainInquiry.parameters, tier: 15 } });
    expect(JSON.parse(await printed("coverage", "--tier", "15", "--json"))).toEqual(told(answer));
    const text = await printed("coverage", "--tier", "15");
    for (const { walk, radius, facilities } of answer.classes) {
      expect(facilities).toBeGreaterThan(0);
      expect(text).toContain(percent(walk.people ?? -1));
      expect(text).toContain(percent(radius.area ?? -1));
    }
    // How many gates are estimated stands below.
    const gates = answer.assumptions.find(({ code }) => code === "estimated_gates")?.features.length;
    expect(text).toMatch(new RegExp(`gate put where it is likely +${gates} `));
  });

  test("[A3.2] gaps, with what would mend them", async () => {
    const parameters = { ...plainInquiry.parameters, classes: ["primary_school"] };
    const answer = asked("gaps", { parameters });
    expect(JSON.parse(await printed("gaps", "--class", "primary_school", "--json"))).toEqual(told(answer));
    const text = await printed("gaps", "--class", "primary_school");
    expect(text).toContain(`left out: ${Math.round(answer.classes[0]?.people.wall ?? -1)} people by a wall`);
    const mended = answer.classes[0]?.gaps.filter(({ remedy }) => remedy) ?? [];
    expect(mended.length).toBeGreaterThan(0);
    expect(text.match(/ a gate /g)?.length).toBeGreaterThanOrEqual(1);
    for (const { remedy } of mended) expect(text).toContain(String(Math.round(remedy?.peopleInAll ?? -1)));
  }, 60_000);

  test("[A4.1] what-if compares without and with the works of the only scenario", async () => {
    const answer = asked("what_if", inquiry);
    expect(JSON.parse(await printed("what-if", "--plan", planFile, "--json"))).toEqual(told(answer));
    const text = await printed("what-if", "--plan", planFile, "--scenario", "jingzhang-north");
    expect(answer.works.length).toBe(3);
    const green = answer.classes.find((one) => one.class === "public_green")?.people;
    expect(green?.gained).toBeGreaterThan(0);
    expect(text).toContain(`+${people(green?.gained ?? -1)}`);
    // What the package lacks is not assessed, and never 0.
    expect(text).toMatch(/菜市场 +0 +0 +500 +not assessed +not assessed +not assessed/);
  });

  test("[A5.1] siting, proven best, with its options", async () => {
    const words = ["siting", "--class", "primary_school", "--count", "2", "--candidates", "zone,idle_land"];
    const siting: SitingOptions = {
      ...plainInquiry.siting,
      class: "primary_school",
      count: 2,
      candidates: ["zone", "idle_land"],
    };
    const answer = finish(answering.siting(deskOf(area), { ...plainInquiry, siting }, { solveMip: await loadHighs() }));
    expect(JSON.parse(await printed(...words, "--json"))).toEqual(told(answer));
    expect(answer.candidates.filter(({ chosen }) => chosen)).toHaveLength(2);
    const text = await printed(...words);
    expect(text).toContain(`exact search: ${people(answer.proof?.value ?? -1)} people, proven best`);
    expect(text).toContain(`${people(answer.served.before)} → ${people(answer.served.after)} people`);
  }, 60_000);

  test("[A5.8] siting in haste says how far it may be from the best; kept and left out are heeded", async () => {
    const keep = "zone:community-yicheng";
    const words = ["siting", "--quick", "--count", "2", "--keep", keep, "--leave-out", "zone:community-shiyoudayuan"];
    const answer: Answers["siting"] = JSON.parse(await printed(...words, "--json"));
    expect(answer.proof?.method).toBe("heuristic");
    expect(answer.candidates.find(({ id }) => id === keep)?.chosen).toBe(true);
    expect(answer.candidates.some(({ id }) => id === "zone:community-shiyoudayuan")).toBe(false);
    expect(await printed(...words)).toMatch(/quick search: [\d,]+ people(, proven best|; no choice does better than)/);
  });

  test("[A6.1] check-up, where missing data is not assessed", async () => {
    const answer = asked("check_up");
    expect(JSON.parse(await printed("check-up", "--json"))).toEqual(told(answer));
    const text = await printed("check-up");
    const green = answer.indicators.find(({ id }) => id === "green-radius");
    expect(text).toContain(`${percent(green?.assessments[0]?.value ?? -1)} [est.]`);
    expect(text).toMatch(/walk to a nursery +\S+ +not assessed +– +not assessed: the package holds no facility/);
    expect(text).toContain("the data it would take");
  });

  test("[A7.1] accounts, where what is not given is not 0", async () => {
    const answer = asked("accounts", inquiry);
    expect(JSON.parse(await printed("accounts", "--plan", planFile, "--json"))).toEqual(told(answer));
    const text = await printed("accounts", "--plan", planFile);
    expect(text).toContain(`covering (each place once) ${people(answer.sites.unionM2 ?? -1)} m²`);
    expect(text).toMatch(/all +– +3 +not given +3/);
  });

  test("[A8.1] lens, of the linkage and of a class", async () => {
    const answer = asked("lens");
    expect(JSON.parse(await printed("lens", "--json"))).toEqual(told(answer));
    const text = await printed("lens");
    const block = answer.views?.find(({ unit }) => unit === "block");
    expect(text).toMatch(
      new RegExp(`block +${block?.rows.length} +${block?.spread?.toFixed(3)} +${percent(block?.hidden ?? -1)}`),
    );
    const ofClass = JSON.parse(await printed("lens", "--indicator", "primary_school", "--json"));
    expect(ofClass.indicator).toEqual({ kind: "coverage", class: "primary_school" });
    expect(await printed("lens", "--indicator", "market")).toContain("Not assessed");
  });

  test("[A9.5] hours, where none are stated", async () => {
    const answer = asked("hours", { weekday: 6 });
    expect(JSON.parse(await printed("hours", "--weekday", "Sat", "--json"))).toEqual(told(answer));
    const text = await printed("hours", "--weekday", "6");
    expect(text).toContain("Saturday");
    const school = answer.classes.find((one) => one.class === "primary_school");
    expect(text).toMatch(new RegExp(`小学 .*${people(school?.anyTime ?? -1)}`));
  });

  test("[A9.6] emergency", async () => {
    const answer = asked("emergency");
    expect(JSON.parse(await printed("emergency", "--json"))).toEqual(told(answer));
    const text = await printed("emergency");
    for (const { before } of answer.profiles) expect(text).toContain(people(before ?? -1));
  });

  test("a plan is done first where a question does not compare", async () => {
    const before: Answers["coverage"] = JSON.parse(await printed("coverage", "--class", "public_green", "--json"));
    const after: Answers["coverage"] = JSON.parse(
      await printed("coverage", "--class", "public_green", "--plan", planFile, "--json"),
    );
    const compared = asked("what_if", inquiry).classes.find((one) => one.class === "public_green")?.people;
    const gained = (share: Answers["coverage"]) => (share.classes[0]?.walk.people ?? 0) * share.people;
    expect(gained(after) - gained(before)).toBeCloseTo(compared?.gained ?? -1, 3);
  });

  test("the package and the plan are sound", () => expect(warnings).toEqual([]));
});

test("a catchment prints the ground that the engine measures, and its outlines as JSON", async () => {
  const found = catchment(engineOf(area, plainInquiry.parameters), "primary_school");
  const text = await printed("catchment", "--class", "primary_school");
  expect(text).toContain(`${((found?.areasM2?.walk ?? -1) / 10_000).toFixed(1)} ha`);
  const json = JSON.parse(await printed("catchment", "--class", "primary_school", "--json"));
  expect(json.walk.coordinates).toEqual(found?.walk.coordinates);
  await expect(printed("catchment", "--class", "junior_high")).rejects.toThrow("another --tier");
});
