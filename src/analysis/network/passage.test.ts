import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import { defaultParameters, type Parameters } from "#domain/results.ts";
import { frameAt, type Xy } from "#geo/frame.ts";
import { box, facility, gate, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { engineOf } from "../engine.ts";
import { walkTo } from "../walk-to.ts";
import { closureOf, type Door, passes } from "./passage.ts";

const monday = (hour: number) => ({ weekday: 1, minute: hour * 60 });
const at = (when: Parameters["when"], admission: Parameters["admission"] = "public") => ({
  admission,
  when,
  closed: [],
});
const metres = (area: Area, from: Xy, parameters: Partial<Parameters>) =>
  walkTo(engineOf(area, { ...defaultParameters, ...parameters }), lonLat(from), "primary_school")?.lengthM ?? null;

describe("gates and doors at a given time", () => {
  const day: Door = { access: "hours", openingHours: "Mo-Fr 08:00-20:00" };
  const cases: readonly (readonly [string, Door, ReturnType<typeof at>, boolean])[] = [
    ["in its hours", day, at(monday(8)), true],
    ["out of its hours", day, at(monday(20)), false],
    ["at no time in particular", day, at(null), true],
    ["whose hours nobody can read", { access: "hours", openingHours: "by day" }, at(monday(12)), false],
    ["of hours that are not stated", { access: "hours" }, at(monday(12)), false],
    ["open to all, with hours, out of them", { ...day, access: "open" }, at(monday(3)), false],
    ["open to all, without hours", { access: "open" }, at(monday(3)), true],
    ["of members, to a passer-by in its hours", { ...day, access: "members" }, at(monday(12)), false],
    ["of members, to a member in its hours", { ...day, access: "members" }, at(monday(12), "member"), true],
    ["of members, to a member out of its hours", { ...day, access: "members" }, at(monday(3), "member"), false],
  ];
  test.each(cases)("[A9.1] a door %s", (_, door, passage, lets) => expect(passes(door, passage)).toBe(lets));

  //  100 +-- home --+
  //      |    f     |      Gate g, open by day; f is a school inside. Walking inside is straight × 1.2.
  //    0 +----g-----+
  //  -10 ====================
  const home = toyArea({
    zones: [zone("home", "community", box(-100, 0, 100, 100))],
    gates: [gate("g", "home", [0, 0], day)],
    streets: [
      street("road", [
        [-500, -10],
        [500, -10],
      ]),
    ],
    facilities: [facility("f", [0, 50], { zone: "home" })],
  });

  test("[A9.1] a passer-by comes in by day and not at night", () => {
    // 300 m of street, 10 m to the gate, 50 m × 1.2 inside.
    expect(metres(home, [300, -10], { when: monday(12) })).toBeCloseTo(370, 2);
    expect(metres(home, [300, -10], { when: monday(3) })).toBeNull();
  });

  test("[A9.3] the people of a zone pass its gates at any hour", () => {
    const outside = { ...home, facilities: [facility("f", [300, -10])] };
    for (const hour of [3, 12]) expect(metres(outside, [0, 50], { when: monday(hour) })).toBeCloseTo(370, 2);
  });
});

describe("closed ground", () => {
  //      (100,100)---lane----(300,100)
  //          |                   |
  // =====(100,0)======X======(300,0)=====f    The stretch with the X is closed: 400 m become 600 m.
  // (0,0)                               (400,0)
  const ring = toyArea({
    streets: [
      street("road", [
        [0, 0],
        [400, 0],
      ]),
      street("lane", [
        [100, 0],
        [100, 100],
        [300, 100],
        [300, 0],
      ]),
    ],
    facilities: [facility("f", [400, 0])],
  });
  const from: Xy = [0, 0];

  test("[A9.2] a stretch of street is left out if any part of it lies on closed ground", () => {
    expect(metres(ring, from, {})).toBeCloseTo(400, 2);
    // No corner of the stretch lies in the box: the street merely runs through it.
    expect(metres(ring, from, { closed: [box(180, -20, 220, 20)] })).toBeCloseTo(600, 2);
    expect(metres(ring, from, { closed: [box(180, -20, 220, 120)] })).toBeNull();
    expect(metres(ring, from, { closed: [box(180, 20, 220, 80)] })).toBeCloseTo(400, 2);
  });

  test("[A9.2] a door on closed ground is shut", () => {
    const beside = { ...ring, facilities: [facility("f", [390, 10])] };
    expect(metres(beside, from, {})).toBeCloseTo(400, 2);
    expect(metres(beside, from, { closed: [box(380, 5, 400, 20)] })).toBeNull();
  });

  test("[A9.2] closed ground inside a compound is walked neither to a gate nor between gates", () => {
    const home = toyArea({
      zones: [zone("home", "community", box(-100, 0, 100, 100))],
      gates: [gate("g", "home", [0, 0])],
      streets: [
        street("road", [
          [-500, -10],
          [500, -10],
        ]),
      ],
      facilities: [facility("f", [300, -10])],
    });
    // A fire between the doorstep at (0, 50) and the gate at (0, 0).
    expect(metres(home, [0, 50], { closed: [box(-20, 20, 20, 30)] })).toBeNull();
    expect(metres(home, [0, 10], { closed: [box(-20, 20, 20, 30)] })).toBeCloseTo(322, 2);
  });

  test("[A9.2] a gate on closed ground is shut, to its own people too", () => {
    const area = toyArea({
      zones: [zone("home", "community", box(0, 0, 100, 100))],
      gates: [gate("near", "home", [50, 0]), gate("far", "home", [100, 50])],
      streets: [
        street("road", [
          [0, -10],
          [110, -10],
          [110, 200],
        ]),
      ],
      facilities: [facility("f", [50, -10])],
    });
    // From (50, 10): 10 m × 1.2 and 10 m to the street, at whose foot the school stands.
    expect(metres(area, [50, 10], {})).toBeCloseTo(22, 2);
    // By the other gate: hypot(50, 40) × 1.2, 10 m to the street, 60 m down it and 60 m along.
    const longWay = Math.hypot(50, 40) * 1.2 + 10 + 60 + 60;
    expect(metres(area, [50, 10], { closed: [box(45, -5, 55, 5)] })).toBeCloseTo(longWay, 2);
  });

  test("nothing is closed by no polygon, by one elsewhere, or by one without corners", () => {
    expect(closureOf(at(null), frameAt(lonLat([0, 0])))).toBeNull();
    const empty: Polygon = { type: "Polygon", coordinates: [] };
    for (const polygon of [box(5000, 5000, 6000, 6000), empty]) {
      expect(metres(ring, from, { closed: [polygon] })).toBeCloseTo(400, 2);
    }
  });
});
