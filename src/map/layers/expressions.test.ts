import { createExpression } from "@maplibre/maplibre-gl-style-spec";
import type { ExpressionSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { clipped, nameField } from "./expressions.ts";

function textOf(expression: ExpressionSpecification, properties: Readonly<Record<string, string>>) {
  const made = createExpression(expression, "layers[0].layout.text-field");
  if (made.result === "error") throw new Error(made.value.map(({ message }) => message).join("; "));
  return made.value.evaluate({ zoom: 16 }, { type: "Point", properties: { ...properties } });
}

test.each([
  ["中国地质大学（北京）", "中国地质大学\n（北京）"],
  ["大华（768厂）社区", "大华\n（768厂）社区"],
  ["食堂（北区）", "食堂（北区）"],
  ["（北京）社区卫生服务站", "（北京）社区卫生服务站"],
  ["中国石油勘探开发研究院", "中国石油勘探开发研究院"],
])("a long name breaks before its bracket: %s", (nameZh, wanted) => {
  expect(textOf(nameField("zh"), { nameZh })).toBe(wanted);
});

test("a street's name stays on its line, a short name ends before the bracket", () => {
  const street = { nameZh: "成府路东段辅路（北侧）" };
  expect(textOf(nameField("zh", { oneLine: true }), street)).toBe("成府路东段辅路（北侧）");
  expect(textOf(nameField("zh", { short: true }), street)).toBe("成府路东段辅路");
});

test("a typed name is cut at the given length", () => {
  expect(textOf(clipped("name", 14), { name: "地".repeat(120) })).toBe(`${"地".repeat(14)}…`);
  expect(textOf(clipped("name", 14), { name: "地".repeat(14) })).toBe("地".repeat(14));
  expect(textOf(clipped("name", 14), {})).toBe("");
});
