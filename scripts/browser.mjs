// Finds a Chromium to test with, or installs one where this machine lets us.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root, run, stop } from "./setup.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const usualPlaces = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
};
const debianPackages = ["chromium", "fonts-noto-cjk"];
const advice =
  "install Chromium or Chrome (Debian: apt-get install chromium fonts-noto-cjk), or set CHROME_PATH to one";

function onPath(name) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** A name on the PATH may be a stub that only says where to get the browser. Chrome on Windows opens a window when asked. */
const runs = (file) =>
  process.platform === "win32"
    ? existsSync(file)
    : spawnSync(file, ["--version"], { timeout: 30_000, stdio: "ignore" }).status === 0;

/** The path of a Chromium that runs, or null. CHROME_PATH is taken at its word. */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named) || !runs(named)) stop(`CHROME_PATH is ${named}, which does not run; ${advice}.`);
    return named;
  }
  const places = [...names.map(onPath), ...(usualPlaces[process.platform] ?? [])];
  return places.find((file) => file && existsSync(file) && runs(file)) ?? null;
}

let aptTried = false;
/** Installs what is needed from Debian, once, if we may. */
async function installFromDebian() {
  if (aptTried || process.getuid?.() !== 0 || !existsSync("/etc/debian_version") || !onPath("apt-get")) return;
  aptTried = true;
  console.log(`Siqu 四区: installing ${debianPackages.join(" and ")} for the browser tests 正在安装测试用浏览器…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  const options = { env, quiet: true, timeoutMs: 600_000 };
  await run("apt-get", [...wait, "update"], options);
  await run("apt-get", [...wait, "install", "-y", ...debianPackages], options);
}

/** The browser that Playwright keeps for itself, fetched if the network allows. */
async function installFromPlaywright() {
  const { chromium } = await import("playwright-core");
  if (!existsSync(chromium.executablePath())) {
    console.log("Siqu 四区: asking Playwright for a browser 正在获取测试用浏览器…");
    const command = join(root, "node_modules/playwright-core/cli.js");
    await run(process.execPath, [command, "install", "chromium"], { silent: true, timeoutMs: 300_000 });
  }
  const file = chromium.executablePath();
  return existsSync(file) && runs(file) ? file : null;
}

/** The path of a Chromium, installed if need be; ends with a sentence if none can be had. */
export async function ensureChromium() {
  let found = findChromium();
  if (!found) {
    await installFromDebian();
    found = findChromium() ?? (await installFromPlaywright());
  }
  return (
    found ??
    stop(`the browser tests need a Chromium, and none could be found or fetched; ${advice}. 需要 Chromium 浏览器。`)
  );
}

/** Without a Chinese font every label is a box, and widths are wrong. A warning only: the tests still mean something. */
export async function ensureChineseFont() {
  const list = onPath("fc-list");
  if (!list) return;
  const has = () => spawnSync(list, [":lang=zh"], { encoding: "utf8" }).stdout.trim() !== "";
  if (!has()) await installFromDebian();
  if (!has()) console.warn("Siqu 四区: no Chinese font found; install one (Debian: fonts-noto-cjk). 未找到中文字体。");
}
