import { expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import { emptyPlan } from "#domain/plan.ts";
import { search } from "./search.ts";

const origin = { source: "s", date: "2026", accuracyM: 5, estimated: false };
const named = (id: string, nameZh: string, nameEn: string, initials: string) => ({
  id,
  nameZh,
  nameEn,
  initials,
  ...origin,
});
const area = {
  boundary: named("boundary", "学院路街道", "Xueyuanlu Subdistrict", "xyljd"),
  zones: [
    named("bjfu", "北京林业大学", "Beijing Forestry University", "bjlydx"),
    named("dwz", "东王庄", "Dongwangzhuang", "dwz"),
  ],
  gates: [named("g", "北京林业大学东门", "Beijing Forestry University, East Gate", "bjlydxdm")],
  streets: [named("s1", "学清路", "Xueqing Road", "xql"), named("s2", "学清路", "Xueqing Road", "xql")],
  facilities: [named("lib", "林业大学图书馆", "Forestry University Library", "lydxtsg")],
  barriers: [],
  crossings: [],
  greens: [],
  heritage: [],
  rails: [],
  sites: [],
} as unknown as Area;
const ids = (words: string) => search(area, emptyPlan("p", "a"), words).map(({ id }) => id);

test.each([
  ["北京林业大学", ["bjfu", "g"]],
  ["林业", ["bjfu", "lib", "g"]],
  ["bjlydx", ["bjfu", "g"]],
  ["BJLY", ["bjfu", "g"]],
  ["forestry uni", ["bjfu", "lib", "g"]],
  ["university", ["bjfu", "lib", "g"]],
  ["  dong ", ["dwz"]],
  ["学清路", ["s1"]],
  ["", []],
  ["zzzz", []],
])("search for %s", (words, found) => expect(ids(words)).toEqual(found));

test.each([
  ["林业", "zh"],
  ["forestry", "en"],
  ["bjly", "initials"],
] as const)("%s is found by its name in %s", (words, by) =>
  expect(search(area, emptyPlan("p", "a"), words)[0]).toMatchObject({ id: "bjfu", by }),
);
