import { type LensRow, type LensUnit, type LensView, outsideBlocks } from "#domain/answers/lens.ts";
import type { Area } from "#domain/area.ts";
import { nameOfPlace } from "./names.ts";

/** How many bars a distribution has. */
const bars = 10;

/** Residents by value, from 0 to 1 in tenths, as shares of the fullest bar: what a unit still lets one see. */
export function distributionOf({ rows }: LensView): readonly number[] {
  const people = Array<number>(bars).fill(0);
  for (const { value, residents } of rows) {
    const bar = Math.min(bars - 1, Math.floor(value * bars));
    people[bar] = (people[bar] ?? 0) + residents;
  }
  const most = Math.max(...people);
  return most > 0 ? people.map((one) => one / most) : people;
}

/** Rows with the lowest value first; those that are alike by people, most first. */
export const lowestFirst = ({ rows }: LensView): readonly LensRow[] =>
  rows.toSorted((a, b) => a.value - b.value || b.residents - a.residents);

/** The finest unit that can be shown, or the wanted one if it can. */
export function shownUnit(views: readonly LensView[], wanted: LensUnit): LensView | null {
  return (
    views.find(({ unit, notAssessed }) => unit === wanted && notAssessed === null) ??
    views.find(({ notAssessed }) => notAssessed === null) ??
    null
  );
}

/** The name of a row; null for a square and for ground outside the blocks, which have none. */
export function nameOfRow(area: Area, { id, square }: LensRow, lang: "zh" | "en"): string | null {
  if (square || id === outsideBlocks) return null;
  if (id === area.manifest.id) return lang === "zh" ? area.manifest.nameZh : area.manifest.nameEn;
  return nameOfPlace(area, id, lang);
}
