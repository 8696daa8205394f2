import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import { type CoverageResult, defaultParameters, type Parameters } from "#domain/results.ts";
import { box, facility, gate, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { coverage } from "./coverage.ts";
import { engineOf, finish } from "./engine.ts";

const ask = (area: Area, parameters: Partial<Parameters> = {}): CoverageResult =>
  finish(coverage(engineOf(area, { ...defaultParameters, ...parameters })));
const schools = (area: Area, parameters: Partial<Parameters> = {}) =>
  ask(area, parameters).classes.find((one) => one.class === "primary_school");

//  y
// 200 +-------+                     One community, 200 m × 200 m, gate in the middle of its south wall,
//     | home  |                     a street below it; the school lies 500 m east of the gate.
//   0 +---g---+
// -10 ========================s===  radius of a primary school: 500 m
//   -100      100            500
const toy = (schoolX: number): Area =>
  toyArea({
    zones: [zone("home", "community", box(-100, 0, 100, 200), { residents: 1000 })],
    gates: [gate("g", "home", [0, 0])],
    streets: [
      street("road", [
        [-1200, -10],
        [1200, -10],
      ]),
    ],
    facilities: [facility("school", [schoolX, -10])],
  });

describe("A1 coverage", () => {
  test("[A1.1] counts a doorstep as served on foot when gate, street and door together are within the radius", () => {
    // From the gate the school is 10 + 380 = 390 m away: 110 m are left for the way inside, 110 / 1.2 = 91.7 m of it straight.
    const result = schools(toy(380), { gridM: 2 });
    const halfDisc = (Math.PI * 91.67 ** 2) / 2;
    expect(result?.walk.people).toBeCloseTo(halfDisc / 40_000, 2);
    expect(result?.radiusM).toBe(500);
    expect(result?.clause).toBe("附录 C");
  });

  test("[A1.2][A1.3] by radius, people and area are the part of the community within 500 m by air", () => {
    const result = schools(toy(380), { gridM: 2 });
    expect(result?.radius.area).toBeCloseTo(result?.radius.people as number, 2);
    expect(result?.radius.people as number).toBeGreaterThan(result?.walk.people as number);
  });

  test("[A1.4] a class without a door in the data is not assessed, never nothing", () => {
    const market = ask(toy(0)).classes.find((one) => one.class === "market");
    expect(market).toMatchObject({ facilities: 0, walk: { people: null, area: null }, worst: null });
    expect(market?.zones[0]?.walk.people).toBeNull();
  });

  test("[A1.5] names the worst-served community, the larger where two are alike", () => {
    const two = toyArea({
      zones: [
        zone("small", "community", box(-100, 0, 100, 200), { residents: 10 }),
        zone("large", "community", box(300, 0, 500, 200), { residents: 20 }),
      ],
      streets: [
        street("road", [
          [-1200, -10],
          [1200, -10],
        ]),
      ],
      facilities: [facility("school", [-1200, -10])],
    });
    expect(schools(two)?.worst).toBe("large");
  });

  test("[A1.6] asks only for the classes of the tier, and of them only for those named", () => {
    expect(ask(toy(0), { tier: 5 }).classes.map((one) => one.class)).not.toContain("primary_school");
    expect(ask(toy(0), { classes: ["primary_school"] }).classes).toHaveLength(1);
  });

  test("shares lie in 0 to 1, and one more school never lowers them, by either method", () => {
    const x = fc.integer({ min: -1100, max: 1100 });
    fc.assert(
      fc.property(fc.uniqueArray(x, { minLength: 1, maxLength: 4 }), x, (places, more) => {
        const area = toy(0);
        const withSchools = (xs: readonly number[]) => ({
          ...area,
          facilities: xs.map((at, i) => facility(`s${i}`, [at, -10])),
        });
        const before = schools(withSchools(places));
        const after = schools(withSchools([...places, more]));
        for (const method of ["walk", "radius"] as const) {
          for (const of of ["people", "area"] as const) {
            const [one, other] = [before?.[method][of] as number, after?.[method][of] as number];
            expect(one).toBeGreaterThanOrEqual(0);
            expect(other).toBeLessThanOrEqual(1);
            expect(other).toBeGreaterThanOrEqual(one - 1e-9);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test("nobody to serve gives no share rather than a zero", () => {
    const empty = toyArea({ ...toy(0), zones: [zone("home", "community", box(-100, 0, 100, 200))] });
    expect(schools(empty)?.walk.people).toBeNull();
  });
});
