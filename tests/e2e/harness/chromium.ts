import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../../scripts/browser.mjs";

const flags = [
  "--headless=new",
  "--no-sandbox",
  // WebGL 2 without a graphics card.
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  // The browser itself asks for nothing, and no page can: every name but this machine's is unknown.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** A browser with a profile of its own, which it deletes when it closes. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found. `npm test` installs one, or set CHROME_PATH.");
  return chromium.launch({ executablePath, args: flags });
}
