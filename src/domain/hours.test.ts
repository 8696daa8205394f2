import { describe, expect, test } from "vitest";
import { isOpenAt, type Moment, whyNotHours } from "./hours.ts";
import { weekdays } from "./hours-syntax.ts";

/** "We 08:30" */
const at = (text: string, rest: Partial<Moment> = {}): Moment => {
  const [day, clock] = text.split(" ") as [string, string];
  const [hours, minutes] = clock.split(":").map(Number) as [number, number];
  return { weekday: (weekdays as readonly string[]).indexOf(day) + 1, minute: hours * 60 + minutes, ...rest };
};

describe("hours", () => {
  test.each([
    "24/7",
    "07:00-22:00",
    "Mo-Su 05:00-24:00",
    "Mo-Sa 08:00-18:00",
    "07:00-8:30,12:00-13:30,16:00-18:00,18:30-20:30",
    "Mo-Fr 12:00-22:00; Sa-Su 09:00-12:00, 14:00-21:00",
    "Mo-Su 05:00-23:00; Apr-Oct Mo-Su 05:00-24:00",
    "Mo-Fr 08:00-12:00, We 14:00-18:00;PH off",
    "Mo,We-Fr,PH 09:00-26:00 open; SH closed",
    "  Mo - Fr  08:00 - 18:00 ;  Sa off ",
  ])("[H1] understands %s", (hours) => {
    expect(whyNotHours(hours)).toBeNull();
  });

  test.each([
    ["", "empty", ""],
    ['Mo-Fr 08:00-18:00 "by appointment; ring"', "comment", 'Mo-Fr 08:00-18:00 "by appointment;ring"'],
    ["Mo-Fr 08:00-18:00 || Sa 10:00-12:00", "fallback", "Mo-Fr 08:00-18:00 || Sa 10:00-12:00"],
    ["Mo off; sunrise-sunset", "sun", "sunrise-sunset"],
    ["Mo-Fr 17:00+", "open_end", "Mo-Fr 17:00+"],
    ["Dec 25 off", "date", "Dec 25 off"],
    ["2027 Mo-Fr 08:00-18:00", "date", "2027 Mo-Fr 08:00-18:00"],
    ["Th[1] 08:00-18:00", "date", "Th[1] 08:00-18:00"],
    ["week 1-10 Mo", "date", "week 1-10 Mo"],
    ["08:00-18:60", "time", "08:00-18:60"],
    ["24:00-26:00", "time", "24:00-26:00"],
    ["00:00-00:00", "time", "00:00-00:00"],
    ["08:00-40:00", "time", "08:00-40:00"],
    ["6：00-22：30", "syntax", "6：00-22：30"],
    ["all time", "syntax", "all time"],
    ["mo-fr 08:00-18:00", "syntax", "mo-fr 08:00-18:00"],
    ["Mo-Fr 08:00–18:00", "syntax", "Mo-Fr 08:00–18:00"],
    ["Mo-Fr 08:00", "syntax", "Mo-Fr 08:00"],
    ["08:00-18:00 Mo-Fr", "syntax", "08:00-18:00 Mo-Fr"],
    ["PH Mo-Fr 08:00-18:00", "syntax", "PH Mo-Fr 08:00-18:00"],
    ["Mo-Fr unknown", "syntax", "Mo-Fr unknown"],
    ["Mo-Fr 08:00-18:00;", "syntax", ""],
    ["24/7, Mo off", "syntax", "24/7,Mo off"],
  ])("[H1] refuses %j: %s", (hours, code, part) => {
    expect(whyNotHours(hours)).toEqual({ code, part });
  });

  test("[H2] what is not understood is neither open nor closed", () => {
    expect(isOpenAt("6：00-22：30", at("We 12:00"))).toBeNull();
    expect(isOpenAt("Mo-Fr 08:00-18:00; Sa sunrise-sunset", at("We 12:00"))).toBeNull();
  });

  test("[H1] a long text of spaces and separators is refused at once", () => {
    // 2000 characters is what a package may hold; a pattern that tries every split would not come to an end.
    for (const piece of [" ", "Mo,", "Mo-", "00:00-00:0", "Jan ", ",;"])
      expect(isOpenAt(`${piece.repeat(2000 / piece.length)}x`, at("We 12:00"))).toBeNull();
  });

  test("[H3] the opening minute is in, the closing minute out", () => {
    const open = (clock: string) => isOpenAt("08:00-18:00", at(`We ${clock}`));
    expect([open("07:59"), open("08:00"), open("17:59"), open("18:00")]).toEqual([false, true, true, false]);
    expect(isOpenAt("08:00-24:00", at("We 23:59"))).toBe(true);
    expect(isOpenAt("08:00-24:00", at("Th 00:00"))).toBe(false);
  });

  test("[H3] a semicolon replaces on the days it names, a comma adds, off takes away", () => {
    const replaced = "Mo-Fr 08:00-12:00; We 14:00-18:00";
    expect([isOpenAt(replaced, at("We 09:00")), isOpenAt(replaced, at("We 15:00"))]).toEqual([false, true]);
    expect([isOpenAt(replaced, at("Th 09:00")), isOpenAt(replaced, at("Th 15:00"))]).toEqual([true, false]);
    const added = "Mo-Fr 08:00-12:00, We 14:00-18:00";
    expect([isOpenAt(added, at("We 09:00")), isOpenAt(added, at("We 15:00"))]).toEqual([true, true]);
    const lunch = "Mo-Fr 08:00-18:00; 12:00-13:00 off; Fr off";
    expect([isOpenAt(lunch, at("We 11:59")), isOpenAt(lunch, at("We 12:30"))]).toEqual([true, false]);
    expect([isOpenAt(lunch, at("We 13:00")), isOpenAt(lunch, at("Fr 11:00"))]).toEqual([true, false]);
  });

  test("[H3] a weekday's hours hold on holidays too, until a rule for them follows", () => {
    const onHoliday = at("We 09:00", { holiday: "PH" });
    expect(isOpenAt("Mo-Fr 08:00-18:00", onHoliday)).toBe(true);
    expect(isOpenAt("Mo-Fr 08:00-18:00; PH off", onHoliday)).toBe(false);
    expect(isOpenAt("Mo-Fr 08:00-18:00; PH off", at("We 09:00", { holiday: "SH" }))).toBe(true);
    expect(isOpenAt("PH 08:00-18:00", at("We 09:00"))).toBe(false);
    expect(isOpenAt("PH 08:00-18:00", at("We 09:00", { holiday: null }))).toBe(false);
  });

  test("[H3] ranges of days run on over Sunday", () => {
    const weekend = weekdays.map((day) => isOpenAt("Sa-Mo 10:00-12:00", at(`${day} 11:00`)));
    expect(weekend).toEqual([true, false, false, false, false, true, true]);
  });

  // Fr 22:00 ────┐midnight┌──── Sa 02:00
  test("[H4] a night belongs to the day it begins on", () => {
    for (const hours of ["Fr 22:00-02:00", "Fr 22:00-26:00"]) {
      expect([isOpenAt(hours, at("Fr 01:00")), isOpenAt(hours, at("Fr 23:00"))]).toEqual([false, true]);
      expect([isOpenAt(hours, at("Sa 01:59")), isOpenAt(hours, at("Sa 02:00"))]).toEqual([true, false]);
    }
    expect(isOpenAt("Su 22:00-02:00", at("Mo 01:00"))).toBe(true);
    expect(isOpenAt("Su 22:00-02:00; Mo-Sa off", at("Mo 01:00"))).toBe(false);
    expect(isOpenAt("24/7; Fr 22:00-02:00 off", at("Sa 01:00"))).toBe(false);
  });

  test("[H4] a night ends at midnight where a later rule names either day", () => {
    const hours = "Mo-Su 18:00-02:00; Sa 10:00-12:00";
    expect(isOpenAt(hours, at("Fr 23:00"))).toBe(true);
    expect(isOpenAt(hours, at("Sa 01:00"))).toBe(false);
    expect(isOpenAt(hours, at("Su 01:00"))).toBe(false);
    expect(isOpenAt("Mo-Su 18:00-02:00; Sa off", at("Su 01:00"))).toBe(false);
    expect(isOpenAt("Mo-Su 18:00-02:00, Sa 10:00-12:00", at("Sa 01:00"))).toBe(true);
  });

  test("[H5] without a month, open is what is open in all of them", () => {
    const park = "Apr-Oct 06:00-22:00; Nov-Mar 06:00-20:00";
    expect(isOpenAt(park, at("We 19:00"))).toBe(true);
    expect(isOpenAt(park, at("We 21:00"))).toBe(false);
    expect(isOpenAt(park, at("We 21:00", { month: 4 }))).toBe(true);
    expect(isOpenAt(park, at("We 21:00", { month: 2 }))).toBe(false);
    expect(isOpenAt(park, at("We 23:00", { month: 7 }))).toBe(false);
  });
});
