// Builds dist/ when, and only when, something it is made of has changed.
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./setup.mjs";

const sources = [
  "src",
  "public",
  "data/standards",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
/** It lies in dist/, so that any other build, which empties the folder, makes the next one here run. */
const stampFile = join(root, "dist/.siqu-build");

function list(path, lines) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return;
  const stats = lstatSync(absolute);
  if (stats.isDirectory()) {
    for (const name of readdirSync(absolute).sort()) list(`${path}/${name}`, lines);
  } else if (!/\.test\.tsx?$/.test(path)) {
    lines.push(`${path} ${stats.size} ${stats.mtimeMs}`);
  }
}

/** Changes with the name, size or date of any file that the build reads. */
function sourceStamp() {
  const lines = [];
  for (const source of sources) list(source, lines);
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** Resolves to true when dist/ is what the sources give. The builder's own words say why if it is not. */
export async function ensureBuilt() {
  const stamp = sourceStamp();
  if (existsSync(join(root, "dist/index.html")) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) {
    return true;
  }
  console.log("Siqu 四区: building 正在构建…");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { code } = await run(process.execPath, [vite, "build", "--logLevel", "warn"], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (code !== 0) return false;
  writeFileSync(stampFile, stamp);
  return true;
}
