import type { TextLang } from "../i18n/i18n.ts";

const localeOf = (lang: TextLang) => (lang === "zh" ? "zh-CN" : "en-GB");

export const digits = (value: number, lang: TextLang, decimals = 0): string =>
  new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: decimals, minimumFractionDigits: decimals }).format(
    value,
  );

/** A day as Beijing counts it; what is no date is given back as it came. */
export function dayText(iso: string, lang: TextLang): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: "long", timeZone: "Asia/Shanghai" }).format(date);
}
