// `npm run shots`: drives the built app and writes docs/images/*.png. To add a picture, add a line to the list.
//   npm run shots -- workbench     only those whose name has the word in it
import { mkdirSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../tests/e2e/harness/chromium.ts";
import { ensureBuilt } from "./build.mjs";
import { serve } from "./serve.mjs";

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly lang: "zh-CN" | "en-GB";
  /** A phone: touch, and two pixels to one. */
  readonly phone?: boolean;
  /** What somebody does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const whenMapIdle = async (page: Page) => {
  await page.waitForFunction(() => document.documentElement.dataset.mapIdle === "true", undefined, { timeout: 60_000 });
};
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844, phone: true };

/** Resolves once an analysis has answered: its table has rows. */
const whenAnswered = async (page: Page) => {
  await whenMapIdle(page);
  await page.getByRole("row").nth(3).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
};
const whenStill = async (page: Page) => {
  await whenMapIdle(page);
  await page.waitForTimeout(1500);
};

const why = "#/?step=analyse&q=linkage&sel=community-wuming-11&view=15.2/39.9962/116.3390";
const walked =
  "#/?step=analyse&q=coverage&class=public_green&tier=5&view=15.3/39.9950/116.3340&from=39.99460,116.33010";

const shots: readonly Shot[] = [
  { name: "workbench-zh", path: "#/", lang: "zh-CN", ...desktop, act: whenStill },
  { name: "workbench-en", path: "#/", lang: "en-GB", ...desktop, act: whenStill },
  { name: "workbench-phone", path: "#/", lang: "zh-CN", ...phone, act: whenStill },
  { name: "linkage-zh", path: "#/?step=analyse&q=linkage", lang: "zh-CN", ...desktop, act: whenAnswered },
  { name: "linkage-why-zh", path: why, lang: "zh-CN", ...desktop, act: whenAnswered },
  { name: "coverage-en", path: "#/?step=analyse&q=coverage", lang: "en-GB", ...desktop, act: whenAnswered },
  { name: "walk-zh", path: walked, lang: "zh-CN", ...desktop, act: whenAnswered },
  { name: "gaps-zh", path: "#/?step=analyse&q=gaps", lang: "zh-CN", ...desktop, act: whenStill },
  { name: "linkage-phone", path: "#/?step=analyse&q=linkage", lang: "zh-CN", ...phone, act: whenAnswered },
  { name: "proposals-phone", path: "#/proposals", lang: "zh-CN", ...phone },
  { name: "proposal-phone", path: "#/proposals/jingzhang-north", lang: "zh-CN", ...phone },
  { name: "proposal-en", path: "#/proposals/jingzhang-north", lang: "en-GB", ...desktop, act: whenStill },
];

async function take(browser: Browser, url: string, { name, path, width, height, lang, phone, act }: Shot) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang,
    timezoneId: "Asia/Shanghai",
    hasTouch: phone === true,
    isMobile: phone === true,
    deviceScaleFactor: phone ? 2 : 1,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(url + path, { waitUntil: "networkidle" });
  await act?.(page);
  const file = `docs/images/${name}.png`;
  await page.screenshot({ path: file });
  await context.close();
  console.log(file);
}

if (!(await ensureBuilt())) process.exit(1);
mkdirSync("docs/images", { recursive: true });
const server = await serve({ directory: "dist" });
const browser = await launchChromium();
const wanted = process.argv[2] ?? "";
for (const shot of shots) if (shot.name.includes(wanted)) await take(browser, server.url, shot);
await browser.close();
await server.close();
