import { markWords } from "#io/report/context.ts";
import { type Block, type Cell, type Sentence, type Table, words } from "#io/report/document.ts";
import { right, table } from "./table.ts";

/** The blocks of a report for a terminal, in English. */
export const blocksText = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => blockText(block) ?? []).join("\n\n");

function blockText(block: Block): string | null {
  switch (block.kind) {
    case "text":
      return sentenceText(block.sentence);
    case "list":
      return block.items.map((item) => `- ${sentenceText(item)}`).join("\n");
    case "table":
      return tableText(block.table);
    case "figures":
    case "map":
    case "command":
      return null;
  }
}

const sentenceText = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === "string" ? part : "section" in part ? part.text : cellText(part))).join("");

const cellText = ({ text, marks }: Cell): string =>
  [text ?? "not assessed", ...new Set(marks.map((mark) => `[${markWords[mark][1]}]`))].join(" ");

function tableText({ caption, columns, rows, shown, marks = [] }: Table): string {
  const kept = [...columns.keys()].filter((column) => columns[column]?.only !== "csv");
  const isFigure = (column: number) => rows.some((row) => row[column]?.isFigure);
  const head = kept.map((column) => {
    const title = columns[column]?.title ?? "";
    return isFigure(column) ? right(title) : title;
  });
  const lines = rows.slice(0, shown).map((row) =>
    kept.map((column) => {
      const text = row[column] ? cellText(row[column]) : "";
      return isFigure(column) ? right(text) : text;
    }),
  );
  const hidden = rows.length - lines.length;
  const more = hidden > 0 ? `\n(${lines.length} of ${rows.length} rows; --json has all)` : "";
  return `${cellText(words(caption, marks))}\n${rows.length === 0 ? "none" : table(head, lines)}${more}`;
}
