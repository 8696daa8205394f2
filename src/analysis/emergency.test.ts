import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EmergencyProfile, EmergencyResult } from "#domain/answers/emergency.ts";
import { type Area, type Green, greenKinds, streetClasses } from "#domain/area.ts";
import { defaultParameters, type Parameters } from "#domain/results.ts";
import { box, facility, gate, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { emergency } from "./emergency.ts";
import { emergencyProfiles } from "./emergency-profiles.ts";
import { engineOf, finish } from "./engine.ts";

type Closed = Parameters["closed"];
const figure = { nameZh: "", nameEn: "", clause: "", source: "toy", confidence: "unchecked" } as const;
const shelter: EmergencyProfile = {
  ...figure,
  id: "shelter",
  classes: ["sports_field"],
  greens: ["park"],
  withinM: 500,
};

const ask = (area: Area, closed: Closed = [], profiles = [shelter], more: Partial<Parameters> = {}): EmergencyResult =>
  finish(emergency(engineOf(area, { ...defaultParameters, gridM: 50, closed, ...more }), profiles));
const counts = (area: Area, closed: Closed = [], profile = shelter) => {
  const { profiles, inside } = ask(area, closed, [profile]);
  const [one] = profiles;
  return { before: one?.before, after: one?.after, cutOff: one?.cutOff, inside };
};
const green = (id: string, kind: Green["kind"]): Green => ({ ...zone(id, "park", box(180, 0, 400, 100)), kind });

//       -100      100
//  200   +---------+
//        |  home   |          1,000 people on 16 doorsteps, 62.5 each; the furthest is hypot(75, 175) × 1.2 = 228.5 m
//    0   +----g----+          from g, and from g it is 10 + 200 m to the field f.
//  -10  ======+=====+==+=f==  Junctions at 150 and 180, so that the road can be closed between them.
// -100  |           |  |   |
// -300  =========loop=======  The long way round: 300 + 290 + 600 + 290 + 100 m from below g to f.
const streets = (loop: boolean) => [
  street("road", [
    [-300, -10],
    [300, -10],
  ]),
  street("stub-1", [
    [150, -10],
    [150, -100],
  ]),
  street("stub-2", [
    [180, -10],
    [180, -100],
  ]),
  ...(loop
    ? [
        street("loop", [
          [-300, -10],
          [-300, -300],
          [300, -300],
          [300, -10],
        ]),
      ]
    : []),
];
const toy = (loop = true): Area =>
  toyArea({
    zones: [zone("home", "community", box(-100, 0, 100, 200), { residents: 1000 })],
    gates: [gate("g", "home", [0, 0])],
    streets: streets(loop),
    facilities: [facility("f", [200, -10], { class: "sports_field" })],
  });
const onRoad = box(160, -20, 170, 0);

describe("A9 emergency", () => {
  test("[A9.7] before is without, after with the ground closed: a longer way leads out of reach, but not nowhere", () => {
    expect(counts(toy())).toEqual({ before: 1000, after: 1000, cutOff: 0, inside: 0 });
    expect(counts(toy(), [onRoad])).toEqual({ before: 1000, after: 0, cutOff: 0, inside: 0 });
    // 10 + 1,580 m and at most 228.5 m inside.
    expect(counts(toy(), [onRoad], { ...shelter, withinM: 1900 }).after).toBe(1000);
  });

  test("[A9.8] cut off is who had a way and has none", () => {
    expect(counts(toy(false), [onRoad])).toEqual({ before: 1000, after: 0, cutOff: 1000, inside: 0 });
    // Out of reach already, and then cut off.
    expect(counts(toy(false), [onRoad], { ...shelter, withinM: 100 })).toMatchObject({ before: 0, cutOff: 1000 });
    // Never had a way, so nothing was cut.
    const apart = { ...toy(false), streets: [] };
    expect(counts(apart, [onRoad])).toMatchObject({ before: 0, after: 0, cutOff: 0 });
    // The only gate lies on the closed ground.
    expect(counts(toy(), [box(-5, -5, 5, 5)])).toEqual({ before: 1000, after: 0, cutOff: 1000, inside: 0 });
  });

  test("[A9.8] who lives on the closed ground is told apart, and counts in before alone", () => {
    // The doorsteps at x = 25 and 75: half of them. The gate stays open for the others.
    expect(counts(toy(), [box(10, 10, 110, 210)])).toEqual({ before: 1000, after: 500, cutOff: 0, inside: 500 });
    expect(ask(toy(), [box(10, 10, 110, 210)]).profiles[0]?.zones).toEqual([
      { zone: "home", residents: 1000, before: 1000, after: 500, cutOff: 0 },
    ]);
  });

  test("[A9.7] a place on closed ground serves nobody, not even the people of its compound", () => {
    const own = { ...toy(), facilities: [facility("f", [50, 50], { class: "sports_field", zone: "home" })] };
    expect(counts(own, [box(40, 40, 60, 60)])).toEqual({ before: 1000, after: 0, cutOff: 1000, inside: 0 });
  });

  test("[A9.6] green spaces serve through their doors, by kind, and count once", () => {
    const doors = [200, 220].map((x) => facility(`door-${x}`, [x, -10], { class: "public_green", of: "green" }));
    const with_ = (kind: Green["kind"]): Area => ({ ...toy(), greens: [green("green", kind)], facilities: doors });
    expect(ask(with_("park")).profiles[0]).toMatchObject({ places: 1, before: 1000 });
    expect(ask(with_("green")).profiles[0]).toMatchObject({ places: 0, before: null });
  });

  test("[A9.6] a profile of which the package holds no place is not assessed", () => {
    const none = { ...toy(), facilities: [] };
    const streetless = { ...shelter, id: "fire", classes: [], greens: [], streets: ["secondary"] as const };
    for (const { places, before, after, cutOff, zones } of ask(none, [onRoad], [shelter, streetless]).profiles) {
      expect([places, before, after, cutOff, zones]).toEqual([0, null, null, null, []]);
    }
  });

  test("[A9.7] gates admit as the parameters say", () => {
    const inCampus: Area = {
      ...toy(),
      zones: [...toy().zones, zone("campus", "campus", box(180, 0, 300, 100))],
      gates: [...toy().gates, gate("h", "campus", [200, 0], { access: "members" })],
      facilities: [facility("f", [200, 10], { class: "sports_field", zone: "campus" })],
    };
    // 210 m to the foot of h, 10 m to it and 10 m × 1.2 inside: 232 + 228.5 m at most.
    expect(ask(inCampus).profiles[0]).toMatchObject({ places: 1, before: 0 });
    expect(ask(inCampus, [], [shelter], { admission: "member" }).profiles[0]?.before).toBe(1000);
  });
});

describe("A9 fire access", () => {
  const fire: EmergencyProfile = { ...figure, id: "fire", classes: [], greens: [], streets: ["branch"], withinM: 150 };

  test("[A9.9] is the way on foot from an open street of the classes to the doorstep", () => {
    // 10 m from the road to g leave 140 m, 116.7 m straight: to (±25 or ±75, 25 or 75), 8 of 16 doorsteps.
    expect(counts(toy(), [], fire)).toMatchObject({ before: 500 });
    expect(ask(toy(), [], [fire]).profiles[0]?.places).toBe(4);
    expect(counts(toy(), [box(-20, -20, -10, -5)], fire)).toEqual({ before: 500, after: 0, cutOff: 1000, inside: 0 });
  });

  test("[A9.9] a lane does not serve, but leads on from a street that does", () => {
    const lane = {
      ...toy(false),
      streets: streets(false).map((one, i) => (i === 0 ? { ...one, class: "lane" as const } : one)),
    };
    // 150 m of lane from the stub, 10 m to g, 90 m left: 75 m straight, to (±25, 25), 2 of 16 doorsteps.
    expect(counts(lane, [], { ...fire, withinM: 250 })).toMatchObject({ before: 125 });
    // Only streets that can be walked along are in the network.
    const carriageway = { ...lane, streets: lane.streets.map((one) => ({ ...one, walkable: false })) };
    expect(ask(carriageway, [], [fire]).profiles[0]).toMatchObject({ places: 0, before: null });
  });

  test("[A9.9] a compound without known gates is reached over its own ground", () => {
    // (y + 10) × 1.2 ≤ 150: the rows at y = 25 and 75.
    expect(counts({ ...toy(), gates: [] }, [], fire)).toMatchObject({ before: 500 });
  });
});

describe("bad input", () => {
  test("an empty area, nobody at home, no profiles", () => {
    expect(ask(toyArea({}), [onRoad])).toMatchObject({ inside: 0, profiles: [{ places: 0, before: null }] });
    const empty = { ...toy(), zones: [zone("home", "community", box(-100, 0, 100, 200))] };
    expect(counts(empty, [onRoad])).toEqual({ before: 0, after: 0, cutOff: 0, inside: 0 });
    expect(ask(toy(), [onRoad], []).profiles).toEqual([]);
  });

  test("everything closed, and ground outside", () => {
    expect(counts(toy(), [box(-1000, -1000, 1000, 1000)])).toEqual({ before: 1000, after: 0, cutOff: 0, inside: 1000 });
    expect(counts(toy(), [box(1000, 1000, 1100, 1100)])).toEqual({ before: 1000, after: 1000, cutOff: 0, inside: 0 });
    expect(counts(toy(), [{ type: "Polygon", coordinates: [] }])).toMatchObject({ after: 1000, inside: 0 });
  });

  test("closed ground drawn twice is measured once", () => {
    expect(ask(toy()).closedAreaM2).toBe(0);
    expect(ask(toy(), [box(0, 0, 100, 100), box(50, 0, 150, 100)]).closedAreaM2).toBeCloseTo(15_000, 0);
  });
});

test("[A9.7][A9.8] closing more ground never helps anybody, and nobody is counted twice", () => {
  const at = fc.integer({ min: -32, max: 32 }).map((step) => step * 10);
  const size = fc.integer({ min: 1, max: 25 }).map((step) => step * 10);
  const ground = fc.tuple(at, at, size, size).map(([x, y, width, height]) => box(x, y, x + width, y + height));
  fc.assert(
    fc.property(ground, ground, fc.boolean(), (one, other, loop) => {
      const [first, both] = [counts(toy(loop), [one]), counts(toy(loop), [one, other])];
      expect(both.after as number).toBeLessThanOrEqual(first.after as number);
      expect(both.before).toBe(first.before);
      for (const { after, cutOff, inside } of [first, both]) {
        expect((after as number) + (cutOff as number) + inside).toBeLessThanOrEqual(1000);
      }
    }),
    { numRuns: 40 },
  );
});

test("the profiles that ship name classes, kinds and streets there are, and claim no more than is known", () => {
  const classes = toyArea({}).standards.classes.map(({ id }) => id);
  expect(new Set(emergencyProfiles.map(({ id }) => id)).size).toBe(emergencyProfiles.length);
  for (const profile of emergencyProfiles) {
    expect(classes).toEqual(expect.arrayContaining([...profile.classes]));
    expect(greenKinds).toEqual(expect.arrayContaining([...profile.greens]));
    expect(streetClasses).toEqual(expect.arrayContaining([...(profile.streets ?? [])]));
    expect(profile.withinM).toBeGreaterThan(0);
    expect([profile.nameZh, profile.nameEn, profile.clause, profile.source]).not.toContain("");
    expect(profile.confidence).toBe("unchecked");
  }
});
