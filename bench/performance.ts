import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { type GrowthTable, growthCells, growthHead } from "./growth.ts";
import type { Line } from "./harness.ts";
import type { Measured } from "./questions.ts";
import { duration, markdown, tableMarkdown, tally } from "./report.ts";

const file = fileURLToPath(new URL("../docs/performance.md", import.meta.url));
const versionOf = (folder: string, name: string): string =>
  (
    JSON.parse(readFileSync(new URL(`../${folder}${name}/package.json`, import.meta.url), "utf8")) as {
      version: string;
    }
  ).version;

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const system = /PRETTY_NAME="([^"]+)"/.exec(safeRead("/etc/os-release"))?.[1] ?? process.platform;
  return `${cpus().length} × ${first?.model.trim()}, ${memory} GiB, ${system}, Node.js ${process.versions.node}`;
}

function safeRead(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function versions(): string {
  const peers = ["geos-wasm", "graphology", "graphology-shortest-path", "gdal3.js"];
  const own = ["@turf/turf", "flatbush", "highs"];
  return [
    ...peers.map((name) => `${name} ${versionOf("bench/node_modules/", name)}`),
    ...own.map((name) => `${name} ${versionOf("node_modules/", name)}`),
  ].join(", ");
}

/** Puts the figures of a run between the marks of docs/performance.md; what is written around them stays. */
export function writePerformance(lines: readonly Line[], growth: GrowthTable, real: readonly Measured[]): void {
  const date = new Date().toISOString().slice(0, 10);
  const parts: Readonly<Record<string, string>> = {
    run: [
      `Run on ${date} by \`npm run bench -- --write\`. Machine: ${machine()}; load average ${loadavg()[2]?.toFixed(1)},`,
      `of which the benchmark itself is about 1. Packages: ${versions()}.`,
    ].join("\n"),
    table: `${tableMarkdown(lines)}\n\n${tally(lines)}`,
    growth: markdown(growthHead(growth), growthCells(growth)),
    area: markdown(
      ["", "median", "keeps"],
      real.map(({ name, ms, keptBytes }) => [name, duration(ms), `${(keptBytes / 1e6).toFixed(1)} MB`]),
    ),
  };
  let text = readFileSync(file, "utf8");
  for (const [name, content] of Object.entries(parts)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/performance.md has lost its mark ${begin}; put it back.`);
    text = `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
  }
  writeFileSync(file, text);
}
