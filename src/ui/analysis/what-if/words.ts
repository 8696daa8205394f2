import type { ClassChange, WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import type { Text } from "../../i18n/use-text.ts";
import { decimal } from "../../parts/format.ts";

/** A class, with its living circle where that is not the one asked about. */
export function nameOfChange(entry: ClassChange, { tier }: WhatIfResult, area: Area, text: Text): string {
  const name = nameOfClass(area, entry.class, text.lang);
  return entry.tier === tier ? name : text.t("whatIf.class.circle", { class: name, tier: entry.tier });
}

/** A difference of shares: +2 percentage points; below one, with a decimal. */
export function pointsText(change: number, text: Text): string {
  const size = Math.abs(change) * 100;
  const shown = decimal(size, size < 1 ? 1 : 0, text);
  const value = `${change > 0 ? "+" : "−"}${shown}`;
  return text.t(Number(shown) === 1 ? "whatIf.point" : "whatIf.points", { value });
}
