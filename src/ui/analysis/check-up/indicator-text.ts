import type { Assessment, IndicatorResult } from "#domain/answers/check-up.ts";
import type { IndicatorUnit, Threshold } from "#domain/check-up.ts";
import type { Text } from "../../i18n/use-text.ts";
import { decimal, none, percent, whole } from "../../parts/format.ts";
import { nameIn } from "../../parts/name.tsx";

/** A value in its unit; a dash where there is none. */
export function valueText(value: number | null, unit: IndicatorUnit, text: Text): string {
  if (value === null) return none;
  switch (unit) {
    case "share":
      return percent(value, text);
    case "index":
      return decimal(value, 2, text);
    case "count":
      return whole(value, text);
    case "yes_no":
      return text.t(value >= 1 ? "checkUp.yes" : "checkUp.no");
    case "m2":
      return text.t("unit.m2", { value: whole(value, text) });
    case "m2_per_person":
    case "m2_per_100_households":
      return text.t(`checkUp.unit.${unit}`, { value: decimal(value, 2, text) });
  }
}

const signs = { ">=": "≥", ">": ">", "<=": "≤" } as const;

/** What the value is held against. */
export function thresholdText(threshold: Threshold | null, unit: IndicatorUnit, text: Text): string {
  if (threshold === null) return text.t("checkUp.threshold.none");
  if (unit === "yes_no") return text.t("checkUp.threshold.yes");
  return text.t("checkUp.threshold", {
    value: `${signs[threshold.comparison]} ${valueText(threshold.value, unit, text)}`,
  });
}

/** Why there is no value, and what would bring one. */
export function reasonText({ reason }: Assessment, { needs }: IndicatorResult, text: Text): string | null {
  if (reason === null) return null;
  const why = text.t(`checkUp.reason.${reason}`);
  return needs ? `${why} ${text.t("checkUp.needs", { needs: text.lang === "zh" ? needs.zh : needs.en })}` : why;
}

export const indicatorName = (indicator: IndicatorResult, { lang }: Text): string => nameIn(indicator, lang);
