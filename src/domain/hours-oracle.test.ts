import fc from "fast-check";
import Oracle from "opening_hours";
import { describe, expect, test } from "vitest";
import { isOpenAt, type Moment, whyNotHours } from "./hours.ts";
import { type Holiday, weekdays } from "./hours-syntax.ts";

/**
 * Against `opening_hours` (LGPL-3.0, in tests only), which needs real dates and a place with known holidays: Hesse.
 * Each kind of moment is asked on a day that is one there, and so is the day before.
 */
const hesse = { lat: 50.1, lon: 8.7, address: { country_code: "de", state: "Hessen" } };
const oracle = (hours: string) => new Oracle(hours, hesse as ConstructorParameters<typeof Oracle>[1]);
const publicHolidays = oracle("PH");
const schoolHolidays = oracle("SH");

const kindOf = (date: Date): string =>
  [publicHolidays.getState(date) && "PH", schoolHolidays.getState(date) && "SH"].filter(Boolean).join();
const noon = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12);

/** A day of this kind after a day of the same, neither at the edge of a month nor where clocks are changed. */
function dateOf(month: number, weekday: number, kind: string): Date {
  for (let year = 2017; year <= 2026; year++) {
    for (let day = 2; day <= 28; day++) {
      const [before, date, after] = [day - 1, day, day + 1].map((one) => noon(year, month, one)) as [Date, Date, Date];
      const sameClock = before.getTimezoneOffset() === after.getTimezoneOffset();
      if ((date.getDay() || 7) === weekday && kindOf(date) === kind && kindOf(before) === kind && sameClock)
        return date;
    }
  }
  throw new Error(`No day of kind "${kind}" on weekday ${weekday} in month ${month}.`);
}

const dates = new Map<string, Date>();
function dateFor({ month, weekday, minute, holiday }: Required<Moment>): Date {
  // In Hesse the only public holidays in a row, Christmas, lie within school holidays.
  const kind = holiday === "PH" ? "PH,SH" : (holiday ?? "");
  const key = `${month} ${weekday} ${kind}`;
  const date = dates.get(key) ?? dateOf(month, weekday, kind);
  dates.set(key, date);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), 0, minute);
}

const number = (min: number, max: number) => fc.integer({ min, max });
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const rangeOf = (names: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...names),
    fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 2 }).map((ends) => ends.join("-")),
  );
const listOf = (item: fc.Arbitrary<string>) =>
  fc.array(item, { minLength: 1, maxLength: 3 }).map((all) => all.join(","));
const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${["00", "15", "30", "45"][quarter % 4]}`;

const daySpan = fc
  .tuple(number(0, 95), number(1, 96))
  .map(([from, length]) => `${clock(from)}-${clock(Math.min(from + length, 96))}`);
const nightSpan = fc
  .tuple(number(40, 95), number(1, 40), fc.boolean())
  .map(
    ([from, length, beyond]) =>
      `${clock(from)}-${clock(beyond || from + length < 96 ? from + length : (from + length) % 96)}`,
  );

/** Hours of one to `most` rules. Rules after the first name their days. */
const hoursOf = (span: fc.Arbitrary<string>, most: number) => {
  const days = listOf(fc.oneof({ weight: 4, arbitrary: rangeOf(weekdays) }, fc.constantFrom("PH", "SH")));
  const rule = fc
    .record({
      months: fc.option(listOf(rangeOf(months)), { freq: 4 }),
      days,
      spans: fc.option(listOf(span), { freq: 6 }),
      state: fc.constantFrom("", "", "", " off", " open", " closed"),
      separator: fc.constantFrom("; ", ";", ", "),
    })
    .map((one) => ({ ...one, text: [one.months, one.days, one.spans].filter(Boolean).join(" ") + one.state }));
  const first = fc.oneof({ weight: 4, arbitrary: rule.map(({ text }) => text) }, fc.constant("24/7"), listOf(span));
  return fc.tuple(first, fc.array(rule, { maxLength: most - 1 })).map(([start, rest]) =>
    rest.reduce((text, { separator, text: next }) => {
      // A comma after bare days would go on with the days.
      const mayAdd = /:\d\d$|open$|off$|closed$/.test(text);
      return `${text}${mayAdd ? separator : "; "}${next}`;
    }, start),
  );
};

const moment: fc.Arbitrary<Required<Moment>> = fc
  .record({
    weekday: number(1, 7),
    quarter: number(0, 95),
    month: number(1, 12),
    holiday: fc.constantFrom<Holiday | null>(null, null, "PH", "SH"),
  })
  .map(({ quarter, month, ...rest }) => ({
    ...rest,
    minute: quarter * 15,
    month: rest.holiday === "PH" ? 12 : rest.holiday === "SH" ? 7 : month,
  }));

/** Hours and moments; on a public holiday without school holidays in the hours, as in Hesse it is both. */
const asked = (hours: fc.Arbitrary<string>) =>
  fc.tuple(hours, fc.array(moment, { minLength: 8, maxLength: 8 })).map(([text, moments]) => ({
    text,
    moments: text.includes("SH") ? moments.filter(({ holiday }) => holiday !== "PH") : moments,
  }));

describe("hours against opening_hours", () => {
  test("[H3] within the day, both say the same", () => {
    fc.assert(
      fc.property(asked(hoursOf(daySpan, 4)), ({ text, moments }) => {
        const other = oracle(text);
        for (const when of moments)
          expect({ when, open: isOpenAt(text, when) }).toEqual({ when, open: other.getState(dateFor(when)) });
      }),
      { numRuns: 1000 },
    );
  });

  test("[H4] one rule past midnight: both say the same", () => {
    fc.assert(
      fc.property(asked(hoursOf(nightSpan, 1)), ({ text, moments }) => {
        const other = oracle(text);
        for (const when of moments)
          expect({ when, open: isOpenAt(text, when) }).toEqual({ when, open: other.getState(dateFor(when)) });
      }),
      { numRuns: 500 },
    );
  });

  test("[H4] several rules past midnight: never open where the other says closed", () => {
    fc.assert(
      fc.property(asked(hoursOf(fc.oneof(daySpan, nightSpan), 4)), ({ text, moments }) => {
        const other = oracle(text);
        for (const when of moments)
          if (isOpenAt(text, when)) expect({ when, open: other.getState(dateFor(when)) }).toEqual({ when, open: true });
      }),
      { numRuns: 1000 },
    );
  });

  test("[H1] a slip of the pen is refused, or read as the other reads it, or as closed", () => {
    const slip = fc.record({
      at: fc.nat(60),
      cut: number(0, 2),
      put: fc.constantFrom("", "", "-", ",", ";", ":", " ", "0", "9", "+", "Mo", "PH", "off", "x"),
    });
    let understood = 0;
    fc.assert(
      fc.property(asked(hoursOf(daySpan, 3)), slip, ({ text, moments }, { at, cut, put }) => {
        const place = at % (text.length + 1);
        const slipped = text.slice(0, place) + put + text.slice(place + cut);
        if (whyNotHours(slipped) !== null) return;
        understood += 1;
        const other = oracle(slipped);
        for (const when of moments)
          if (isOpenAt(slipped, when))
            expect({ when, open: other.getState(dateFor(when)) }).toEqual({ when, open: true });
      }),
      { numRuns: 1500 },
    );
    expect(understood).toBeGreaterThan(50);
  });
});
