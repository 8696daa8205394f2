import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, writeCsv } from "./csv.ts";

test("begins with a byte order mark, ends each line with CRLF, and leaves a missing figure empty", () => {
  expect(
    writeCsv([
      ["社区", "人口"],
      ["东王庄", 5200],
      ["二里庄", null],
    ]),
  ).toBe("\ufeff社区,人口\r\n东王庄,5200\r\n二里庄,\r\n");
});

test("quotes commas, quotes and line breaks", () => {
  expect(writeCsv([['甲,乙 "丙"\n丁']])).toBe('\ufeff"甲,乙 ""丙""\n丁"\r\n');
});

test.each(["=1+1", "+86", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x","y")'])(
  "a text a spreadsheet would run is disarmed: %s",
  (text) => {
    expect(writeCsv([[text]]).replace(/^\ufeff"?/, "")).toMatch(/^'/);
  },
);

test("a negative number stays a number", () => expect(writeCsv([[-2.5]])).toBe("\ufeff-2.5\r\n"));

test("what is written reads back", () => {
  const cells = fc.array(
    fc.array(
      fc.oneof(
        fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text)),
        fc.integer(),
      ),
      { minLength: 2, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(cells, (rows: Cell[][]) => {
      expect(read(writeCsv(rows).slice(1))).toEqual(rows.map((row) => row.map(String)));
    }),
  );
});

/** A reader of RFC 4180, written apart from the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let value = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') value += text[i++];
      else if (letter === '"') quoted = false;
      else value += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") {
      rows.at(-1)?.push(value);
      value = "";
    } else if (letter === "\r" && text[i + 1] === "\n") {
      rows.at(-1)?.push(value);
      value = "";
      rows.push([]);
      i++;
    } else value += letter;
  }
  rows.pop();
  return rows;
}
