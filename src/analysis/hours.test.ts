import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HoursResult } from "#domain/answers/hours.ts";
import type { Area, Facility } from "#domain/area.ts";
import { defaultParameters, type Parameters } from "#domain/results.ts";
import { box, facility, gate, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { coverage } from "./coverage.ts";
import { engineOf, finish } from "./engine.ts";
import { hours } from "./hours.ts";

const ask = (area: Area, weekday = 1, parameters: Partial<Parameters> = {}): HoursResult =>
  finish(hours(engineOf(area, { ...defaultParameters, gridM: 50, ...parameters }), weekday));
const through = (area: Area, classId: string, weekday?: number, parameters?: Partial<Parameters>) =>
  ask(area, weekday, parameters).classes.find((one) => one.class === classId);
/** `people` in the hours from … to before …, nobody in the others. */
const day = (people: number, ...spans: readonly (readonly [number, number])[]) =>
  Array.from({ length: 24 }, (_, hour) => (spans.some(([from, to]) => hour >= from && hour < to) ? people : 0));

//  110 ==================s===     North Street; the school s stands on it.
//  100 +----n----+                The science park's gates s-gate and n are the only way between the streets.
//      |  park   |
//    0 +--s-gate-+
//  -10 ==========m===========     South Street; the market m stands on it.
//  -20 +----g----+
//      |  home   |                1,000 people. The furthest corner is hypot(75, 175) × 1.2 = 228.5 m from g, and the
// -220 +---------+                school 10 + 10 + 120 + 10 + 50 = 200 m further: all are within 500 m by day.
const area = (gateHours: string | null, more: readonly Facility[] = []): Area => {
  const timed = gateHours === null ? {} : { access: "hours" as const, openingHours: gateHours };
  return toyArea({
    zones: [
      zone("home", "community", box(-100, -220, 100, -20), { residents: 1000 }),
      zone("park", "park", box(-100, 0, 100, 100), { workers: 50 }),
    ],
    gates: [
      gate("g", "home", [0, -20], timed),
      gate("s-gate", "park", [0, 0], timed),
      gate("n", "park", [0, 100], timed),
    ],
    streets: [
      street("south", [
        [-100, -10],
        [100, -10],
      ]),
      street("north", [
        [-100, 110],
        [100, 110],
      ]),
    ],
    facilities: [facility("s", [50, 110]), facility("m", [50, -10], { class: "market" }), ...more],
  });
};
const withHours = (openingHours: string, classId = "primary_school"): Area => {
  const plain = area(null);
  return {
    ...plain,
    facilities: plain.facilities.map((one) => (one.class === classId ? { ...one, openingHours } : one)),
  };
};

describe("A9 hours", () => {
  test("[A9.4] gates let one through by their hours; the people of a zone leave it at any hour", () => {
    const byGate = area("06:00-22:00");
    expect(through(byGate, "primary_school")?.people?.map(Math.round)).toEqual(day(1000, [6, 22]));
    expect(through(byGate, "market")?.people?.map(Math.round)).toEqual(day(1000, [0, 24]));
    expect(ask(byGate).timed).toEqual(["g", "s-gate", "n"]);
  });

  test("[A9.4] a door serves in its hours, by the weekday; the closing hour is out", () => {
    const open = "Mo-Fr 08:00-12:00,14:00-18:00; Sa 10:00-11:00";
    const school = (weekday: number) => through(withHours(open), "primary_school", weekday)?.people?.map(Math.round);
    expect(school(1)).toEqual(day(1000, [8, 12], [14, 18]));
    expect(school(6)).toEqual(day(1000, [10, 11]));
    expect(school(7)).toEqual(day(0));
    expect(through(withHours(open), "primary_school")?.anyTime).toBeCloseTo(1000, 9);
  });

  test("[A9.4] a shut door serves nobody, not even the people of its own compound", () => {
    const own = facility("own", [0, -120], {
      class: "market",
      zone: "home",
      access: "members",
      openingHours: "08:00-20:00",
    });
    const only = { ...area(null), facilities: [own] };
    expect(through(only, "market")?.people?.map(Math.round)).toEqual(day(1000, [8, 20]));
  });

  test("[A9.4] month and holiday are those of the moment asked for", () => {
    const summer = withHours("Apr-Oct 08:00-20:00");
    const july = { weekday: 3, minute: 0, month: 7 };
    expect(through(summer, "primary_school", 1, { when: july })?.people?.map(Math.round)).toEqual(day(1000, [8, 20]));
    expect(through(summer, "primary_school")?.people).toEqual(day(0));
  });

  test("[A9.5] where no hours are stated there is no curve, only who is served at no time in particular", () => {
    const silent = ask(area(null));
    expect(silent.timed).toEqual([]);
    expect(silent.classes.map(({ people }) => people)).toEqual([null, null, null, null]);
    expect(through(area(null), "primary_school")?.anyTime).toBeCloseTo(1000, 9);
  });

  test("[A9.5] the hours of another class's doors say nothing of a class", () => {
    const school = withHours("08:00-18:00");
    expect(through(school, "market")).toMatchObject({ people: null, facilities: 1 });
    expect(through(school, "primary_school")?.people).toHaveLength(24);
  });

  test("[A9.5] hours that nobody can read, or that are not stated, are no hours; the answer names them", () => {
    const unread = ask(withHours("by day"));
    expect(unread.timed).toEqual([]);
    expect(unread.assumptions).toContainEqual({ code: "hours_not_understood", features: ["s"] });
    const unstated = ask(area(null, [facility("x", [0, 110], { access: "hours" })]));
    expect(unstated.assumptions).toContainEqual({ code: "hours_not_understood", features: ["x"] });
    // A members' gate lets no passer-by in at any hour, so its hours say nothing either.
    const closed = area("06:00-22:00");
    const members = { ...closed, gates: closed.gates.map((one) => ({ ...one, access: "members" as const })) };
    expect(through(members, "market")?.people).toBeNull();
    expect(through(members, "primary_school", 1, { admission: "member" })?.people?.map(Math.round)).toEqual(
      day(1000, [6, 22]),
    );
  });

  test("a class nobody has is not assessed; where nobody lives, nobody is served", () => {
    expect(through(area("06:00-22:00"), "bus_stop")).toMatchObject({ facilities: 0, people: null, anyTime: null });
    const empty = { ...area("06:00-22:00"), zones: area(null).zones.map((one) => ({ ...one, residents: 0 })) };
    expect(through(empty, "primary_school")).toMatchObject({ people: day(0), anyTime: 0 });
    expect(ask(toyArea({})).classes.every(({ people, anyTime }) => people === null && anyTime === null)).toBe(true);
  });

  test("the answer keeps the parameters it was asked with", () => {
    const when = { weekday: 2, minute: 600 };
    expect(ask(area("06:00-22:00"), 1, { when })).toMatchObject({ weekday: 1, tier: 10, parameters: { when } });
  });

  test.each([0, 8, 1.5, Number.NaN])("weekday %s is refused with a sentence", (weekday) => {
    expect(() => ask(area(null), weekday)).toThrow(/whole number from 1 \(Monday\) to 7 \(Sunday\)/);
  });
});

const hour = fc.integer({ min: 0, max: 24 });
const openingHours = fc
  .tuple(hour, hour, fc.constantFrom("", "Mo-Fr ", "Sa,Su ", "We "))
  .map(([from, to, days]) => `${days}${String(from % 24).padStart(2, "0")}:00-${String(to).padStart(2, "0")}:00`);

describe("laws", () => {
  test("[A9.4] every hour is what the coverage says at that moment, and never more than at no time in particular", () => {
    fc.assert(
      fc.property(
        fc.array(openingHours, { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        (texts, weekday) => {
          const base = area("24/7");
          const random: Area = {
            ...base,
            gates: base.gates.map((one, i) => ({ ...one, openingHours: texts[i] as string })),
            facilities: base.facilities.map((one, i) => ({ ...one, openingHours: texts[i + 3] as string })),
          };
          const { classes } = ask(random, weekday);
          for (const at of [0, 7, 12, 21]) {
            const when = { weekday, minute: at * 60 };
            const then = finish(coverage(engineOf(random, { ...defaultParameters, gridM: 50, when }))).classes;
            for (const { class: id, people, anyTime } of classes) {
              const served = then.find((one) => one.class === id)?.walk.people;
              if (people === null) continue;
              expect(people[at]).toBeCloseTo((served as number) * 1000, 6);
              expect(people[at]).toBeLessThanOrEqual((anyTime as number) + 1e-9);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
