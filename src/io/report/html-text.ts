import { typeset } from "#domain/typeset.ts";
import { markWords } from "./context.ts";
import type { Cell, Mark, Sentence } from "./document.ts";
import type { Pair } from "./words.ts";

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as markup, in an element or an attribute: names come from files of others. Control signs, which HTML bars, go. */
export const escapeHtml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is left out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "").replace(/[&<>"']/g, (sign) => signs[sign] ?? "");

const han =
  /[\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uff60]+(?:[\s·0-9-]*[\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uff60]+)*/g;

/** The words of one language as markup. */
export interface Markup {
  readonly pick: (pair: Pair) => string;
  text(text: string): string;
  cell(cell: Cell): string;
  marks(marks: readonly Mark[]): string;
  sentence(sentence: Sentence): string;
}

export function markupOf(lang: "zh" | "en"): Markup {
  const pick = ([zh, en]: Pair) => (lang === "zh" ? zh : en);
  // A reading voice has to know where an English page speaks Chinese.
  const text = (plain: string) =>
    lang === "zh"
      ? escapeHtml(typeset(plain))
      : escapeHtml(plain).replace(han, (run) => `<span lang="zh-CN">${run}</span>`);
  const marks = (all: readonly Mark[]) =>
    [...new Set(all)].map((mark) => ` <span class="mark ${mark}">${escapeHtml(pick(markWords[mark]))}</span>`).join("");
  const cell = (one: Cell): string => {
    const words = one.text === null ? `<span class="unknown">${pick(notAssessedWords)}</span>` : text(one.text);
    const isData = one.isFigure && one.value !== null;
    return `${isData ? `<data value="${escapeHtml(String(one.value))}">${words}</data>` : words}${marks(one.marks)}`;
  };
  return {
    pick,
    text,
    cell,
    marks,
    sentence: (parts) =>
      parts
        .map((part) => {
          if (typeof part === "string") return text(part);
          return "section" in part ? `<a href="#${part.section}">${text(part.text)}</a>` : cell(part);
        })
        .join(""),
  };
}

export const notAssessedWords: Pair = ["未评估", "not assessed"];
