import { describe, expect, test } from "vitest";
import type { Measure, ProposalFigure } from "#domain/records.ts";
import { publicTexts as en } from "../i18n/public-en.ts";
import { wordsOf } from "../i18n/public-words.ts";
import { publicTexts as zh } from "../i18n/public-zh.ts";
import { describeFigure } from "./describe-figure.ts";

const speak = (lang: "zh" | "en") => wordsOf(lang, lang === "zh" ? zh : en);

const people: Measure = { kind: "people_served", class: "public_green", tier: 5 };
const walk: Measure = { kind: "walk", from: [116.33, 39.99], class: "public_green" };
const index: Measure = { kind: "index", zone: "community-1", tier: 10 };
const linkage: Measure = { kind: "linkage", from: "community", to: "block", tier: 10 };

const figure = (measure: Measure, before: number | null, after: number | null): ProposalFigure => ({
  labelZh: "",
  labelEn: "",
  measure,
  before,
  after,
});
const changes = (measure: Measure, before: number | null, after: number | null) =>
  (["zh", "en"] as const).map((lang) =>
    describeFigure(figure(measure, before, after), speak(lang)).change.replaceAll("\u2009", " "),
  );

describe("the change in words", () => {
  test.each([
    ["more people", people, 5587, 9357, "多 3,770 人", "3,770 more people"],
    ["fewer people", people, 900, 0, "少 900 人", "900 fewer people"],
    ["a shorter walk", walk, 625.512959, 221.883799, "少走 404 米", "404 m less to walk"],
    ["a longer walk", walk, 100, 130, "多走 30 米", "30 m more to walk"],
    ["a share, as people in a hundred", linkage, 0.269595, 0.300057, "每 100 人多 3 人", "3 more in every 100 people"],
    ["a small share, in a thousand", linkage, 0.27, 0.274, "每 1,000 人多 4 人", "4 more in every 1,000 people"],
    ["an index", index, 0, 0.388889, "提高 39 个百分点", "39 percentage points up"],
    ["an index that falls", index, 0.5, 0.25, "降低 25 个百分点", "25 percentage points down"],
    ["nothing", people, 12, 12, "没有变化", "No change"],
    ["next to nothing", walk, 100.1, 100.2, "几乎没有变化", "Hardly any change"],
    ["a place come into reach", walk, null, 222, "从走不到，到走得到", "Out of reach before, within reach afterwards"],
    ["a place lost", walk, 222, null, "从走得到，到走不到", "Within reach before, out of reach afterwards"],
    ["a place never in reach", walk, null, null, "仍然走不到", "Still out of reach"],
    ["a share of nobody", linkage, null, 0.2, "无法比较", "Cannot be compared"],
  ])("%s", (_, measure, before, after, inZh, inEn) => {
    expect(changes(measure, before, after)).toEqual([inZh, inEn]);
  });
});

describe("what is shown", () => {
  test("adds up: a reader who subtracts finds the difference given", () => {
    // 100.4 → 200.5: by itself the difference rounds to 100, but 100 and 201 are shown.
    const { before, after, change } = describeFigure(figure(walk, 100.4, 200.5), speak("en"));
    expect([before.value, after.value, change]).toEqual(["100 m", "201 m", "101 m more to walk"]);
  });

  test("metres come with minutes at 80 metres a minute, never none", () => {
    const { before, after } = describeFigure(figure(walk, 625.5, 12), speak("en"));
    expect([before.aside, after.aside]).toEqual(["about 8 min", "about 1 min"]);
  });

  test("a share near all or none, and one whose change rounding would hide, has a decimal on both sides", () => {
    const values = (before: number, after: number) => {
      const shown = describeFigure(figure(linkage, before, after), speak("en"));
      return [shown.before.value, shown.after.value];
    };
    expect(values(0.27, 0.3)).toEqual(["27%", "30%"]);
    expect(values(0.27, 0.274)).toEqual(["27.0%", "27.4%"]);
    expect(values(0.5, 0.996)).toEqual(["50.0%", "99.6%"]);
    expect(values(0, 1)).toEqual(["0%", "100%"]);
  });

  test("what cannot be reached has words and no length", () => {
    const { before, after } = describeFigure(figure(walk, null, 222), speak("zh"));
    expect(before).toEqual({ value: "走不到", aside: null, length: null });
    expect(after.length).toBe(1);
  });

  test("lengths are to one scale: of the longer one, or of the whole for shares", () => {
    const lengths = (measure: Measure, before: number, after: number) => {
      const shown = describeFigure(figure(measure, before, after), speak("zh"));
      return [shown.before.length, shown.after.length];
    };
    expect(lengths(people, 50, 200)).toEqual([0.25, 1]);
    expect(lengths(index, 0, 0.4)).toEqual([0, 0.4]);
    expect(lengths(people, 0, 0)).toEqual([null, null]);
  });

  test("a shorter walk and more people are for the better", () => {
    const tone = (measure: Measure, before: number | null, after: number | null) =>
      describeFigure(figure(measure, before, after), speak("zh")).tone;
    expect([tone(walk, 600, 200), tone(people, 1, 2), tone(walk, null, 5)]).toEqual(["better", "better", "better"]);
    expect([tone(walk, 200, 600), tone(people, 2, 1), tone(walk, 5, null)]).toEqual(["worse", "worse", "worse"]);
    expect([tone(walk, 5, 5), tone(walk, null, null)]).toEqual(["none", "none"]);
  });
});
