/** A day as rules name it: a weekday, or a public (PH) or school holiday (SH). */
export type DayName = (typeof weekdays)[number] | Holiday;
export type Holiday = "PH" | "SH";
export const weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Minutes of the day a rule begins on: from (included) to (excluded). Past midnight runs on beyond 1440. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** One rule of an `opening_hours` text. */
export interface HoursRule {
  /** 1 to 12; null: all year. */
  readonly months: ReadonlySet<number> | null;
  /** Null: every day, holidays too. */
  readonly days: ReadonlySet<DayName> | null;
  /** Null: the whole day. */
  readonly spans: readonly Span[] | null;
  /** False for `off`. */
  readonly opens: boolean;
  /** After a comma: adds to the rules before it. After a semicolon: takes their place on the days it names. */
  readonly adds: boolean;
}

/** Why hours are not understood. */
export interface HoursFault {
  readonly code: "empty" | "comment" | "fallback" | "open_end" | "sun" | "date" | "time" | "syntax";
  /** The rule at fault, without needless spaces; the whole text where it cannot be told apart. */
  readonly part: string;
}

export type HoursReading =
  | { readonly rules: readonly HoursRule[]; readonly fault: null }
  | { readonly rules: null; readonly fault: HoursFault };

const dayMinutes = 1440;
const listOf = (item: string) => `${item}(?:,${item})*`;
const rangeOf = (names: readonly string[]) => `(?:${names.join("|")})(?:-(?:${names.join("|")}))?`;
const time = "\\d{1,2}:\\d{2}";
const parts = [
  ["months", listOf(rangeOf(months))],
  ["days", listOf(`(?:${rangeOf(weekdays)}|PH|SH)`)],
  ["spans", listOf(`${time}-${time}`)],
  ["state", "open|off|closed"],
].map(([name, pattern]) => `(?:(?<${name}>${pattern})(?: |$))?`);
const rulePattern = new RegExp(`^(?:24/7|${parts.join("")})$`);

/** What is known of the syntax but not of the hours: its mark in the text, in the order it is looked for. */
const refused: readonly (readonly [HoursFault["code"], RegExp])[] = [
  ["comment", /"/],
  ["fallback", /\|\|/],
  ["sun", /sunrise|sunset|dawn|dusk/],
  ["open_end", /\d\+/],
  ["date", /\b\d{4}\b|week|easter|\[|[A-Z][a-z]{2} \d{1,2}\b(?!:)/],
];

/**
 * Reads hours in the syntax of OpenStreetMap's `opening_hours`, as far as rule H1 goes: months, weekdays, PH and SH,
 * times (also past midnight), `24/7`, `open`, `off`, `closed`; lists and ranges; rules parted by `;` or `,`. Names are
 * written as there: `Mo`, `PH`, `Jan`. Anything else is a fault, never a guess. Cost: linear in the text.
 */
export function readHours(text: string): HoursReading {
  // One space at most, none beside a separator, so that the pattern has nothing to try twice.
  const bare = text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?([-,;]) ?/g, "$1");
  const fault = (code: HoursFault["code"], part: string): HoursReading => ({ rules: null, fault: { code, part } });
  if (bare === "") return fault("empty", bare);
  // Either may hold separators of its own, so the rules cannot be told apart.
  if (/"|\|\|/.test(bare)) return fault(bare.includes('"') ? "comment" : "fallback", bare);

  const rules: HoursRule[] = [];
  for (const sequence of bare.split(";")) {
    // A comma ends a rule where a time or a state stands before it and the name of a day or month after it.
    for (const [index, part] of sequence.split(/(?<=:\d\d|open|off|closed),(?=[A-Z])/).entries()) {
      const found = rulePattern.exec(part);
      if (part === "" || !found) return fault(refused.find(([, mark]) => mark.test(part))?.[0] ?? "syntax", part);
      const { months: inMonths, days, spans, state } = found.groups ?? {};
      const read = spans === undefined ? null : spans.split(",").map(readSpan);
      if (read?.some((span) => span === null)) return fault("time", part);
      rules.push({
        months:
          inMonths === undefined ? null : new Set(namesIn(inMonths, months).map((name) => months.indexOf(name) + 1)),
        days: days === undefined ? null : new Set(namesIn<DayName>(days, weekdays)),
        spans: read as readonly Span[] | null,
        opens: state === undefined || state === "open",
        adds: index > 0,
      });
    }
  }
  return { rules, fault: null };
}

/** All names of a list of names and ranges; a range runs on over the end: `Sa-Mo`, `Nov-Mar`. */
function namesIn<Name extends string>(list: string, cycle: readonly Name[]): Name[] {
  return list.split(",").flatMap((item) => {
    const [from, to] = item.split("-") as [Name, Name?];
    if (to === undefined) return [from];
    const first = cycle.indexOf(from);
    const steps = (cycle.indexOf(to) - first + cycle.length) % cycle.length;
    return Array.from({ length: steps + 1 }, (_, step) => cycle[(first + step) % cycle.length] as Name);
  });
}

/** `22:00-02:00` and `22:00-26:00` both end at 02:00 of the day after. Null: no such time, no length, or over a day long. */
function readSpan(text: string): Span | null {
  const [from, end] = text.split("-").map((time) => {
    const [hours, minutes] = time.split(":").map(Number) as [number, number];
    return minutes < 60 ? hours * 60 + minutes : Number.NaN;
  }) as [number, number];
  const to = end < from ? end + dayMinutes : end;
  return from < dayMinutes && to > from && to - from <= dayMinutes ? { from, to } : null;
}
