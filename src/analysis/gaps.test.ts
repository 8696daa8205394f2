import { describe, expect, test } from "vitest";
import { defaultParameters } from "#domain/results.ts";
import { frameOf } from "#geo/frame.ts";
import { areaOf } from "#geo/rings.ts";
import { box, facility, gate, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { engineOf, finish } from "./engine.ts";
import { gaps } from "./gaps.ts";

//      +------+          The school s is 150 m from the wall by air, but the only gate g
//    g-| home |  s       is on the far side: 100 m out, and round by the ring street.
//      +------+
const area = toyArea({
  zones: [
    zone("home", "community", box(0, 0, 90, 90), { residents: 900 }),
    zone("afar", "community", box(3000, 0, 3090, 90), { residents: 400 }),
  ],
  gates: [gate("g", "home", [0, 45]), gate("h", "afar", [3000, 45])],
  streets: [
    street("ring", [
      [-10, 45],
      [-10, 600],
      [240, 600],
      [240, 45],
    ]),
    street("out", [
      [240, 600],
      [2990, 600],
      [2990, 45],
    ]),
  ],
  facilities: [facility("s", [240, 45])],
});

describe("A3 gaps", () => {
  const [schools] = finish(gaps(engineOf(area, { ...defaultParameters, classes: ["primary_school"] }))).classes;

  test("[A3.1][A3.2] near by air and far on foot is a wall's doing; far either way is a lack", () => {
    expect(schools?.people.wall).toBeCloseTo(900, 6);
    expect(schools?.people.lack).toBeCloseTo(400, 6);
    expect(schools?.gaps.map(({ zone, reason, people }) => [zone, reason, Math.round(people)])).toEqual([
      ["home", "wall", 900],
      ["afar", "lack", 400],
    ]);
  });

  test("[A3.3] says how far it is both ways, and what the straight line crosses", () => {
    const wall = schools?.gaps[0];
    // Nine doorsteps, 30 m apart: on the mean 52.42 m × 1.2 to the gate, then 10 + 555 + 250 + 555 along the street.
    expect(wall?.walkM).toBeCloseTo(52.42 * 1.2 + 1370, 1);
    expect(wall?.radiusM).toBeCloseTo(196.55, 1);
    expect(wall?.between).toEqual(["home"]);
  });

  test("[A3.4] the outline of a gap that is a whole zone has the zone's area", () => {
    const wall = schools?.gaps[0];
    const frame = frameOf(area.manifest.bbox);
    expect(wall && areaOf(wall.geometry, frame)).toBeCloseTo(8100, 0);
    expect(wall?.areaM2).toBeCloseTo(8100, 0);
  });

  test("a class with no door in the data leaves no gaps: it is not assessed", () => {
    const [market] = finish(gaps(engineOf(area, { ...defaultParameters, classes: ["market"] }))).classes;
    expect(market).toMatchObject({ facilities: 0, gaps: [] });
  });
});
