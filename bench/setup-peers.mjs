// Installs what Siqu is compared with: none of it is part of the product, so it has a lock of its own.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, stop } from "../scripts/setup.mjs";

/** Installs the peers if they are missing or are not those of the lock. */
export async function setupPeers() {
  const folder = join(root, "bench");
  const lock = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  const stamp = join(folder, "node_modules/.siqu-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Siqu 四区: installing the programs to compare with, once 正在安装对照程序（仅首次）…");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath ?? "";
  const result = /npm-cli\.c?js$/.test(npm)
    ? await run(process.execPath, [npm, ...args], { cwd: folder })
    : await run("npm", args, { cwd: folder, shell: process.platform === "win32" });
  if (result.code !== 0) {
    stop("the programs to compare with could not be installed; npm says why above. Check the network and try again.");
  }
  writeFileSync(stamp, lock);
}
