import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type District, districtOf, sizes } from "./district.ts";
import { type GrowthTable, growthCells, growthHead, growthTable, worseThanAllowed } from "./growth.ts";
import { Disagreement, type Line } from "./harness.ts";
import { writePerformance } from "./performance.ts";
import type { Measured } from "./questions.ts";
import { measureArea } from "./real-area.ts";
import { duration, padded, tableText, tally } from "./report.ts";
import { discLines, turfDiscLines } from "./rows/coverage.ts";
import { dragLines } from "./rows/drag.ts";
import { matrixLines, nearestDoorLines, oneSearchLines, repairLines } from "./rows/network.ts";
import { insideLines, nearestPointLines } from "./rows/points.ts";
import { sitingLines } from "./rows/siting.ts";
import { tileLines } from "./rows/tiles.ts";

const usage = `Usage: npm run bench -- [options]

Compares Siqu with other programs on a made-up district, the same work in the same run, and prints how many times faster
it is. Ends with an error if any two answers differ.
  --only ROW     only this row of the table; may be given again
  --growth       only the growth from 1,000 to 100,000 edges
  --area FOLDER  instead: how long a real area package takes to load, and every question of it
  --write        writes docs/performance.md from this run
  --help         this text
`;

const rows: Readonly<Record<string, (district: District) => Promise<Line[]>>> = {
  discs: discLines,
  "turf-discs": turfDiscLines,
  nearest: nearestDoorLines,
  search: oneSearchLines,
  matrix: matrixLines,
  repair: repairLines,
  drag: dragLines,
  inside: insideLines,
  "nearest-point": nearestPointLines,
  siting: sitingLines,
  tiles: tileLines,
};

const questionsText = (measured: readonly Measured[]) =>
  padded(
    ["", "median", "keeps"],
    measured.map(({ name, ms, keptBytes }) => [name, duration(ms), `${(keptBytes / 1e6).toFixed(1)} MB`]),
  );

async function runRows(chosen: readonly string[]): Promise<Line[]> {
  console.log(
    "Building the district: 60,000 nodes, 100,000 edges, 10,000 facilities, 50,000 buildings, 609 communities.",
  );
  const district = districtOf(sizes.M);
  const lines: Line[] = [];
  for (const name of chosen) {
    const began = performance.now();
    lines.push(...(await (rows[name] as (typeof rows)[string])(district)));
    console.log(`${name}: checked and timed in ${duration(performance.now() - began)}`);
  }
  return lines;
}

function runGrowth(): GrowthTable {
  console.log("Growth: each size in a process of its own.");
  const table = growthTable();
  console.log(`\n${padded(growthHead(table), growthCells(table))}\n`);
  const worse = worseThanAllowed(table);
  console.log(
    worse.length === 0
      ? "No analysis grows worse than n log n."
      : `WORSE than n log n, or too long to tell: ${worse.map(({ name }) => name).join(", ")}.`,
  );
  return table;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      growth: { type: "boolean" },
      area: { type: "string" },
      write: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.area !== undefined) {
    console.log(questionsText(await measureArea(values.area)));
    return 0;
  }
  const unknown = values.only?.find((name) => !(name in rows));
  if (unknown !== undefined) {
    process.stderr.write(`There is no row "${unknown}"; there are ${Object.keys(rows).join(", ")}.\n`);
    return 2;
  }
  if (values.write && (values.only || values.growth)) {
    process.stderr.write("--write needs a whole run: leave out --only and --growth.\n");
    return 2;
  }
  const load = loadavg()[0] ?? 0;
  if (load > 1)
    console.log(`The machine is busy (load average ${load.toFixed(1)}): times will be long and ratios off.`);
  const growth = values.only ? null : runGrowth();
  if (values.growth) return 0;
  const lines = await runRows(values.only ?? Object.keys(rows));
  const real = values.only ? null : await measureArea("public/areas/xueyuanlu");
  if (real) console.log(`\nThe area of Xueyuanlu:\n${questionsText(real)}`);
  if (values.write && growth && real) writePerformance(lines, growth, real);
  console.log(`\n${tableText(lines)}\n`);
  for (const { row, peer, note } of lines) if (note !== "") console.log(`${row}, ${peer}: ${note}`);
  console.log(`\n${tally(lines)}`);
  return 0;
}

// A run that is ended takes its database server with it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    if (error instanceof Disagreement) process.stderr.write(`The answers differ. ${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
