// `npm run budget`: builds, opens the app in a real browser with nothing cached, and weighs what it fetched, gzipped.
// Fails when the planner's map or the public's first text has grown too heavy for a slow network.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../tests/e2e/harness/chromium.ts";
import { ensureBuilt } from "./build.mjs";
import { type Served, serve } from "./serve.mjs";

const kilobyte = 1000;

interface Budget {
  readonly name: string;
  readonly path: string;
  readonly limit: number;
  /** The element that is there once what the budget pays for is shown. */
  readonly shown: string;
}

const budgets: readonly Budget[] = [
  {
    name: "workbench, until the map is idle",
    path: "#/",
    limit: 700 * kilobyte,
    shown: "html[data-map-idle=true]",
  },
  {
    name: "proposals, until their text is shown",
    path: "#/proposals",
    limit: 100 * kilobyte,
    shown: "[data-page=proposals]",
  },
];

/** Bytes of one answer, gzipped: what a web host with compression sends, headers left out. */
function weigh({ file, start = 0, end = 0, status }: Served): number {
  if (!file || status === 304) return 0;
  return gzipSync(readFileSync(file).subarray(start, end + 1)).length;
}

/** When the page first had what we wait for, to the millisecond: what it asks for after that is not its price. */
async function shownAt(page: Page, url: string, shown: string): Promise<number> {
  await page.addInitScript((selector) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      Object.assign(window, { shownAt: Date.now() });
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  }, shown);
  await page.goto(url);
  const handle = await page.waitForFunction(() => (window as { shownAt?: number }).shownAt, undefined, {
    timeout: 90_000,
  });
  return (await handle.jsonValue()) as number;
}

/** Prints what a page fetched, heaviest first, and returns whether its code and style keep within the limit. */
async function measure(browser: Browser, { name, path, limit, shown }: Budget): Promise<boolean> {
  const answers: Served[] = [];
  const server = await serve({ directory: "dist", onRequest: (served) => answers.push(served) });
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  try {
    const time = await shownAt(page, server.url + path, shown);
    const paid = answers.filter(({ at }) => at <= time).map((served) => ({ ...served, bytes: weigh(served) }));
    const isData = ({ pathname }: Served) => pathname.startsWith("/areas/");
    const sum = (kind: boolean) =>
      paid.filter((served) => isData(served) === kind).reduce((total, { bytes }) => total + bytes, 0);
    const code = sum(false);
    const inKb = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} KB`;
    const verdict = code <= limit ? "within" : "OVER";
    console.log(`${name}: code and style ${inKb(code)}, ${verdict} ${inKb(limit)}; area data ${inKb(sum(true))}`);
    for (const { pathname, bytes } of paid.sort((a, b) => b.bytes - a.bytes).slice(0, 12)) {
      console.log(`  ${inKb(bytes).padStart(10)}  ${pathname}`);
    }
    return code <= limit;
  } catch (error) {
    console.log(`${name}: never shown (${error instanceof Error ? error.message.split("\n")[0] : error})`);
    return false;
  } finally {
    await context.close();
    await server.close();
  }
}

if (!(await ensureBuilt())) process.exit(1);
const browser = await launchChromium();
let ok = true;
for (const budget of budgets) ok = (await measure(browser, budget)) && ok;
await browser.close();
process.exit(ok ? 0 : 1);
