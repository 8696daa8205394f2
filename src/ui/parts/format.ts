import type { Text } from "../i18n/use-text.ts";

/** What stands where there is no figure: a dash, never a zero. */
export const none = "–";

const digits = (value: number, decimals: number, { lang }: Text) =>
  new Intl.NumberFormat(lang === "zh" ? "zh-CN" : "en", {
    maximumFractionDigits: decimals,
    minimumFractionDigits: decimals,
  }).format(value);

export const whole = (value: number, text: Text): string => digits(value, 0, text);
export const decimal = (value: number, decimals: number, text: Text): string => digits(value, decimals, text);

/** 63 %, with a narrow space that does not break; near the ends one decimal, so that 99.6 % is not read as all. */
export function percent(share: number | null, text: Text): string {
  if (share === null) return none;
  const value = share * 100;
  const nearEnd = (value > 0 && value < 1) || (value > 99 && value < 100);
  return `${digits(value, nearEnd ? 1 : 0, text)}\u202f%`;
}

/** Whole metres below ten kilometres. */
export const metresText = (value: number, text: Text): string =>
  value < 10_000
    ? text.t("unit.m", { value: whole(value, text) })
    : text.t("unit.km", { value: digits(value / 1000, 1, text) });

export const hectares = (m2: number, text: Text): string =>
  m2 < 10_000
    ? text.t("unit.m2", { value: whole(m2, text) })
    : text.t("unit.ha", { value: digits(m2 / 10_000, m2 < 100_000 ? 2 : 1, text) });

export const peopleText = (value: number, text: Text): string => text.t("unit.people", { value: whole(value, text) });

export const listText = (items: readonly string[], { t }: Text): string => items.join(t("list.and"));

/** A minute of the day by the clock: 19:05. */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
