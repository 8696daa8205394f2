import { type Cell as CsvCell, writeCsv } from "../export/csv.ts";
import { type Context, markWords } from "./context.ts";
import type { Mark, Table } from "./document.ts";

/**
 * A table with all its rows. Where cells of a column bear marks (estimated, unchecked), a column of them follows; marks
 * of the whole table stand in the last one.
 */
export function tableCsv({ say, pick }: Context, { columns, rows, marks = [] }: Table): string {
  const text = (all: readonly Mark[]): CsvCell => all.map((mark) => pick(markWords[mark])).join("; ") || null;
  const kept = columns.flatMap(({ title, only }, column) => {
    if (only === "page") return [];
    return [{ title, column, isMarked: rows.some((row) => (row[column]?.marks.length ?? 0) > 0) }];
  });
  const whole = (cell: CsvCell): readonly CsvCell[] => (marks.length > 0 ? [cell] : []);
  const head = kept.flatMap(({ title, isMarked }): readonly CsvCell[] =>
    isMarked ? [title, say(`${title}：标记`, `${title}: mark`)] : [title],
  );
  return writeCsv([
    [...head, ...whole(say("全表标记", "mark of all figures"))],
    ...rows.map((row) => [
      ...kept.flatMap(({ column, isMarked }): readonly CsvCell[] => {
        const value = row[column]?.value ?? null;
        return isMarked ? [value, text(row[column]?.marks ?? [])] : [value];
      }),
      ...whole(text(marks)),
    ]),
  ]);
}
