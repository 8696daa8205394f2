import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { coverage } from "#analysis/coverage.ts";
import { engineOf, finish } from "#analysis/engine.ts";
import { defaultParameters } from "#domain/results.ts";
import { parseJson } from "#io/area/files.ts";
import { readArea } from "#io/area/read-area.ts";
import { packageFiles } from "#tests/fixtures/package-files.ts";
import { districtOf, sizes } from "../../bench/district.ts";
import { areaOfDistrict } from "../../bench/district-area.ts";
import { openApp, whenMapIdle } from "./harness/open-app.ts";

/** A whole made-up district of 100,000 street edges in the app: slow questions show how far they are, and can be stopped. */

const folder = "areas/district/";
const files = await packageFiles(areaOfDistrict(districtOf(sizes.M)));
const served = Object.fromEntries(Object.entries(files).map(([name, text]) => [folder + name, text]));

const open = (question: string) =>
  openApp({
    path: `#/?area=${encodeURIComponent(folder)}&step=analyse&q=${question}`,
    width: 1440,
    height: 900,
    lang: "en",
    files: served,
  });

/** Counts frames for a while: a page that hangs draws none. */
const framesIn = (page: Page, ms: number) =>
  page.evaluate(
    (time) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const end = performance.now() + time;
        const count = () => {
          frames++;
          if (performance.now() < end) requestAnimationFrame(count);
          else resolve(frames);
        };
        requestAnimationFrame(count);
      }),
    ms,
  );

describe("a district", () => {
  test("shows how far a long question is, answers the hand meanwhile, and stops when told", async () => {
    const { page } = await open("gaps");
    const bar = page.getByRole("progressbar");
    await bar.waitFor({ timeout: 120_000 });
    await whenMapIdle(page, 120_000);
    // The page draws while the worker reckons: a hung page would draw one frame and no more.
    await expect.poll(() => framesIn(page, 1000), { timeout: 60_000 }).toBeGreaterThan(5);
    expect(await bar.count()).toBe(1);
    await expect.poll(async () => Number(await bar.getAttribute("value")), { timeout: 120_000 }).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled; there is no result.").waitFor({ timeout: 30_000 });
    expect(await bar.count()).toBe(0);
  });

  test("coverage comes to its end, with the figures of the engine", async () => {
    const { page } = await open("coverage");
    const row = page.getByRole("row").filter({ hasText: "Primary school" }).first();
    await row.waitFor({ timeout: 240_000 });
    const bytes = (name: string) => {
      const file = files[name] ?? "";
      return typeof file === "string" ? new TextEncoder().encode(file) : file;
    };
    const { area } = await readArea({
      json: async (name) => parseJson(name, bytes(name)),
      bytes: async (name) => bytes(name),
    });
    const answer = finish(coverage(engineOf(area, defaultParameters)));
    const share = answer.classes.find((one) => one.class === "primary_school")?.walk.people ?? -1;
    expect((await row.innerText()).replace(/\s+/g, " ")).toContain(` ${Math.round(share * 100)} %`);
  });
});
