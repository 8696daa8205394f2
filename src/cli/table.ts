/** Columns a cell takes in a terminal: Chinese characters and full-width signs take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, sign) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
        ? 2
        : 1),
    0,
  );

export type Cell = string | { readonly right: string };

/** Lines up rows under their heads; numbers to the right. */
export function table(heads: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const textOf = (cell: Cell) => (typeof cell === "string" ? cell : cell.right);
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => widthOf(textOf(row[column] ?? "")))));
  const line = (row: readonly Cell[]) =>
    row
      .map((cell, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - widthOf(textOf(cell)));
        return typeof cell === "string" ? cell + gap : gap + cell.right;
      })
      .join("  ")
      .trimEnd();
  return [line(heads), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

export const right = (text: string): Cell => ({ right: text });
/** A share as a percentage; "not assessed" is never a zero. */
export const percent = (share: number | null): Cell => right(share === null ? "n/a" : `${(share * 100).toFixed(1)} %`);
export const metresCell = (metres: number | null): Cell => right(metres === null ? "none" : `${Math.round(metres)} m`);
