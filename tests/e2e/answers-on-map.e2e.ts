import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { catchment } from "#analysis/catchment.ts";
import { deskOf } from "#analysis/desk.ts";
import { finish } from "#analysis/engine.ts";
import { answering } from "#analysis/questions.ts";
import type { Area } from "#domain/area.ts";
import type { Effect } from "#domain/effects.ts";
import { plainInquiry } from "#domain/questions.ts";
import { defaultParameters, type Gap } from "#domain/results.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";
import { axe } from "./harness/axe.ts";
import { drawn, whenDrawn } from "./harness/drawn.ts";
import { desktop, openQuestion, phone } from "./harness/open-question.ts";
import { stored } from "./harness/stored.ts";
import { untilWorks, worksIn } from "./harness/works.ts";

/** What answers draw and hand on: ground served, remedies as works, the facilities asked about; and what a phone remembers. */

let area: Area;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  area = (await readArea(folderFiles("public/areas/xueyuanlu"))).area;
  desk = deskOf(area);
});
const groundOf = (facilityClass: string, parameters = defaultParameters) => {
  const answer = catchment(desk.engineFor(parameters), facilityClass);
  if (!answer?.areasM2) throw new Error(`${facilityClass} is not assessed`);
  return { ...answer, areasM2: answer.areasM2 };
};

const plain = (text: string) => text.replaceAll(/[\s\u2009\u202f]/g, "");
const panelText = async (page: Page) => plain(await page.locator("#panel").innerText());
const hectares = (m2: number) =>
  `${(Math.round(m2 / 1000) / 10).toLocaleString("en-US", { minimumFractionDigits: 1 })}公顷`;
const drawnIds = async (page: Page, layer: string) => [
  ...new Set((await drawn(page, [layer])).map(({ properties }) => properties.id)),
];

describe("ground served", () => {
  test("[A1.8] is drawn for the class and method in view once it is wanted, and goes along with the export", async () => {
    const page = await openQuestion("coverage", { more: "&class=primary_school" });
    await whenDrawn(page, "choropleth-fill");
    expect(await drawn(page, ["answer-served-fill"])).toEqual([]);
    await page.getByRole("checkbox", { name: "画出服务范围" }).check();
    await whenDrawn(page, "answer-served-outline");
    expect(await drawnIds(page, "answer-served-fill")).toEqual(["served:primary_school:walk"]);
    const { areasM2 } = groundOf("primary_school");
    for (const m2 of [areasM2.walk, areasM2.radius, areasM2.both])
      expect(await panelText(page)).toContain(hectares(m2));
    await expect.poll(() => page.url()).toContain("ground=1");

    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 GeoJSON" }).click();
    const { features } = JSON.parse(readFileSync((await (await saving).path()) ?? "", "utf8"));
    const ground = features.filter((one: { properties: { kind: string } }) => one.properties.kind === "catchment");
    expect(ground.map((one: { properties: { areaM2: number } }) => one.properties.areaM2)).toEqual([
      areasM2.walk,
      areasM2.radius,
    ]);

    await page.getByRole("button", { name: "半径", exact: true }).click();
    await expect.poll(() => drawnIds(page, "answer-served-fill")).toEqual(["served:primary_school:radius"]);
    await page
      .getByRole("button", { name: /^在地图上看.*公园绿地/ })
      .first()
      .click();
    await expect.poll(() => drawnIds(page, "answer-served-fill")).toEqual(["served:public_green:radius"]);
    expect(await panelText(page)).toContain(hectares(groundOf("public_green").areasM2.radius));
    await page.getByRole("checkbox", { name: "画出服务范围" }).uncheck();
    await expect.poll(() => drawn(page, ["answer-served-fill"])).toEqual([]);
  });

  test("[A1.8] of a stale coverage is not drawn; a link shows it", async () => {
    const page = await openQuestion("coverage", { more: "&class=primary_school&ground=1" });
    await whenDrawn(page, "answer-served-fill");
    await page
      .getByText(/10\s*分钟/)
      .first()
      .click();
    await page.getByRole("button", { name: "成员", exact: true }).click();
    await page.getByText(/重新计算后才画/).waitFor();
    await expect.poll(() => drawn(page, ["answer-served-fill"])).toEqual([]);
    await page.getByRole("button", { name: "重新计算" }).click();
    await whenDrawn(page, "answer-served-fill");
    const { areasM2 } = groundOf("primary_school", { ...defaultParameters, admission: "member" });
    await expect.poll(() => panelText(page)).toContain(hectares(areasM2.walk));
  });
});

describe.each([
  ["coverage", "&ground=1&class=primary_school"],
  ["gaps", "&class=primary_school"],
] as const)("%s", (question, more) => {
  test.each([
    ["zh", desktop],
    ["en", desktop],
    ["zh", phone],
    ["en", phone],
  ] as const)("keeps nobody out, and fits its panel, in %s at %o", async (lang, size) => {
    const page = await openQuestion(question, { lang, size, more });
    const panel = page.locator("#panel");
    if (question === "coverage") await panel.locator("dl dd").first().waitFor();
    else
      await panel
        .getByRole("button", { name: /^(放进|Put)/ })
        .first()
        .click();
    expect(await axe(page)).toEqual([]);
    expect(await panel.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  });
});

/** Two engines differ in a coordinate's last bits. */
const rounded = (effects: readonly Effect[]): string =>
  JSON.stringify(effects, (_, value) => (typeof value === "number" ? Number(value.toFixed(7)) : value));

describe("a remedy", () => {
  const gapsOf = (facilityClass: string): readonly Gap[] =>
    finish(answering.gaps(desk, plainInquiry, { solveMip: null }))
      .classes.find((one) => one.class === facilityClass)
      ?.gaps.toSorted((a, b) => b.people - a.people) ?? [];

  test("[S9] becomes works of a scenario in one change, drawn at once, and one undo takes them back", async () => {
    const gaps = gapsOf("primary_school")
      .slice(0, 20)
      .filter(({ remedy }) => remedy);
    const [first, second] = gaps;
    if (!first?.remedy || !second?.remedy) throw new Error("no gap can be mended");
    const page = await openQuestion("gaps", { more: "&class=primary_school" });
    const put = page.locator("#panel").getByRole("button", { name: /^放进/ });
    expect(await put.count()).toBe(gaps.length);
    await put.first().click();
    await page.getByText(/已作为工程放进方案/).waitFor();
    await expect.poll(async () => (await stored(page)).length).toBe(1);
    const [change] = await stored(page);
    expect(change?.put[0]).toMatchObject({ kind: "scenario", name: "小学补缺口" });
    expect(rounded((await worksIn(page)).map(({ effect }) => effect))).toEqual(rounded(first.remedy.effects));
    await whenDrawn(page, "works-icon");
    await page.keyboard.press("Control+z");
    await untilWorks(page, (works) => works.length === 0);
    expect((await stored(page))[1]?.remove).toHaveLength(1 + first.remedy.effects.length);
    await page
      .getByRole("button", { name: /^放进新方案/ })
      .first()
      .waitFor();
  });
});

describe("facilities of the class asked about", () => {
  test("are the only ones drawn beside a siting and the hours", async () => {
    const shown = async (page: Page) =>
      new Set((await drawn(page, ["facilities"])).map(({ properties }) => properties.class));
    const siting = await openQuestion("siting");
    await whenDrawn(siting, "facilities");
    expect(await shown(siting)).toEqual(new Set(["health_station"]));
    const hours = await openQuestion("hours", { more: "&class=primary_school" });
    await whenDrawn(hours, "facilities");
    await expect.poll(() => shown(hours)).toEqual(new Set(["primary_school"]));
  });
});

describe("a phone", () => {
  test("finds the indicator still unfolded after a look at one of its places", async () => {
    const page = await openQuestion("check_up", { size: phone });
    const { indicators } = finish(answering.check_up(desk, plainInquiry, { solveMip: null }));
    const name = indicators.find(({ id }) => id === "green-radius")?.nameZh ?? "";
    const indicator = page.getByRole("button", { name, exact: true });
    await indicator.click();
    const detail = page.locator("li", { has: indicator });
    await detail
      .getByRole("button")
      .filter({ hasText: /公园|绿地/ })
      .last()
      .click();
    await page.locator("#inspector").waitFor();
    await page
      .getByRole("button", { name: /关闭|返回/ })
      .first()
      .click();
    await indicator.waitFor();
    expect(await indicator.getAttribute("aria-expanded")).toBe("true");
    expect(await indicator.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  test("finds the lens at the same unit after a look at one of its places", async () => {
    const page = await openQuestion("lens", { size: phone });
    const block = page.getByRole("button", { name: /^街区/ });
    await block.click();
    await page.locator("#panel table tbody button").first().click();
    await page.locator("#inspector").waitFor();
    await page
      .getByRole("button", { name: /关闭|返回/ })
      .first()
      .click();
    await block.waitFor();
    expect(await block.getAttribute("aria-pressed")).toBe("true");
  });
});
