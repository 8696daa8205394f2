import type { Moment } from "#domain/hours.ts";
import { UsageError } from "./usage.ts";

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "3", "We", "Wed" or "wednesday" as 3; null for anything else. */
function dayOf(text: string): number | null {
  if (/^[1-7]$/.test(text)) return Number(text);
  const word = text.toLowerCase();
  const index = word.length < 2 ? -1 : days.findIndex((day) => word.startsWith(day) || word === day.slice(0, 2));
  return index < 0 ? null : index + 1;
}

export function weekday(text: string): number {
  const day = dayOf(text.trim());
  if (day !== null) return day;
  throw new UsageError(`--weekday takes a day from 1 (Monday) to 7 (Sunday), or its name, not "${text}".`);
}

/** "Wed 08:30", "3 22:00 PH", "Sat 10:00 Jul": a day, a time, and, if they matter, a holiday (PH or SH) and a month. */
export function moment(text: string): Moment {
  const [first = "", time = "", ...rest] = text.trim().split(/\s+/);
  const day = dayOf(first);
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
  const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
  const holidays = rest.flatMap((word) => (/^(PH|SH)$/i.test(word) ? [word.toUpperCase() as "PH" | "SH"] : []));
  const inMonths = rest.map((word) => months.indexOf(word.slice(0, 3).toLowerCase()) + 1).filter((month) => month > 0);
  const isWhole = holidays.length + inMonths.length === rest.length && holidays.length <= 1 && inMonths.length <= 1;
  if (day === null || !isTime || !isWhole)
    throw new UsageError(
      `--when takes a day and a time, then PH or SH for a holiday and a month if they matter, as in "Wed 08:30" or "6 10:00 PH Jul", not "${text}".`,
    );
  return {
    weekday: day,
    minute: Number(hour) * 60 + Number(minute),
    ...(inMonths[0] === undefined ? {} : { month: inMonths[0] }),
    ...(holidays[0] === undefined ? {} : { holiday: holidays[0] }),
  };
}
