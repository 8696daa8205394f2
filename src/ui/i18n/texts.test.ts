import { expect, test } from "vitest";
import { analysisTexts as analysisEn } from "./analysis/texts-en.ts";
import { analysisTexts as analysisZh } from "./analysis/texts-zh.ts";
import { publicTexts as publicEn } from "./public-en.ts";
import { publicTexts as publicZh } from "./public-zh.ts";
import { workbench as workbenchEn } from "./workbench-en.ts";
import { workbench as workbenchZh } from "./workbench-zh.ts";

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

for (const [what, zh, en] of [
  ["workbench", workbenchZh, workbenchEn],
  ["analysis", analysisZh, analysisEn],
  ["public", publicZh, publicEn],
] as const) {
  test(`${what}: both languages have the same texts`, () =>
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort()));

  test(`${what}: no text is empty, and both languages have the same placeholders`, () => {
    for (const [key, text] of Object.entries(zh)) {
      const other = (en as Record<string, string>)[key] ?? "";
      expect(text.trim() && other.trim(), key).toBeTruthy();
      expect(placeholders(other), key).toEqual(placeholders(text));
    }
  });

  test(`${what}: Chinese uses Chinese punctuation, and English text has no Chinese in it`, () => {
    for (const [key, text] of Object.entries(zh))
      expect(text, key).not.toMatch(/[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/);
    for (const [key, text] of Object.entries(en))
      if (!key.includes("language")) expect(text, key).not.toMatch(/[\u3000-\u9fff]/);
  });
}
