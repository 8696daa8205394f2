import { type Browser, devices, type Page } from "playwright-core";
import { afterAll, expect, onTestFinished } from "vitest";
import { serve } from "../../../scripts/serve.mjs";
import { launchChromium } from "./chromium.ts";

export interface AppOptions {
  /** The hash route: "#/", "#/proposals". */
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  readonly lang?: "zh" | "en";
  /** A touch screen and a phone's way of laying out. */
  readonly touch?: boolean;
  /** False: a browser that cannot draw the map. */
  readonly webgl?: boolean;
  /** Files that come damaged: by the end of their address, the text in their place, or null for a missing one. */
  readonly damaged?: Readonly<Record<string, string | null>>;
  /** Files beside the app's own, by their path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Console errors that the test provokes. Any other fails it. */
  readonly expected?: readonly RegExp[];
}

export interface App {
  readonly page: Page;
  /** The built app's address, with a slash at its end. */
  readonly url: string;
  /** Console errors, page errors and requests to other hosts so far. */
  readonly problems: readonly string[];
}

const locales = { zh: "zh-CN", en: "en-GB" };

const servers = new Map<string, Promise<{ url: string; close(): Promise<void> }>>();
let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).close();
  browser = undefined;
  servers.clear();
});

const serverOf = (directory: string) => {
  const server = servers.get(directory) ?? serve({ directory });
  servers.set(directory, server);
  return server;
};

const hideWebgl = () => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return /webgl/.test(kind) ? null : Reflect.apply(original, this, [kind, ...rest]);
  } as typeof original;
};

/** The page announces its map when it is live. */
const keepMap = () => {
  addEventListener("siqu:map", (event) => Object.assign(window, { siquMap: (event as CustomEvent).detail }));
};

/**
 * Opens the built app in a new, empty profile, within a test. When the test ends, the app closes, and the test
 * fails if the page logged an error, threw one, or asked any other host for anything.
 */
export async function openApp(options: AppOptions = {}, directory = "/tmp/h/ui-dist"): Promise<App> {
  const {
    path = "",
    width = 1280,
    height = 800,
    lang = "zh",
    touch = false,
    webgl = true,
    damaged = {},
    files = {},
    expected = [],
  } = options;
  const { url } = await serverOf(directory);
  browser ??= launchChromium();
  const context = await (await browser).newContext({
    viewport: { width, height },
    locale: locales[lang],
    timezoneId: "Asia/Shanghai",
    hasTouch: touch,
    isMobile: touch,
    ...(touch ? { userAgent: devices["Pixel 7"]?.userAgent ?? "" } : {}),
  });
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  context.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url())) {
      problems.push(`request to another host: ${request.url()}`);
    }
  });
  context.on("console", (message) => {
    if (message.type() === "error") note(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => note(`page error: ${error.error().message}`));
  onTestFinished(async () => {
    await context.close();
    expect(problems, "what the page did wrong").toEqual([]);
  });
  for (const [end, body] of Object.entries(damaged)) {
    await context.route(`**/${end}`, (route) => route.fulfill(body === null ? { status: 404, body: "" } : { body }));
  }
  for (const [path, body] of Object.entries(files)) {
    const bytes = typeof body === "string" ? body : Buffer.from(body);
    await context.route(url + path, (route) => route.fulfill({ body: bytes }));
  }
  if (!webgl) await context.addInitScript(hideWebgl);
  await context.addInitScript(keepMap);
  const page = await context.newPage();
  page.on("websocket", (socket) => problems.push(`socket to a host: ${socket.url()}`));
  await page.goto(url + path);
  return { page, url, problems };
}

/** Resolves when the map has drawn all that it has to draw. */
export async function whenMapIdle(page: Page, timeout = 60_000): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.mapIdle === "true", undefined, { timeout });
}
