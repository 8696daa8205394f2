import type { Line } from "./harness.ts";

const columns = ["row", "work", "peer", "Siqu", "peer", "ratio", "goal", ""] as const;

/** Three digits and a unit that fits. */
export function duration(ms: number | null): string {
  if (ms === null) return "";
  if (ms >= 10_000) return `${Math.round(ms / 100) / 10} s`;
  if (ms >= 1_000) return `${(ms / 1000).toPrecision(3)} s`;
  if (ms >= 1) return `${ms.toPrecision(3)} ms`;
  return `${(ms * 1000).toPrecision(3)} µs`;
}

function factor(ratio: number | null): string {
  if (ratio === null) return "";
  return `${ratio >= 100 ? Math.round(ratio).toLocaleString("en") : ratio.toPrecision(3)} ×`;
}

const cellsOf = (line: Line): readonly string[] => [
  line.row,
  line.what,
  line.peer,
  duration(line.oursMs),
  duration(line.peerMs),
  factor(line.ratio),
  line.goal,
  line.verdict,
];

/** Columns padded to one width, for a terminal. */
export function padded(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? "")].map(widthOf)),
  );
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd();
  return [lineOf(head), lineOf(widths.map((width) => "-".repeat(width))), ...rows.map(lineOf)].join("\n");
}

const widthOf = (text: string) => [...text].length;

export const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

export const tableText = (lines: readonly Line[]): string => padded(columns, lines.map(cellsOf));

const mdColumns = ["work", "peer", "Siqu", "peer takes", "ratio", "goal", "", "checked"] as const;
export const tableMarkdown = (lines: readonly Line[]): string =>
  markdown(
    mdColumns,
    lines.map((line) => [...cellsOf(line).slice(1), line.note]),
  );

export const tally = (lines: readonly Line[]): string => {
  const goals = lines.filter(({ goal }) => goal !== "");
  const reached = goals.filter(({ verdict }) => verdict === "reached").length;
  const out = goals.filter(({ verdict }) => verdict === "skipped").length;
  return `${reached} of ${goals.length} goals reached${out > 0 ? `, ${out} skipped` : ""}.`;
};
