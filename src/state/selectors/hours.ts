import type { ClassHours, HoursResult } from "#domain/answers/hours.ts";

/** The class of a result that is in sight: the chosen one where it was asked, else the first with a curve, else with a door. */
export function shownHours({ classes }: HoursResult, chosen: string | null): ClassHours | null {
  return (
    classes.find((one) => one.class === chosen) ??
    classes.find(({ people }) => people !== null) ??
    classes.find(({ facilities }) => facilities > 0) ??
    classes[0] ??
    null
  );
}

/** Fewest and most people served through the day, and the first hour of each. */
export function extremesOf(people: readonly number[]): {
  readonly least: { readonly people: number; readonly hour: number };
  readonly most: { readonly people: number; readonly hour: number };
} {
  const at = (value: number) => ({ people: value, hour: people.indexOf(value) });
  return { least: at(Math.min(...people)), most: at(Math.max(...people)) };
}

/** A round number that is no less than any of these, for the end of an axis. */
export function axisEnd(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}
