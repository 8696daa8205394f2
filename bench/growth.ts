import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sizes } from "./district.ts";
import type { Measured } from "./questions.ts";
import { duration } from "./report.ts";

interface SizeMeasured {
  readonly edges: number;
  readonly peakBytes: number;
  readonly measured: readonly Measured[];
}

/** What one row of the growth table says of one analysis. */
export interface Growth {
  readonly name: string;
  /** By size: milliseconds, and bytes the result holds on to. */
  readonly ms: readonly number[];
  readonly keptBytes: readonly number[];
  /** Broken off at the largest size, where the time is at least so much. */
  readonly isCut: boolean;
  /** Time grows as (n log n) to this power, between the two largest sizes that ended; null below what can be told. */
  readonly exponent: number | null;
}

export interface GrowthTable {
  readonly edges: readonly number[];
  readonly peakBytes: readonly number[];
  readonly rows: readonly Growth[];
}

/** n log n with caches that no longer hold all: what is steeper has grown worse. */
const steepest = 1.15;
/** Below so many milliseconds at the largest size a clock and a cache tell more than an exponent. */
const leastMs = 1;

/** Measures each size in a process of its own, so that the peak memory is that of one size. */
export function growthTable(): GrowthTable {
  const script = fileURLToPath(new URL("growth-of-size.ts", import.meta.url));
  const found = Object.keys(sizes).map((name): SizeMeasured => {
    const args = ["--expose-gc", "--max-old-space-size=8192", "--import", "tsx", script, name];
    const { status, stdout } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 2 ** 26,
    });
    if (status !== 0) throw new Error(`The measurement of size ${name} failed.`);
    return JSON.parse(stdout) as SizeMeasured;
  });
  const rows = (found[0] as SizeMeasured).measured.map(({ name }, index): Growth => {
    const all = found.map(({ measured }) => measured[index] as Measured);
    const isCut = all.at(-1)?.isCut ?? false;
    return {
      name,
      ms: all.map(({ ms }) => ms),
      keptBytes: all.map(({ keptBytes }) => keptBytes),
      isCut,
      exponent: exponentOf(found.slice(0, isCut ? -1 : undefined).slice(-2), index),
    };
  });
  return { edges: found.map(({ edges }) => edges), peakBytes: found.map(({ peakBytes }) => peakBytes), rows };
}

/** Of one analysis, between two sizes. */
function exponentOf(sizes: readonly SizeMeasured[], index: number): number | null {
  const [smaller, larger] = sizes as [SizeMeasured, SizeMeasured];
  const [shorter, longer] = [smaller, larger].map(({ measured }) => (measured[index] as Measured).ms) as [
    number,
    number,
  ];
  const work = ({ edges }: SizeMeasured) => edges * Math.log(edges);
  return longer < leastMs ? null : Math.log(longer / shorter) / Math.log(work(larger) / work(smaller));
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

function verdictOf({ exponent, isCut }: Growth): string {
  if (exponent !== null && exponent > steepest) return "WORSE than n log n";
  if (isCut) return "BROKEN OFF";
  return exponent === null ? "too short to tell" : "n log n or better";
}

export const growthHead = ({ edges }: GrowthTable): string[] => [
  "analysis",
  ...edges.map((count) => `${count.toLocaleString("en")} edges`),
  "keeps",
  "exponent",
  "",
];

export const growthCells = (table: GrowthTable): string[][] => [
  ...table.rows.map((row) => [
    row.name,
    ...row.ms.map((ms, size) => (row.isCut && size === row.ms.length - 1 ? `> ${duration(ms)}` : duration(ms))),
    megabytes(row.keptBytes.at(-1) as number),
    row.exponent === null ? "" : row.exponent.toFixed(2),
    verdictOf(row),
  ]),
  ["peak memory of the process", ...table.peakBytes.map(megabytes), "", "", ""],
];

export const worseThanAllowed = ({ rows }: GrowthTable): readonly Growth[] =>
  rows.filter(({ exponent, isCut }) => isCut || (exponent !== null && exponent > steepest));
