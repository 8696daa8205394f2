import { expect, test } from "vitest";
import { typeset } from "./typeset.ts";

test.each([
  ["共 {{count}} 处", "共\u2009{{count}}\u2009处"],
  ["约 ±{{m}}", "约\u2009±{{m}}"],
  ["导出 CSV", "导出\u2009CSV"],
  ["100 平方米", "100\u2009平方米"],
  ["Ctrl 或 ⌘ + Z", "Ctrl\u2009或 ⌘ + Z"],
  ["no Chinese here 12 m", "no Chinese here 12 m"],
])("%s", (text, set) => expect(typeset(text)).toBe(set));
