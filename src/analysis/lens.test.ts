import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LensIndicator, type LensResult, type LensUnit, type LensView, lensUnits } from "#domain/answers/lens.ts";
import type { Area } from "#domain/area.ts";
import { defaultParameters, type Parameters } from "#domain/results.ts";
import { box, facility, gate, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { coverage } from "./coverage.ts";
import { engineOf, finish } from "./engine.ts";
import { lens } from "./lens.ts";
import { linkage } from "./linkage.ts";

const schools: LensIndicator = { kind: "coverage", class: "primary_school" };
const coarse = { ...defaultParameters, gridM: 50 };
const ask = (area: Area, indicator: LensIndicator = schools, parameters: Partial<Parameters> = {}): LensResult =>
  finish(lens(engineOf(area, { ...coarse, ...parameters }), indicator));
const view = ({ views }: LensResult, unit: LensUnit) => views?.find((one) => one.unit === unit) as LensView;
const mean = ({ rows }: LensView) =>
  rows.reduce((sum, { residents, value }) => sum + residents * value, 0) /
  rows.reduce((sum, { residents }) => sum + residents, 0);

//  f  school, 370 m up the lane from g
//  |
//  |    0    100   200     300   400
//  |100 +-----+-----+       +-----+      a: 800 people on 8 doorsteps, gate g in the west wall. The doorsteps of its
//  |    |  a  :     |       |  b  |      western square lie up to hypot(75, 25) × 1.2 = 94.9 m from g, those of the
//  |----g     :     |       |     |      eastern one from hypot(125, 25) × 1.2 = 153.0 m on. From g the school is
//  |  0 +-----+-----+       +--h--+      10 + 370 m away: of the 500 m the western square needs 475, the eastern 533.
//  |===============================      b: 200 people, more than 500 m away.
const area = toyArea({
  zones: [
    zone("west", "block", box(-50, -50, 250, 150)),
    zone("east", "block", box(250, -50, 500, 150)),
    zone("a", "community", box(0, 0, 200, 100), { residents: 800 }),
    zone("b", "campus", box(300, 0, 400, 100), { residents: 200 }),
  ],
  gates: [gate("g", "a", [0, 50]), gate("h", "b", [350, 0])],
  streets: [
    street("lane", [
      [-10, -10],
      [-10, 420],
    ]),
    street("road", [
      [-10, -10],
      [500, -10],
    ]),
  ],
  facilities: [facility("f", [-10, 420])],
});

describe("A8 unit lens", () => {
  test("[A8.1] the mean of every unit is the mean of the whole, worked out by hand", () => {
    const result = ask(area);
    expect(view(result, "subdistrict").rows).toMatchObject([{ id: "toy", residents: 1000, value: 0.4 }]);
    for (const unit of ["grid", "compound", "block"] as const) expect(mean(view(result, unit))).toBeCloseTo(0.4, 12);
    expect(result.figure).toMatchObject({ radiusM: 500, clause: "附录 C", confidence: "unchecked" });
  });

  test("[A8.2] squares of 100 m stand in for buildings, in the grid of the area's frame", () => {
    const { rows } = view(ask(area), "grid");
    expect(rows.map(({ id, residents, value }) => [id, Math.round(residents), value])).toEqual([
      ["0,0", 400, 1],
      ["1,0", 400, 0],
      ["3,0", 200, 0],
    ]);
    const [lon, lat] = lonLat([100, 0]);
    expect(rows[1]?.square?.lon).toBeCloseTo(lon, 9);
    expect(rows[1]?.square?.lat).toBeCloseTo(lat, 9);
    expect(rows[1]?.square?.sizeM).toBe(100);
  });

  test("[A8.2] committees' ground is not in the package; who lives in no block is a row apart", () => {
    expect(view(ask(area), "community")).toMatchObject({ notAssessed: "no_boundaries", rows: [], spread: null });
    const half = { ...area, zones: area.zones.filter(({ id }) => id !== "east") };
    expect(view(ask(half), "block").rows.map(({ id, residents }) => [id, residents])).toEqual([
      ["west", 800],
      ["outside", 200],
    ]);
    const none = { ...area, zones: area.zones.filter(({ kind }) => kind !== "block") };
    expect(view(ask(none), "block")).toMatchObject({ notAssessed: "no_boundaries", rows: [] });
  });

  test("[A8.3] a unit tells the least and the most inside it, and who has less than half of its value", () => {
    expect(view(ask(area), "compound").rows).toMatchObject([
      { id: "a", value: 0.5, least: 0, most: 1, below: 0.5 },
      { id: "b", value: 0, least: 0, most: 0, below: 0 },
    ]);
    expect(view(ask(area), "subdistrict").rows[0]).toMatchObject({ least: 0, most: 1, below: 0.6 });
    // With the school 40 m nearer, half of the eastern square is served: less than the 0.75 of a, but not less than half.
    const nearer = ask({ ...area, facilities: [facility("f", [-10, 380])] });
    expect(view(nearer, "compound").rows[0]).toMatchObject({ id: "a", value: 0.75, least: 0.5, most: 1, below: 0 });
  });

  test("[A8.4] the coarser the unit, the less of the spread is seen", () => {
    const spreadOf = (unit: LensUnit) => [view(ask(area), unit).spread, view(ask(area), unit).hidden];
    // Variance of the squares: (400 × 0.6² + 600 × 0.4²) / 1000 = 0.24; of a and b: (800 × 0.1² + 200 × 0.4²) / 1000 = 0.04.
    const expected = { grid: [0.24, 0], compound: [0.04, 5 / 6], block: [0.04, 5 / 6], subdistrict: [0, 1] } as const;
    for (const unit of ["grid", "compound", "block", "subdistrict"] as const) {
      const [variance, hidden] = expected[unit];
      expect(spreadOf(unit)[0]).toBeCloseTo(Math.sqrt(variance), 9);
      expect(spreadOf(unit)[1]).toBeCloseTo(hidden, 9);
    }
  });

  //   |  0   50  100          Two compounds in one square: c at the school's street, d with a gate that leads nowhere.
  //   f  +---+---+
  //   |--g c | d k
  //   |  +---+---+
  test("[A8.3][A8.4] a wall inside a square: the square hides what the compounds show", () => {
    const parted = toyArea({
      zones: [
        zone("c", "community", box(0, 0, 50, 100), { residents: 300 }),
        zone("d", "community", box(50, 0, 100, 100), { residents: 100 }),
      ],
      gates: [gate("g", "c", [0, 50]), gate("k", "d", [100, 50])],
      streets: [
        street("lane", [
          [-10, -10],
          [-10, 110],
        ]),
      ],
      facilities: [facility("f", [-10, 100])],
    });
    const result = ask(parted);
    expect(view(result, "grid").rows).toMatchObject([{ id: "0,0", value: 0.75, least: 0, most: 1, below: 0.25 }]);
    expect(view(result, "grid")).toMatchObject({ spread: 0, hidden: 1, hides: ["0,0"] });
    expect(view(result, "compound")).toMatchObject({ hidden: 0, hides: [] });
  });

  test("[A8.5] a unit hides people where it looks well served and somebody inside has nothing", () => {
    expect(view(ask(area), "compound").hides).toEqual(["a"]);
    // 0.4 in all does not look well served.
    expect(view(ask(area), "subdistrict").hides).toEqual([]);
  });

  test("[A8.6] no facility of the class, no radius in the tier, no such class: not assessed", () => {
    expect(ask(area, { kind: "coverage", class: "market" })).toMatchObject({ views: null, figure: { radiusM: 500 } });
    for (const other of ["kindergarten", "sports_field", "moon_base"]) {
      expect(ask(area, { kind: "coverage", class: other })).toMatchObject({ views: null, figure: null });
    }
    expect(ask(area, { kind: "linkage" }).views).toBeNull();
    expect(ask(toyArea({})).views).toBeNull();
  });

  test("[A8.6] where nobody lives there is no value", () => {
    const empty = { ...area, zones: area.zones.map((one) => ({ ...one, residents: 0 })) };
    const result = ask(empty);
    for (const unit of ["grid", "compound", "block", "subdistrict"] as const) {
      expect(view(result, unit)).toMatchObject({ notAssessed: "no_people", rows: [], spread: null, hidden: null });
    }
  });

  test("everybody alike: no spread, and nothing hidden", () => {
    const near = { ...area, facilities: [facility("f", [-10, 50]), facility("e", [350, -10])] };
    const result = ask(near);
    for (const unit of ["grid", "compound", "block", "subdistrict"] as const) {
      expect(view(result, unit)).toMatchObject({ spread: 0, hidden: 0, hides: [] });
    }
  });
});

const place = fc.tuple(fc.integer({ min: -45, max: 45 }), fc.integer({ min: -45, max: 45 }));
const access = fc.constantFrom("open" as const, "members" as const);
const randomArea = fc
  .record({
    sizes: fc.array(fc.tuple(fc.integer({ min: 20, max: 190 }), fc.integer({ min: 20, max: 190 })), {
      minLength: 4,
      maxLength: 4,
    }),
    residents: fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 4, maxLength: 4 }),
    accesses: fc.array(access, { minLength: 4, maxLength: 4 }),
    fields: fc.array(place, { minLength: 1, maxLength: 4 }),
    schools: fc.array(place, { minLength: 1, maxLength: 3 }),
    border: fc.integer({ min: -300, max: 300 }),
  })
  .map(({ sizes, residents, accesses, fields, schools: doors, border }) => {
    const corners = [
      [-250, -250],
      [50, -250],
      [-250, 50],
      [50, 50],
    ] as const;
    return toyArea({
      zones: [
        // The second block may end short of the homes.
        zone("left", "block", box(-400, -400, border, 400)),
        zone("right", "block", box(border, -400, 320, 150)),
        ...corners.map(([x, y], i) => {
          const [width, height] = sizes[i] as [number, number];
          const kind = i === 0 ? "campus" : "community";
          return zone(`home-${i}`, kind, box(x, y, x + width, y + height), { residents: residents[i] ?? 0 });
        }),
      ],
      gates: corners.map(([x, y], i) => gate(`gate-${i}`, `home-${i}`, [x + 10, y], { access: accesses[i] ?? "open" })),
      streets: [
        street("south", [
          [-400, -260],
          [400, -260],
        ]),
        street("middle", [
          [-400, 40],
          [400, 40],
        ]),
        street("rise", [
          [0, -260],
          [0, 40],
        ]),
      ],
      facilities: [
        ...doors.map(([x, y], i) => facility(`school-${i}`, [x * 10, y * 10])),
        ...fields.map(([x, y], i) => facility(`field-${i}`, [x * 10, y * 10], { class: "sports_field" })),
        facility("own", [-240, -240], { class: "library", zone: "home-0" }),
      ],
    });
  });

describe("laws", () => {
  test("[A8.1][A8.3][A8.4] people and mean are kept by every unit, and no unit shows more than the smallest", () => {
    fc.assert(
      fc.property(randomArea, fc.constantFrom<LensIndicator>(schools, { kind: "linkage" }), (random, indicator) => {
        const result = ask(random, indicator);
        const people = random.manifest.people.count;
        for (const { rows, notAssessed, hidden, spread } of result.views ?? []) {
          expect(notAssessed === null).toBe(rows.length > 0);
          if (notAssessed !== null) continue;
          const whole = view(result, "subdistrict").rows[0]?.value as number;
          expect(rows.reduce((sum, { residents }) => sum + residents, 0)).toBeCloseTo(people, 6);
          expect(mean({ rows } as LensView)).toBeCloseTo(whole, 9);
          expect(hidden).toBeGreaterThanOrEqual(0);
          expect(hidden).toBeLessThanOrEqual(1);
          expect(spread).toBeLessThanOrEqual(0.5 + 1e-9);
          for (const { value, least, most, below } of rows) {
            expect(least).toBeLessThanOrEqual(value + 1e-9);
            expect(value).toBeLessThanOrEqual(most + 1e-9);
            expect(below).toBeLessThan(1);
          }
        }
        expect(result.views?.map(({ unit }) => unit) ?? lensUnits).toEqual(lensUnits);
      }),
      { numRuns: 40 },
    );
  });

  test("[A8.1] the rows of compounds are those of the coverage and of the linkage", () => {
    fc.assert(
      fc.property(randomArea, (random) => {
        const engine = engineOf(random, coarse);
        const byCoverage = finish(coverage(engine)).classes.find((one) => one.class === "primary_school");
        const covered = finish(lens(engine, schools));
        for (const { id, value } of view(covered, "compound").rows) {
          expect(value).toBeCloseTo(byCoverage?.zones.find(({ zone: one }) => one === id)?.walk.people as number, 9);
        }
        const linked = finish(lens(engine, { kind: "linkage" }));
        const { communities } = finish(linkage(engine));
        const rows = new Map(view(linked, "compound").rows.map(({ id, value }) => [id, value]));
        for (const { zone: id, walk } of communities) expect(rows.get(id)).toBeCloseTo(walk.index as number, 9);
      }),
      { numRuns: 20 },
    );
  });
});
