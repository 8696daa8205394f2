/** A cell: text, a number with a point for decimals, or nothing where there is no figure. */
export type Cell = string | number | null;

/** What a spreadsheet takes for a formula when a cell begins with it. */
const formula = /^[=+\-@\t\r]/;

/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark, for without one Excel reads Chinese as something else. A text
 * that a spreadsheet would run as a formula gets an apostrophe before it: names come from files of others.
 */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A share with four decimals, so that a sum can be checked; null stays nothing. */
export const shareCell = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 10_000) / 10_000;
export const wholeCell = (value: number | null): number | null => (value === null ? null : Math.round(value));
