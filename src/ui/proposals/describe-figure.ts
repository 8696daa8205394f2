import { unitOf } from "#domain/measures.ts";
import type { ProposalFigure } from "#domain/records.ts";
import type { Words } from "../i18n/public-words.ts";
import { digits } from "./numbers.ts";

/** One side of a before and after. */
export interface Reading {
  readonly value: string;
  /** Minutes beside metres. */
  readonly aside: string | null;
  /** Length of its bar, 0 to 1; null where there is nothing to draw. */
  readonly length: number | null;
}

export interface FigureWords {
  readonly before: Reading;
  readonly after: Reading;
  readonly change: string;
  /** Whether the change is for the better; a shorter walk is. */
  readonly tone: "better" | "worse" | "none";
}

/** Metres walked in a minute, where minutes stand beside metres. */
const walkedInMinute = 80;

/**
 * A before and after in words. Differences are taken between the figures as shown, so that a reader who subtracts
 * finds the same; a decimal is added where rounding would hide a change, or make nearly all look like all.
 */
export function describeFigure(figure: ProposalFigure, words: Words): FigureWords {
  const { measure, before, after } = figure;
  const unit = unitOf(measure);
  const decimals = unit === "share" ? decimalsFor(before, after) : 0;
  const shown = (value: number | null) =>
    value === null ? null : rounded(unit === "share" ? value * 100 : value, decimals);
  const [was, is] = [shown(before), shown(after)];
  const longest = unit === "share" ? 100 : Math.max(was ?? 0, is ?? 0);
  const reading = (value: number | null): Reading => ({
    ...readingOf(value, unit, decimals, words),
    length: value === null || longest === 0 ? null : value / longest,
  });
  return { before: reading(was), after: reading(is), ...changeOf(figure, was, is, decimals, words) };
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

function decimalsFor(before: number | null, after: number | null): number {
  const all = [before, after].flatMap((value) => (value === null ? [] : [value * 100]));
  const nearEnd = all.some((value) => (value > 0 && value < 1) || (value > 99 && value < 100));
  const hidden = all.length === 2 && all[0] !== all[1] && all[0]?.toFixed(0) === all[1]?.toFixed(0);
  return nearEnd || hidden ? 1 : 0;
}

function readingOf(
  value: number | null,
  unit: ReturnType<typeof unitOf>,
  decimals: number,
  { t, lang }: Words,
): Pick<Reading, "value" | "aside"> {
  if (value === null) return { value: t(unit === "metres" ? "value.unreachable" : "value.unknown"), aside: null };
  const text = digits(value, lang, decimals);
  if (unit === "people") return { value: t("value.people", { value: text }), aside: null };
  if (unit === "share") return { value: t("value.share", { value: text }), aside: null };
  const minutes = digits(Math.max(1, Math.round(value / walkedInMinute)), lang);
  return { value: t("value.metres", { value: text }), aside: t("value.minutes", { minutes }) };
}

function changeOf(
  { measure, before, after }: ProposalFigure,
  was: number | null,
  is: number | null,
  decimals: number,
  { t, lang }: Words,
): Pick<FigureWords, "change" | "tone"> {
  if (was === null || is === null) {
    if (measure.kind !== "walk") return { change: t("change.unknown"), tone: "none" };
    if (was === null && is === null) return { change: t("change.still"), tone: "none" };
    return was === null ? { change: t("change.reached"), tone: "better" } : { change: t("change.lost"), tone: "worse" };
  }
  if (before === after) return { change: t("change.same"), tone: "none" };
  const difference = rounded(is - was, decimals);
  if (difference === 0) return { change: t("change.hardly"), tone: "none" };
  const more = difference > 0;
  const tone = more === (measure.kind !== "walk") ? "better" : "worse";
  const amount = Math.abs(difference);
  const way = more ? "more" : "less";
  switch (measure.kind) {
    case "people_served":
      return { change: t(`change.people.${way}`, { value: digits(amount, lang) }), tone };
    case "walk":
      return { change: t(`change.metres.${way}`, { value: digits(amount, lang) }), tone };
    case "index":
      return { change: t(`change.index.${way}`, { value: digits(amount, lang, decimals) }), tone };
    case "linkage": {
      // No tenth of a person: three in a hundred, or four in a thousand.
      const of = decimals === 0 ? 100 : 1000;
      return {
        change: t(`change.linkage.${way}`, { value: digits((amount * of) / 100, lang), of: digits(of, lang) }),
        tone,
      };
    }
  }
}
