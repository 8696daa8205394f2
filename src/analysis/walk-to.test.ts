import { describe, expect, test } from "vitest";
import { defaultParameters } from "#domain/results.ts";
import { barrier, box, crossing, facility, gate, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { engineOf } from "./engine.ts";
import { walkTo } from "./walk-to.ts";

//   y
//  100 +---------+   |   +---------+      Home has a gate in its south wall, Campus one in its own.
//      |  Home   |   |   | Campus  |      The railway stands between; the street passes under it at x = 0.
//      |    o    |   |   |    s    |      o = (-200, 50)   s = (200, 50)
//    0 +----g----+   |   +----h----+      g = (-200, 0)    h = (200, 0)
//  -50 ==============u==============      street from -400 to 400
//     -300     -100  0  100      300  x
const layers = (campusGate: "open" | "members") => ({
  zones: [
    zone("home", "community", box(-300, 0, -100, 100), { residents: 100 }),
    zone("campus", "campus", box(100, 0, 300, 100), { residents: 50 }),
  ],
  gates: [gate("g", "home", [-200, 0]), gate("h", "campus", [200, 0], { access: campusGate })],
  streets: [
    street("road", [
      [-400, -50],
      [400, -50],
    ]),
  ],
  barriers: [
    barrier("rail", [
      [0, -500],
      [0, 500],
    ]),
  ],
  crossings: [crossing("underpass", ["rail"], [[0, -50]])],
  facilities: [facility("school", [200, 50], { zone: "campus" })],
});

const walkFrom = (at: readonly [number, number], area: ReturnType<typeof toyArea>) =>
  walkTo(engineOf(area, defaultParameters), lonLat(at), "primary_school");

describe("the walk", () => {
  test("[W1][W2][W4][W5] goes through the gate, along the street, under the railway and through the other gate", () => {
    const walk = walkFrom([-200, 50], toyArea(layers("open")));
    expect(walk?.legs.map(({ kind, id, lengthM }) => [kind, id, Math.round(lengthM * 100) / 100])).toEqual([
      ["compound", "home", 60], // 50 m to the gate, times the detour factor 1.2
      ["gate", "g", 0],
      ["access", null, 50],
      ["street", "road", 200],
      ["crossing", "underpass", 0],
      ["street", "road", 200],
      ["access", null, 50],
      ["gate", "h", 0],
      ["compound", "campus", 60],
    ]);
    expect(walk?.lengthM).toBeCloseTo(620, 2);
    expect(walk?.radiusM).toBeCloseTo(400, 2);
  });

  test("[W4] a members' gate keeps passers-by out, and lets its own people in", () => {
    expect(walkFrom([-200, 50], toyArea(layers("members")))).toBeNull();
    expect(walkFrom([150, 50], toyArea(layers("members")))?.lengthM).toBeCloseTo(60, 2);
  });

  test("[W5] without the crossing the railway parts the street", () => {
    expect(walkFrom([-200, 50], toyArea({ ...layers("open"), crossings: [] }))).toBeNull();
  });

  test("[W5] a footway of its own crosses the railway where no street does", () => {
    const footway = crossing(
      "footway",
      ["rail"],
      [
        [-40, -48],
        [40, -48],
      ],
    );
    const walk = walkFrom([-200, 50], toyArea({ ...layers("open"), crossings: [footway] }));
    expect(walk?.legs.map(({ kind, id }) => [kind, id])).toContainEqual(["crossing", "footway"]);
    // 60 + 50 + 160 + 2 + 80 + 2 + 160 + 50 + 60
    expect(walk?.lengthM).toBeCloseTo(624, 2);
  });

  test("[W4] nobody cuts through a closed compound, everybody through an open one", () => {
    //  street a at y = 200; Middle lies between the two streets, gates north and south.
    const through = (access: "open" | "members") =>
      toyArea({
        zones: [zone("middle", "park", box(-50, -40, 50, 190))],
        gates: [gate("south", "middle", [0, -40], { access }), gate("north", "middle", [0, 190], { access })],
        streets: [
          street("a", [
            [-1000, 200],
            [0, 200],
          ]),
          street("b", [
            [-1000, -50],
            [0, -50],
          ]),
          street("far", [
            [-1000, -50],
            [-1000, 200],
          ]),
        ],
        facilities: [facility("school", [0, 200])],
      });
    // 10 m to the south gate, 230 m × 1.2 inside, 10 m to the street.
    expect(walkFrom([0, -50], through("open"))?.lengthM).toBeCloseTo(10 + 276 + 10, 1);
    expect(walkFrom([0, -50], through("members"))?.lengthM).toBeCloseTo(1000 + 250 + 1000, 1);
  });

  test("[W3] a compound with no known gate is porous: joined at the nearest street, times the detour factor", () => {
    const area = toyArea({
      zones: [zone("home", "community", box(-300, 0, -100, 100), { residents: 100 })],
      streets: [
        street("road", [
          [-400, -50],
          [400, -50],
        ]),
      ],
      facilities: [facility("school", [200, -50])],
    });
    expect(walkFrom([-200, 50], area)?.lengthM).toBeCloseTo(100 * 1.2 + 400, 2);
    const engine = engineOf(area, defaultParameters);
    expect(engine.network.assumptions).toContainEqual({ code: "porous_zone", features: ["home"] });
  });

  test("[W6] a gate in a shared wall leads straight into the neighbour", () => {
    const area = toyArea({
      ...layers("members"),
      zones: [
        zone("home", "community", box(-100, 0, 100, 100), { residents: 100 }),
        zone("campus", "campus", box(100, 0, 300, 100), { residents: 50 }),
      ],
      gates: [gate("shared", "campus", [100, 50], { opensInto: "home" })],
      barriers: [],
    });
    expect(walkFrom([0, 50], area)?.legs.map(({ kind, id, lengthM }) => [kind, id, Math.round(lengthM)])).toEqual([
      ["compound", "home", 120],
      ["gate", "shared", 0],
      ["compound", "campus", 120],
    ]);
  });

  test("[W8] a door on the street inside a compound is an assumption, and is listed", () => {
    const area = toyArea({
      ...layers("open"),
      facilities: [facility("school", [200, 50]), facility("shop", [0, -60])],
    });
    expect(engineOf(area, defaultParameters).network.assumptions).toContainEqual({
      code: "assumed_street_door",
      features: ["school"],
    });
  });

  test("two places on one street walk along it", () => {
    const area = toyArea({
      streets: [
        street("road", [
          [-400, 0],
          [400, 0],
        ]),
      ],
      facilities: [facility("school", [200, 10])],
    });
    expect(walkFrom([-100, 5], area)?.lengthM).toBeCloseTo(5 + 300 + 10, 2);
  });
});
