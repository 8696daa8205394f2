import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { axe } from "./harness/axe.ts";
import { drawn, pixelOf, whenDrawn } from "./harness/drawn.ts";
import { openApp, whenMapIdle } from "./harness/open-app.ts";

/** The workbench beside the main job: phone, keyboard, no graphics, a long run cancelled, what is exported. */

describe("the workbench", () => {
  test.each(["zh", "en"] as const)("keeps its screens free of serious barriers on a phone (%s)", async (lang) => {
    for (const path of [
      "#/",
      "#/?step=analyse&q=coverage",
      "#/?step=analyse&q=gaps",
      "#/?step=sketch",
      "#/?sel=campus-bjfu",
    ]) {
      const { page } = await openApp({ width: 390, height: 844, touch: true, lang, path });
      await whenMapIdle(page);
      expect(await axe(page), path).toEqual([]);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide, path).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  test("works without WebGL: tables and search in place of the map, and a sentence says so", async () => {
    const { page } = await openApp({ lang: "en", webgl: false, path: "#/?step=analyse&q=coverage" });
    await page.getByText("This device cannot draw the map").waitFor();
    await page.getByRole("row", { name: /Primary school/ }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test("a long run can be cancelled", async () => {
    const { page } = await openApp({ lang: "en", path: "#/?step=look" });
    await whenMapIdle(page);
    await page.goto(`${page.url().split("#")[0]}#/?step=analyse&q=gaps&tier=15&grid=10`);
    const run = page.getByRole("button", { name: /^(Calculate|Run)/ });
    const cancel = page.getByRole("button", { name: "Cancel" });
    await run.or(cancel).first().waitFor();
    if (await run.isVisible()) await run.click();
    await cancel.click();
    await page
      .getByText(/Cancelled/)
      .first()
      .waitFor();
    expect(await page.getByRole("table").count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Result" }).count()).toBe(0);
  });

  test("clicking a place draws the walk and writes out its legs", async () => {
    const { page } = await openApp({
      width: 1440,
      height: 900,
      lang: "zh",
      path: "#/?step=analyse&q=coverage&class=public_green&tier=5&view=15/39.9950/116.3340",
    });
    await whenMapIdle(page);
    const { x, y } = await pixelOf(page, [116.3301, 39.9946]);
    await page.mouse.click(x, y);
    await whenDrawn(page, "walk-line");
    const kinds = new Set((await drawn(page, ["walk-line", "walk-inside"])).map(({ properties }) => properties.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["street", "compound"]));
    const words = async () => (await page.locator("body").innerText()).replace(/\s/g, "");
    for (const leg of ["经无名小区11东门", "沿荷清路", "过成府路下穿13号线"]) await expect.poll(words).toContain(leg);
  });

  test("exports the coverage as CSV that a spreadsheet reads: UTF-8 with its mark, Chinese intact", async () => {
    const { page } = await openApp({ width: 1440, height: 900, lang: "zh", path: "#/?step=analyse&q=coverage" });
    await whenMapIdle(page);
    await page.getByRole("row").nth(4).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出 CSV" }).click(),
    ]);
    const bytes = await readFile((await download.path()) as string);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString("utf8")).toContain("逸成东苑");
    expect(bytes.toString("utf8")).toContain("GB 50180-2018");
  });

  test("is worked by keys alone: to a place by search, on to its walk, and back", async () => {
    const { page } = await openApp({ width: 1440, height: 900, lang: "en" });
    await whenMapIdle(page);
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Skip");
    await page.getByRole("combobox").focus();
    await page.keyboard.type("tongfang");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Tongfang/ }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("complementary").count()).toBeLessThan(2);
  });
});
