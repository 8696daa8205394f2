import {
  type DayName,
  type Holiday,
  type HoursFault,
  type HoursReading,
  type HoursRule,
  readHours,
  weekdays,
} from "./hours-syntax.ts";

/** A moment of a typical week, by the clock on the wall: no date and no time zone. */
export interface Moment {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Minute of the day, 0 to 1439. */
  readonly minute: number;
  /** 1 to 12. Absent: only what is open in every month counts as open. */
  readonly month?: number;
  /** Whether it is a public or a school holiday. Rules for a weekday hold on holidays too, unless one for PH or SH follows. */
  readonly holiday?: Holiday | null;
}

const dayMinutes = 1440;
const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);
const readings = new Map<string, HoursReading>();
/** More different texts than an area holds; beyond it the memory starts anew. */
const mostReadings = 10_000;

function reading(hours: string): HoursReading {
  const known = readings.get(hours);
  if (known) return known;
  if (readings.size >= mostReadings) readings.clear();
  const read = readHours(hours);
  readings.set(hours, read);
  return read;
}

/** Why `hours` cannot be understood, or null. Rule H1. Each text is read once and remembered. */
export const whyNotHours = (hours: string): HoursFault | null => reading(hours).fault;

/**
 * Whether a place with these `opening_hours` is open at a moment; null where they are not understood, which must count
 * as closed (rule H2). The opening minute is in, the closing minute out. The day before the moment, from which a
 * night may run on, is taken to lie in the same month and to be as much of a holiday.
 *
 * Source: OpenStreetMap wiki, Key:opening_hours/specification. Where that leaves open whether a night runs on into a day
 * with hours of its own, it does not (rule H4).
 * Cost: linear in the rules; times 12 where no month is given and the hours name one.
 */
export function isOpenAt(hours: string, when: Moment): boolean | null {
  const { rules } = reading(hours);
  if (rules === null) return null;
  if (when.month !== undefined) return isOpenIn(rules, when, when.month);
  if (rules.every(({ months }) => months === null)) return isOpenIn(rules, when, 1);
  return allMonths.every((month) => isOpenIn(rules, when, month));
}

function isOpenIn(rules: readonly HoursRule[], { weekday, minute, holiday }: Moment, month: number): boolean {
  const today = weekdays[weekday - 1] as DayName;
  const dayBefore = weekdays[(weekday + 5) % 7] as DayName;
  const appliesOn = ({ months, days }: HoursRule, day: DayName) =>
    (months?.has(month) ?? true) && (days === null || days.has(day) || (holiday != null && days.has(holiday)));

  let open = false;
  /** Still open from the day before. */
  let late = false;
  for (const rule of rules) {
    const holdsToday = appliesOn(rule, today);
    const heldBefore = appliesOn(rule, dayBefore);
    const isNow = holdsToday && covers(rule, minute);
    const isStill = heldBefore && covers(rule, minute + dayMinutes);
    // A day off begins no night, and a rule that takes the place of others takes that of their nights.
    const ends = rule.opens ? !rule.adds : rule.spans === null;
    if (heldBefore && ends) late = false;
    if (rule.opens) {
      if (holdsToday && !rule.adds) open = late = false;
      open ||= isNow;
      late ||= isStill;
    } else if (isNow || isStill) open = late = false;
  }
  return open || late;
}

/** A whole day ends at midnight. */
const covers = ({ spans }: HoursRule, minute: number) =>
  spans === null ? minute < dayMinutes : spans.some(({ from, to }) => from <= minute && minute < to);
