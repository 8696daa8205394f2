import { describe, expect, test } from "vitest";
import { defaultParameters } from "#domain/results.ts";
import { frameOf } from "#geo/frame.ts";
import { contains, ringsOf } from "#geo/rings.ts";
import { box, facility, gate, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { catchment } from "./catchment.ts";
import { engineOf } from "./engine.ts";

//            +------+
//            | home |           A kindergarten k stands on the road at x = 0; the radius is 300 m.
//  ----k-----+--g---+------     The road runs from -500 to 500; home's gate is at x = 100.
const area = toyArea({
  zones: [zone("home", "community", box(60, 30, 140, 110), { residents: 100 })],
  gates: [gate("g", "home", [100, 30])],
  streets: [
    street("road", [
      [-500, 0],
      [500, 0],
    ]),
  ],
  facilities: [facility("k", [0, 0], { class: "kindergarten" })],
});
const frame = frameOf(area.manifest.bbox);
const ask = (classId: string) => catchment(engineOf(area, { ...defaultParameters, tier: 5 }), classId);
const holds = (shape: Parameters<typeof ringsOf>[0], at: readonly [number, number]) =>
  contains(ringsOf(shape, frame), frame.toXy(lonLat(at)));

describe("catchments", () => {
  test("[A1.8] on foot: 300 m of road to either side, and the compound whose doorsteps are within reach", () => {
    const found = ask("kindergarten");
    if (!found?.areasM2) throw new Error("The tier asks for kindergartens, and there is one.");
    expect(holds(found.walk, [-299, 0])).toBe(true);
    expect(holds(found.walk, [-330, 0])).toBe(false);
    expect(holds(found.walk, [150, 40])).toBe(false);
    expect(holds(found.walk, [100, 100])).toBe(true);
    // 600 m × 40 m and two half circles of 20 m; home is 80 × 80 m, and 10 m clear of the road's edge.
    expect(found.areasM2.walk).toBeCloseTo(600 * 40 + Math.PI * 400 + 6400, -2);
  });

  test("[A1.8] by radius: a circle, and what lies in both is counted once", () => {
    const found = ask("kindergarten");
    if (!found?.areasM2) throw new Error("The tier asks for kindergartens, and there is one.");
    const { walk, radius, both, either } = found.areasM2;
    expect(radius / (Math.PI * 300 * 300)).toBeCloseTo(1, 3);
    expect(both).toBeLessThan(walk);
    expect(either).toBeCloseTo(walk + radius - both, 6);
  });

  test("[A1.4][A1.8] a class without a door is not assessed; one the tier does not ask for has none", () => {
    expect(ask("health_station")).toMatchObject({ facilities: 0, areasM2: null, walk: { coordinates: [] } });
    expect(ask("junior_high")).toBeNull();
  });
});
