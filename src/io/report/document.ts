import type { Confidence } from "#domain/terms.ts";

/** A report as plain data: one source for the page, the spreadsheet and the terminal, so that they cannot differ. */

export type Mark = "estimated" | Exclude<Confidence, "source">;
export type Tone = "good" | "bad" | "none";

/** One figure or text. */
export interface Cell {
  /** As it reads. Null: not assessed, which is never written as 0. */
  readonly text: string | null;
  /** As a spreadsheet reads it: shares 0 to 1, people and metres unrounded to the precision told; null: no figure. */
  readonly value: string | number | null;
  readonly isFigure: boolean;
  readonly marks: readonly Mark[];
  /** Tints the cell, 0 to 1. */
  readonly heat: number | null;
  readonly tone: Tone | null;
}

/** Text with figures in it, and places of the page to read on. */
export type Sentence = readonly (string | Cell | Link)[];

export interface Link {
  /** Id of a section. */
  readonly section: string;
  readonly text: string;
}

export interface Column {
  readonly title: string;
  /** `csv`: ids and second figures, which would crowd a page. `page`: what a spreadsheet has in other columns. */
  readonly only?: "csv" | "page";
}

export interface Table {
  /** Names the CSV file, and the place on the page. */
  readonly id: string;
  readonly caption: string;
  /** The first one that a page shows heads its row. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What all its figures bear: where people or ways are estimated, so is all that follows from them. */
  readonly marks?: readonly Mark[];
  /** How many rows a page shows; the CSV has all. */
  readonly shown?: number;
  /** Small tables stand side by side. */
  readonly isSmall?: boolean;
}

export type Block =
  | { readonly kind: "text"; readonly sentence: Sentence }
  | { readonly kind: "list"; readonly items: readonly Sentence[] }
  | { readonly kind: "table"; readonly table: Table }
  /** `svg` is markup that the map's writer made. */
  | { readonly kind: "map"; readonly svg: string; readonly caption: string; readonly legend: readonly LegendItem[] }
  /** The few figures that matter most. */
  | { readonly kind: "figures"; readonly items: readonly KeyFigure[] }
  | { readonly kind: "command"; readonly command: string };

export interface KeyFigure {
  readonly label: string;
  readonly figure: Cell;
  readonly note: Sentence;
}

export interface LegendItem {
  readonly text: string;
  readonly colour: string;
  readonly isLine?: boolean;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Parts with a heading of their own. */
  readonly parts: readonly { readonly title: string | null; readonly blocks: readonly Block[] }[];
}

const plain = { isFigure: false, marks: [], heat: null, tone: null } as const;
const figure = { ...plain, isFigure: true } as const;
const grouped = (value: number, digits = 0) =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

export const words = (text: string, marks: readonly Mark[] = []): Cell => ({ ...plain, text, value: text, marks });
/** Not a figure that is missing, but none that could be. */
export const none: Cell = { ...plain, text: "–", value: null };
export const notAssessed: Cell = { ...figure, text: null, value: null, tone: "none" };

/** A share, 0 to 1, as a percentage with one decimal. */
export const shareCell = (share: number | null): Cell =>
  share === null ? notAssessed : { ...figure, text: `${grouped(share * 100, 1)} %`, value: rounded(share, 4) };
export const heatCell = (share: number | null): Cell => ({ ...shareCell(share), heat: share });
/** People, facilities, yuan: whole ones. */
export const wholeCell = (value: number | null): Cell =>
  value === null ? notAssessed : { ...figure, text: grouped(Math.round(value)), value: Math.round(value) };
/** Null: there is no way at all, which is a finding and not a gap in the data. */
export const metresCell = (value: number | null, unreached: string): Cell =>
  value === null
    ? { ...figure, text: unreached, value: null }
    : { ...figure, text: grouped(Math.round(value)), value: Math.round(value) };
export const decimalCell = (value: number | null, digits = 2): Cell =>
  value === null ? notAssessed : { ...figure, text: grouped(value, digits), value: rounded(value, digits) };
export const withUnit = (cell: Cell, unit: string): Cell =>
  cell.text === null ? cell : { ...cell, text: `${cell.text} ${unit}` };
/** Marks alone, after words that hold many figures. */
export const marksOnly = (marks: readonly Mark[]): Cell => ({ ...words("", marks), value: null });
export const marked = (cell: Cell, ...marks: readonly (Mark | Confidence | null)[]): Cell => ({
  ...cell,
  marks: [...cell.marks, ...marks.filter((mark) => mark !== null && mark !== "source")],
});
