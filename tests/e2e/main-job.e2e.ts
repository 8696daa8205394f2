import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { engineOf, finish } from "#analysis/engine.ts";
import { linkage } from "#analysis/linkage.ts";
import type { Area } from "#domain/area.ts";
import type { Site } from "#domain/records.ts";
import { defaultParameters } from "#domain/results.ts";
import { frameOf } from "#geo/frame.ts";
import { areaOf } from "#geo/rings.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";
import { axe } from "./harness/axe.ts";
import { drawn, pixelOf, whenDrawn } from "./harness/drawn.ts";
import { openApp, whenMapIdle } from "./harness/open-app.ts";
import { stored } from "./harness/stored.ts";

/** The planner's main job, as a planner does it: look, analyse, ask why, sketch, undo, reload. */

let area: Area;
beforeAll(async () => {
  area = (await readArea(folderFiles("public/areas/xueyuanlu"))).area;
});

const desk = { width: 1440, height: 900, lang: "zh" } as const;

/** A piece of land with room to draw on: west of 学清路, 260 m by 220 m. */
const corners = [
  [116.3392, 40.0101],
  [116.3422, 40.0101],
  [116.3422, 40.0121],
  [116.3392, 40.0121],
] as const;

async function draw(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  await page.getByRole("button", { name: "画更新片区" }).click();
  await page.locator('[data-testid=drawing][aria-busy="false"]').waitFor();
  for (const place of places) {
    const { x, y } = await pixelOf(page, place);
    await page.mouse.click(x, y);
    // Clicks closer than a double click's time are one.
    await page.waitForTimeout(400);
  }
  await page.keyboard.press("Enter");
}

const saved = (page: Page) => page.getByText("已保存").waitFor();

describe("the planner", () => {
  test("sees the four zones, drawn from the package", async () => {
    const { page } = await openApp(desk);
    await whenMapIdle(page);
    for (const [kind, id] of [
      ["block", "block-07"],
      ["campus", "campus-bjfu"],
      ["park", "park-tongfang"],
      ["community", "community-dongwangzhuang"],
    ] as const) {
      const ids = new Set((await drawn(page, [`zones-${kind}-fill`])).map((feature) => feature.id));
      expect(ids, `zones of kind ${kind}`).toContain(id);
      expect(ids.size).toBe(area.zones.filter((zone) => zone.kind === kind).length);
    }
    expect(await axe(page)).toEqual([]);
  });

  test("runs the linkage, reads the matrix, and asks a community why", async () => {
    const { page } = await openApp({ ...desk, path: "#/?step=analyse&q=linkage" });
    await whenMapIdle(page);
    const run = page.getByRole("button", { name: /开始计算|重新计算/ });
    if (await run.isVisible()) await run.click();
    const expected = finish(linkage(engineOf(area, defaultParameters)));
    const cell = `${Math.round((expected.results.walk.matrix[3]?.[0] ?? 0) * 100)}`;
    const row = page.getByRole("row", { name: /^社区/ }).first();
    await row.waitFor();
    expect((await row.innerText()).replace(/\s/g, "")).toContain(`${cell}%`);
    await whenDrawn(page, "choropleth-fill");
    expect(await axe(page)).toEqual([]);

    const { x, y } = await pixelOf(page, [116.3301, 39.9946]);
    await page.mouse.click(x, y);
    const inspector = page.getByRole("complementary", { name: "所选地物" });
    await inspector.getByRole("heading", { name: /无名小区11/ }).waitFor();
    const words = await inspector.innerText();
    expect(words).toContain("地铁13号线与京张铁路旧线");
    // The walk is drawn, and its legs are written out.
    await whenDrawn(page, "walk-line");
    expect(await axe(page)).toEqual([]);
  });

  test("draws a renewal area, reads its hectares, undoes, redoes, reloads: it is still there", async () => {
    const { page } = await openApp({ ...desk, path: "#/?step=sketch&view=15.6/40.0110/116.3410" });
    await whenMapIdle(page);
    await draw(page, corners);
    await whenDrawn(page, "sketch-fill");
    await saved(page);

    const [added] = await stored(page);
    const site = added?.put[0] as Site;
    const hectares = areaOf(site.outline, frameOf(area.manifest.bbox)) / 10_000;
    const meant =
      areaOf(
        { type: "Polygon", coordinates: [[...corners, corners[0]].map((corner) => [...corner])] },
        frameOf(area.manifest.bbox),
      ) / 10_000;
    expect(Math.abs(hectares / meant - 1)).toBeLessThan(0.02);
    await page
      .getByText(new RegExp(`${hectares.toFixed(2)}\\s*公顷`))
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);

    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelectorAll("canvas").length > 0);
    await expect.poll(async () => (await drawn(page, ["sketch-fill"])).length).toBe(0);
    await page.keyboard.press("Control+Shift+z");
    await whenDrawn(page, "sketch-fill");
    await expect.poll(async () => (await stored(page)).length).toBe(3);
    await saved(page);

    await page.reload();
    await whenMapIdle(page);
    await whenDrawn(page, "sketch-fill");
    expect((await drawn(page, ["sketch-fill"])).map(({ id }) => id)).toContain(site.id);
  });

  test("is refused an outline that crosses itself, is shown where, and keeps the drawing for mending", async () => {
    const { page } = await openApp({ ...desk, path: "#/?step=sketch&view=15.6/40.0110/116.3410" });
    await whenMapIdle(page);
    const [a, b, c, d] = corners;
    await draw(page, [a, c, b, d]);
    await page
      .getByText(/轮廓自己相交或相碰/)
      .first()
      .waitFor();
    await whenDrawn(page, "crossing-error");
    expect(await stored(page)).toEqual([]);
    await page.reload();
    await whenMapIdle(page);
    await page
      .getByText(/上次没画完的轮廓|接着画/)
      .first()
      .waitFor();
  });

  test("sends a link, and another person sees the same", async () => {
    const { page } = await openApp({ ...desk, path: "#/?view=16/40.0025/116.3385&sel=campus-bjfu&lang=en" });
    await whenMapIdle(page);
    await page.getByRole("heading", { name: /Beijing Forestry University/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    const ids = new Set((await drawn(page, ["zones-campus-fill"])).map(({ id }) => id));
    expect(ids).toContain("campus-bjfu");
    expect(ids).not.toContain("campus-ustb");
  });

  test("searches by pinyin initials and flies there", async () => {
    const { page } = await openApp(desk);
    await whenMapIdle(page);
    await page.getByRole("combobox", { name: "搜索地名" }).fill("bjlydx");
    await page
      .getByRole("option", { name: /北京林业大学/ })
      .first()
      .click();
    await page.getByRole("heading", { name: /^北京林业大学/ }).waitFor();
    await expect.poll(() => page.url()).toContain("sel=campus-bjfu");
  });
});
