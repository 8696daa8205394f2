import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { deskOf } from "#analysis/desk.ts";
import { finish } from "#analysis/engine.ts";
import { answering } from "#analysis/questions.ts";
import type { Area } from "#domain/area.ts";
import { type Answers, type Inquiry, plainInquiry, type Question } from "#domain/questions.ts";
import { defaultParameters } from "#domain/results.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";
import { axe } from "./harness/axe.ts";
import { drawn, pixelOf, whenDrawn } from "./harness/drawn.ts";
import { openApp, whenMapIdle } from "./harness/open-app.ts";
import { desktop, openQuestion as open } from "./harness/open-question.ts";
import { records } from "./harness/plan-records.ts";
import { stored } from "./harness/stored.ts";

/** Siting, check-up, accounts, lens, hours and emergency as a planner meets them: opened by address, drawn, stored, undone. */

let area: Area;
let ask: <Q extends Question>(question: Q, inquiry?: Partial<Inquiry>) => Answers[Q];
beforeAll(async () => {
  area = (await readArea(folderFiles("public/areas/xueyuanlu"))).area;
  const desk = deskOf(area);
  ask = (question, inquiry = {}) =>
    finish(answering[question](desk, { ...plainInquiry, ...inquiry }, { solveMip: null }));
});

const figure = (value: number) => Math.round(value).toLocaleString("en-US");
const plain = (text: string) => text.replaceAll(/[\s\u2009\u202f]/g, "");

/** What the focused element says; nothing where the focus is lost. */
const focusText = async (page: Page) =>
  plain(
    await page.evaluate(() =>
      document.activeElement === document.body ? "" : (document.activeElement as HTMLElement).innerText,
    ),
  );

const panelText = async (page: Page) => plain(await page.locator("#panel").innerText());

/** Ids of what the map has drawn in a layer. */
const drawnIds = async (page: Page, layer: string) => new Set((await drawn(page, [layer])).map(({ id }) => id));

describe("the planner", () => {
  test("[A5.1] sites health stations, sees the chosen drawn, and puts them into a scenario, which one undo takes back", async () => {
    const page = await open("siting");
    const { served, people, proof, candidates } = ask("siting");
    const points = Math.round(((served.after - served.before) / people) * 100);
    expect(await panelText(page)).toContain(
      `${figure(served.after)}人（占全体居民${Math.round((served.after / people) * 100)}%）`,
    );
    expect(await panelText(page)).toContain(`+${figure(served.after - served.before)}人（+${points}个百分点）`);
    expect(await focusText(page)).toContain(`+${figure(served.after - served.before)}人`);
    expect(proof?.status).toBe("optimal");
    await page.getByText("已证明：在这些候选中，没有更好的选法。").waitFor();
    await whenDrawn(page, "answer-candidate");
    await whenDrawn(page, "answer-gained");
    const chosen = candidates.filter((one) => one.chosen).map(({ id }) => id);
    expect(chosen).toHaveLength(3);
    for (const id of chosen) expect(await drawnIds(page, "answer-candidate")).toContain(id);

    await page.getByRole("button", { name: "放进新方案" }).click();
    await page.getByText(/已作为工程放进方案/).waitFor();
    expect(await focusText(page)).toMatch(/^已作为工程放进方案/);
    await expect.poll(async () => (await stored(page)).length).toBe(1);
    const [change] = await stored(page);
    expect(change?.put.map(({ kind }) => kind)).toEqual(["scenario", "work", "work", "work"]);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await stored(page)).length).toBe(2);
    expect((await stored(page))[1]?.remove).toHaveLength(4);
    await page.getByRole("button", { name: "放进新方案" }).waitFor();
  });

  test("[A5.6] keeps one candidate and leaves another out, and is told why a question has no answer", async () => {
    const page = await open("siting", { more: "&site=health_station:1:cover:zone" });
    const { candidates } = ask("siting", {
      siting: { ...plainInquiry.siting, count: 1, candidates: ["zone"] },
    });
    const [best] = candidates.filter((one) => one.chosen);
    const name = area.zones.find(({ id }) => id === best?.of)?.nameZh ?? "";
    await page.getByRole("button", { name: `排除：${name}` }).click();
    await page.getByRole("button", { name: "重新计算" }).click();
    await page.getByText("已排除 1 处").waitFor();
    await whenDrawn(page, "answer-candidate");
    expect(await drawnIds(page, "answer-candidate")).not.toContain(best?.id);

    await page
      .getByText(/^选\s*1\s*处/)
      .first()
      .click();
    await page.getByRole("checkbox", { name: "院内用房" }).uncheck();
    await page.getByRole("checkbox", { name: "本规划的片区" }).check();
    await page.getByRole("button", { name: "重新计算" }).click();
    await page.getByText(/没有候选地点/).waitFor();
  });

  test("stops a search that takes too long, and asks again with less", async () => {
    const { page } = await openApp({
      ...desktop,
      path: "#/?step=analyse&q=siting&site=health_station:9:distance:zone,gate",
    });
    await whenMapIdle(page);
    await page.getByRole("button", { name: "按此选址" }).click();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByText("已取消，没有结果。").waitFor();
    await page.getByRole("checkbox", { name: "未开放的门" }).uncheck();
    await page.getByRole("button", { name: "按此选址" }).click();
    await whenDrawn(page, "answer-candidate", 60_000);
    const { meanM } = ask("siting", {
      siting: { ...plainInquiry.siting, count: 9, objective: "distance", candidates: ["zone"] },
    });
    expect(await panelText(page)).toContain(`${figure(meanM.before ?? 0)}→${figure(meanM.after ?? 0)}米`);
  });

  test("[A6.9] reads the check-up, records its shortfalls as findings, undoes it, and follows an indicator to its evidence", async () => {
    const page = await open("check_up");
    const { indicators, verdicts } = ask("check_up");
    const whole = indicators.flatMap(({ assessments }) => assessments.filter(({ place }) => place === null));
    const short = whole.filter(({ verdict }) => verdict === "short").length;
    await page.getByRole("button", { name: new RegExp(`^${short}\\s*不足`) }).waitFor();

    await page.getByRole("button", { name: new RegExp(`把\\s*${verdicts.short}\\s*处不足记为发现`) }).click();
    await page.getByText(/已记录，/).waitFor();
    expect(await focusText(page)).toMatch(/^已记录/);
    expect(await page.getByRole("button", { name: new RegExp(`${verdicts.short}\\s*处均已记录`) }).isDisabled()).toBe(
      true,
    );
    await page.getByText(`全街道 ${short} 项、各社区 ${verdicts.short - short} 处`).waitFor();
    await page.getByText(`看已记录的 ${verdicts.short} 条发现`).click();
    await page.locator("#panel details time").first().waitFor();
    await expect.poll(async () => (await stored(page)).length).toBe(1);
    const [change] = await stored(page);
    expect(change?.note).toBe("findings_recorded");
    expect(change?.put).toHaveLength(verdicts.short);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await stored(page)).length).toBe(2);
    await page.getByRole("button", { name: new RegExp(`把\\s*${verdicts.short}\\s*处不足记为发现`) }).waitFor();

    const green = indicators.find(({ id }) => id === "green-radius");
    await page.getByRole("button", { name: green?.nameZh ?? "", exact: true }).click();
    await whenDrawn(page, "choropleth-fill");
    await page.getByRole("button", { name: /看依据/ }).click();
    await expect.poll(() => page.url()).toContain("class=public_green");
    await page.getByRole("table").first().waitFor();
    expect(page.url()).not.toContain("q=check_up");
  });

  test("[A7.1] is told what to draw first, and reads sums that reconcile once there is something to add", async () => {
    const page = await open("accounts");
    await page.getByText("规划里还没有可以算账的内容").waitFor();
    await page.evaluate((put) => {
      const opening = indexedDB.open("siqu");
      return new Promise<void>((resolve, reject) => {
        opening.onsuccess = () => {
          const change = { note: "plan_opened", remove: [], put };
          const writing = opening.result.transaction("changes", "readwrite");
          writing.objectStore("changes").add({ plan: "plan:xueyuanlu", change });
          writing.oncomplete = () => resolve(opening.result.close());
          writing.onerror = () => reject(writing.error);
        };
      });
    }, records);
    await page.reload();
    await page.getByRole("table").first().waitFor();
    const { sites, works } = ask("accounts", { records });
    const tables = page.getByRole("table");
    const total = (index: number) => tables.nth(index).getByRole("row", { name: /^合计/ }).getByRole("cell");
    expect(await total(0).allInnerTexts()).toEqual(["2", figure(sites.all.groundM2.sum ?? 0), "0"]);
    const rows = await tables.nth(0).locator("tbody tr td:nth-of-type(2)").allInnerTexts();
    const sum = rows.reduce((all, text) => all + (text === "–" ? 0 : Number(text.replaceAll(",", ""))), 0);
    expect(sum).toBe(sites.all.groundM2.sum);
    expect(await total(1).allInnerTexts()).toEqual(["1", figure((works.all.costYuan.sum ?? 0) / 10_000), "0"]);
    expect(await axe(page)).toEqual([]);

    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 CSV" }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^siqu-xueyuanlu-accounts-\d{4}-\d\d-\d\d\.csv$/);
    const [head, all] = readFileSync((await file.path()) ?? "", "utf8").split("\r\n");
    expect(head).toContain("用地（平方米）");
    expect(all).toContain(String(sites.all.groundM2.sum));
  });

  test("[A8.4] looks through every unit: squares, compounds, blocks, and what each still lets one see", async () => {
    const page = await open("lens");
    const { views } = ask("lens");
    await whenDrawn(page, "choropleth-fill");
    for (const [name, unit] of [
      ["网格", "grid"],
      ["街区", "block"],
    ] as const) {
      const view = views?.find((one) => one.unit === unit);
      const button = page.getByRole("button", { name: new RegExp(`^${name}\\s*${view?.rows.length}`) });
      expect(plain(await button.innerText())).toContain(`${Math.round((1 - (view?.hidden ?? 0)) * 100)}%`);
      await button.click();
      await whenDrawn(page, unit === "grid" ? "answer-square-fill" : "choropleth-fill");
    }
    expect(await page.getByRole("button", { name: /^社区/ }).isDisabled()).toBe(true);
  });

  test("[A9.5] is told that the package states no hours, and draws no curve out of nothing", async () => {
    const layer = JSON.parse(readFileSync("public/areas/xueyuanlu/facilities.geojson", "utf8"));
    for (const { properties } of layer.features) delete properties.openingHours;
    const damaged = { "facilities.geojson": JSON.stringify(layer) };
    const { page } = await openApp({ ...desktop, path: "#/?step=analyse&q=hours", damaged });
    await page.getByText(/数据包没有任何门或设施的开放时间/).waitFor({ timeout: 60_000 });
    expect(await page.locator("#panel figure svg").count()).toBe(0);
    const served = ask("hours").classes.find((one) => one.class === "primary_school");
    expect(await panelText(page)).toContain(figure(served?.anyTime ?? 0));
  });

  test("[A9.4] reads the day by the hour where hours are stated, as a curve and as a table", async () => {
    const school = { access: "hours", openingHours: "Mo-Fr 07:30-17:00" };
    const layer = JSON.parse(readFileSync("public/areas/xueyuanlu/facilities.geojson", "utf8"));
    for (const { properties } of layer.features)
      if (properties.class === "primary_school") Object.assign(properties, school);
    const timed: Area = {
      ...area,
      facilities: area.facilities.map((one) =>
        one.class === "primary_school" ? { ...one, ...school, access: "hours" } : one,
      ),
    };
    const hours = finish(answering.hours(deskOf(timed), plainInquiry, { solveMip: null }));
    const people = hours.classes.find((one) => one.class === "primary_school")?.people ?? [];
    expect(people[3]).toBe(0);

    const { page } = await openApp({
      ...desktop,
      path: "#/?step=analyse&q=hours&class=primary_school",
      damaged: { "facilities.geojson": JSON.stringify(layer) },
    });
    await page.getByRole("img", { name: /一天里每个钟点/ }).waitFor({ timeout: 60_000 });
    await page.getByText("逐时的数").click();
    const cells = await page.locator("#panel figure table tbody td").allInnerTexts();
    expect(cells).toEqual(people.map(figure));
    await page.getByRole("radio", { name: "星期日" }).check();
    await page.getByText(/一整天都是/).waitFor();
    await expect.poll(() => page.url()).toContain("day=7");
    expect(await axe(page)).toEqual([]);
  });

  test("[A9.2] draws ground to close, sees who is touched, and opens it again", async () => {
    const page = await open("emergency", { more: "&view=15/40.0000/116.3430" });
    const before = ask("emergency").profiles.find(({ id }) => id === "shelter");
    expect(await panelText(page)).toContain(figure(before?.before ?? 0));
    await page.getByRole("button", { name: "画封闭的地面" }).click();
    await page.locator('[data-testid=closing][aria-busy="false"]').waitFor();
    for (const place of closedCorners) {
      const { x, y } = await pixelOf(page, place);
      await page.mouse.click(x, y);
      // Clicks closer than a double click's time are one.
      await page.waitForTimeout(400);
    }
    await page.keyboard.press("Enter");
    await whenDrawn(page, "answer-closed-fill");
    await expect.poll(() => page.url()).toContain("closed=");
    await page.waitForFunction(() => document.querySelector("progress") === null);
    const closed = await page.evaluate(() => /closed=([^&]*)/.exec(location.hash)?.[1] ?? "");
    const ring = closed.split("_").map((corner) => corner.split(",").reverse().map(Number));
    const after = ask("emergency", {
      parameters: {
        ...defaultParameters,
        closed: [{ type: "Polygon", coordinates: [[...ring, ring[0] ?? []]] }],
      },
    }).profiles.find(({ id }) => id === "shelter");
    expect(after?.after).toBeLessThan(before?.before ?? 0);
    await page.getByRole("region", { name: "住在封闭地内" }).waitFor();
    await page.getByText(/^减少/).first().waitFor();
    // The address rounds corners to about a metre; a doorstep may fall on the other side.
    await expect.poll(async () => nearest(await panelText(page), after?.after ?? 0)).toBeLessThan(0.01);
    expect(await axe(page)).toEqual([]);

    await page.getByRole("button", { name: "解除第 1 片" }).click();
    await expect.poll(() => page.url()).not.toContain("closed=");
    await expect.poll(async () => (await drawn(page, ["answer-closed-fill"])).length).toBe(0);
  });
});

const closedCorners = [
  [116.337, 39.998],
  [116.348, 39.998],
  [116.348, 40.004],
  [116.337, 40.004],
] as const;

/** How far the nearest number of a text is from a value, as a share of it. */
const nearest = (text: string, value: number) =>
  Math.min(
    ...[...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Math.abs(Number(digits.replaceAll(",", "")) / value - 1)),
  );
