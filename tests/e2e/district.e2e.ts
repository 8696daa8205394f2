import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { packageFiles } from "#tests/fixtures/package-files.ts";
import { districtOf, sizes } from "../../bench/district.ts";
import { areaOfDistrict } from "../../bench/district-area.ts";
import { openApp } from "./harness/open-app.ts";

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
    // The page draws while the worker reckons: a hung page would draw one frame and no more.
    expect(await framesIn(page, 1000)).toBeGreaterThan(5);
    const done = async () => Number(await bar.getAttribute("value"));
    await expect.poll(done, { timeout: 120_000 }).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => page.getByText(/cancelled|stopped/i).count(), { timeout: 30_000 }).toBeGreaterThan(0);
    expect(await bar.count()).toBe(0);
  });

  test("coverage comes to its end, and its people sum to the district's", async () => {
    const { page } = await open("coverage");
    await expect.poll(() => page.getByRole("table").count(), { timeout: 240_000 }).toBeGreaterThan(0);
    expect(await page.getByText(/500,000/).count()).toBeGreaterThan(0);
  });
});
