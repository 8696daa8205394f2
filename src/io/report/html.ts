import type { ReportLang } from "./context.ts";
import type { Block, Cell, Section, Table } from "./document.ts";
import { escapeHtml, type Markup, markupOf } from "./html-text.ts";
import { styles } from "./styles.ts";

export interface Page {
  readonly lang: ReportLang;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
  /** Folder of the CSV files beside the page, and the page in the other language, if there is one. */
  readonly tablesFolder: string;
  readonly otherLanguage: string | null;
}

const steps = 6;
/** Class of a tint, from least to most. */
const heatClass = ({ heat }: Cell): string =>
  heat === null ? "" : `heat h${Math.min(steps - 1, Math.max(0, Math.floor(heat * steps)))}`;

/** The report as one file: no script, no outside request; reads on a phone and prints on A4. */
export function pageHtml(page: Page): string {
  const { lang, title, subtitle, sections, otherLanguage } = page;
  const markup = markupOf(lang);
  const { text, pick } = markup;
  const other = otherLanguage
    ? `<a class="other" href="${escapeHtml(otherLanguage)}" hreflang="${lang === "zh" ? "en" : "zh-CN"}" lang="${lang === "zh" ? "en" : "zh-CN"}">${lang === "zh" ? "English" : "中文"}</a>`
    : "";
  const contents = sections
    .map(
      ({ id, title }, index) => `<li><a href="#${id}"><span class="number">${index + 1}</span>${text(title)}</a></li>`,
    )
    .join("");
  return `<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<header><p class="kind">${text(pick(["四区 · 体检报告", "Siqu · area check-up"]))}${other}</p><h1>${text(title)}</h1><p class="subtitle">${text(subtitle)}</p>
<nav aria-label="${pick(["目录", "Contents"])}"><ol>${contents}</ol></nav></header>
<main>
${sections.map((section, index) => sectionHtml(section, index + 1, markup, page.tablesFolder)).join("\n")}
</main>
</body>
</html>
`;
}

function sectionHtml({ id, title, parts }: Section, number: number, markup: Markup, folder: string): string {
  const body = parts
    .map(({ title: heading, blocks }) => {
      const head = heading === null ? "" : `<h3>${markup.text(heading)}</h3>\n`;
      return head + blocksHtml(blocks, markup, folder);
    })
    .join("\n");
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title"><span class="number">${number}</span>${markup.text(title)}</h2>
${body}
</section>`;
}

/** Small tables that follow one another stand side by side. */
function blocksHtml(blocks: readonly Block[], markup: Markup, folder: string): string {
  const isSmall = (block: Block | undefined) => block?.kind === "table" && block.table.isSmall === true;
  return blocks
    .map((block, index) => {
      const opens = isSmall(block) && !isSmall(blocks[index - 1]) ? '<div class="beside">\n' : "";
      const closes = isSmall(block) && !isSmall(blocks[index + 1]) ? "\n</div>" : "";
      return opens + blockHtml(block, markup, folder) + closes;
    })
    .join("\n");
}

function blockHtml(block: Block, markup: Markup, folder: string): string {
  const { text, sentence, cell, pick } = markup;
  switch (block.kind) {
    case "text":
      return `<p>${sentence(block.sentence)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${sentence(item)}</li>`).join("\n")}</ul>`;
    case "figures":
      return `<dl class="figures">${block.items
        .map(
          ({ label, figure, note }) =>
            `<div><dt>${text(label)}</dt><dd><strong>${cell(figure)}</strong><span class="note">${sentence(note)}</span></dd></div>`,
        )
        .join("\n")}</dl>`;
    case "command":
      return `<p class="command"><span>${pick(["重算", "Ask again"])}</span> <code lang="en">${escapeHtml(block.command)}</code></p>`;
    case "map": {
      const legend = block.legend
        .map(
          ({ text: label, colour, isLine }) =>
            `<li><i style="${isLine ? "height:0;border:0;border-top:3px solid " : "background:"}${escapeHtml(colour)}"></i>${text(label)}</li>`,
        )
        .join("");
      return `<figure><div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(block.caption)}">${block.svg}</div><figcaption>${text(block.caption)}<ul class="legend">${legend}</ul></figcaption></figure>`;
    }
    case "table":
      return tableHtml(block.table, markup, folder);
  }
}

/** Titles up to this many signs break only where they pause: 居民，步行. */
const shortTitle = 8;

function tableHtml({ id, caption, columns, rows, shown, marks = [] }: Table, markup: Markup, folder: string): string {
  const { text, cell, pick } = markup;
  const isShown = columns.map(({ only }) => only !== "csv");
  const isNumber = columns.map((_, column) => rows.some((row) => row[column]?.isFigure));
  const classOf = (one: Cell | undefined, column: number) =>
    [isNumber[column] ? "figure" : "", one ? heatClass(one) : "", one?.tone ?? ""]
      .filter((name) => name !== "")
      .join(" ");
  const withClass = (names: string) => (names === "" ? "" : ` class="${names}"`);
  const heads = columns.flatMap(({ title }, column) =>
    isShown[column]
      ? [
          `<th scope="col"${withClass(`${classOf(undefined, column)}${title.length <= shortTitle ? " short" : ""}`.trim())}>${text(title)}</th>`,
        ]
      : [],
  );
  const lines = rows.slice(0, shown).map((row) => {
    const cells = row.flatMap((one, column) => {
      if (!isShown[column]) return [];
      const element = column === 0 ? 'th scope="row"' : "td";
      return [`<${element}${withClass(classOf(one, column))}>${cell(one)}</${element.slice(0, 2)}>`];
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const hidden = shown === undefined ? 0 : Math.max(0, rows.length - shown);
  const more =
    hidden > 0 ? pick([`共 ${rows.length} 行，此处 ${shown} 行；`, `${shown} of ${rows.length} rows; `]) : "";
  const empty = rows.length === 0 ? `<p class="empty">${pick(["没有。", "None."])}</p>` : "";
  return `<div class="table" id="table-${id}"><div class="scroll" role="region" tabindex="0" aria-labelledby="caption-${id}"><table>
<caption id="caption-${id}">${text(caption)}${markup.marks(marks)}</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${lines.join("\n")}
</tbody></table></div>${empty}
<p class="foot">${text(more)}<a href="${escapeHtml(`${folder}/${id}.csv`)}">${pick(["表格文件", "table file"])} ${escapeHtml(id)}.csv</a></p></div>`;
}
