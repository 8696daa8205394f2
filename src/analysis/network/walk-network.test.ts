import { describe, expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import { defaultParameters } from "#domain/results.ts";
import type { Xy } from "#geo/frame.ts";
import { barrier, box, crossing, facility, gate, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { answerOf, engineOf } from "../engine.ts";
import { walkTo } from "../walk-to.ts";

const walk = (area: Area, from: Xy) => walkTo(engineOf(area, defaultParameters), lonLat(from), "primary_school");
const metres = (area: Area, from: Xy) => walk(area, from)?.lengthM ?? null;
const rail = [
  barrier("rail", [
    [0, -500],
    [0, 500],
  ]),
];
const school = (at: Xy, more = {}) => [facility("school", at, more)];

describe("barriers", () => {
  test.each([
    [
      "as drawn",
      [
        [50, -50],
        [0, 0],
        [-50, 50],
      ],
    ],
    [
      "the other way",
      [
        [-50, 50],
        [0, 0],
        [50, -50],
      ],
    ],
  ] as const)("[W5] a junction on the barrier itself does not pass it (%s)", (_, corners) => {
    const area = toyArea({
      streets: [
        street("a", [
          [-100, 0],
          [0, 0],
        ]),
        street("b", corners),
      ],
      barriers: rail,
      facilities: school([50, -50]),
    });
    expect(walk(area, [-90, 0])).toBeNull();
  });

  test("[W5] ends are not snapped together across a barrier", () => {
    const area = toyArea({
      streets: [
        street("a", [
          [-100, 0],
          [-0.4, 0],
        ]),
        street("b", [
          [0.4, 0],
          [100, 0],
        ]),
      ],
      barriers: rail,
      facilities: school([90, 0]),
    });
    expect(walk(area, [-90, 0])).toBeNull();
  });

  test("[W5] a footway passes only the barriers it names; one that meets another is left out, and listed", () => {
    const area = toyArea({
      streets: [
        street("a", [
          [-100, 0],
          [-10, 0],
        ]),
        street("b", [
          [60, 0],
          [100, 0],
        ]),
      ],
      barriers: [
        ...rail,
        barrier("river", [
          [40, -500],
          [40, 500],
        ]),
      ],
      crossings: [
        crossing(
          "footway",
          ["rail"],
          [
            [-10, 0],
            [60, 0],
          ],
        ),
      ],
      facilities: school([100, 0]),
    });
    expect(walk(area, [-90, 0])).toBeNull();
    expect(engineOf(area, defaultParameters).network.assumptions).toContainEqual({
      code: "crossing_left_out",
      features: ["footway"],
    });
    const named = {
      ...area,
      crossings: [
        crossing(
          "footway",
          ["rail", "river"],
          [
            [-10, 0],
            [60, 0],
          ],
        ),
      ],
    };
    expect(metres(named, [-90, 0])).toBeCloseTo(190, 1);
  });

  test("a crossing at the first junction of a walk is told too", () => {
    const area = toyArea({
      streets: [
        street("a", [
          [-100, 0],
          [100, 0],
        ]),
      ],
      barriers: rail,
      crossings: [crossing("underpass", ["rail"], [[0, 0]])],
      facilities: school([90, 0]),
    });
    expect(walk(area, [-90, 0])?.legs.map(({ kind, id }) => [kind, id])).toEqual([
      ["street", "a"],
      ["crossing", "underpass"],
      ["street", "a"],
    ]);
  });
});

describe("levels", () => {
  test("[W1] nobody steps from the ground to a bridge where both have a junction", () => {
    const area = toyArea({
      streets: [
        street("a", [
          [-100, 0],
          [100, 0],
        ]),
        street("b", [
          [0, -100],
          [0, 100],
        ]),
        street(
          "c",
          [
            [-100, -100],
            [100, 100],
          ],
          { level: 1 },
        ),
        street(
          "d",
          [
            [-100, 100],
            [100, -100],
          ],
          { level: 1 },
        ),
      ],
      facilities: school([100, 100]),
    });
    expect(walk(area, [-100, 0])).toBeNull();
  });

  test("[W1] a ramp's end joins both", () => {
    const area = toyArea({
      streets: [
        street("ground", [
          [-100, 0],
          [0, 0],
        ]),
        street(
          "bridge",
          [
            [0, 0],
            [100, 0],
          ],
          { level: 1 },
        ),
      ],
      facilities: school([100, 0]),
    });
    expect(metres(area, [-100, 0])).toBeCloseTo(200, 1);
  });
});

describe("porous compounds", () => {
  const home = zone("home", "community", box(0, 10, 200, 210), { residents: 1 });
  const streets = [
    street("road", [
      [-400, 0],
      [400, 0],
    ]),
  ];

  test("[W3] the way is as long in as out", () => {
    const out = toyArea({ zones: [home], streets, facilities: school([-300, 0]) });
    const back = toyArea({ zones: [home], streets, facilities: school([100, 110], { zone: "home" }) });
    expect(metres(out, [100, 110])).toBeCloseTo(110 * 1.2 + 400, 1);
    expect(metres(back, [-300, 0])).toBeCloseTo(110 * 1.2 + 400, 1);
    expect(walk(back, [-300, 0])?.legs.at(-1)).toMatchObject({ kind: "compound", id: "home" });
  });

  test("[W3][W6] a gate into a porous neighbour leads on to the street", () => {
    const area = toyArea({
      zones: [zone("a", "campus", box(0, 110, 200, 310)), zone("b", "community", box(0, 10, 200, 110))],
      gates: [gate("g", "a", [100, 110], { opensInto: "b" })],
      streets,
      facilities: school([300, 0]),
    });
    expect(metres(area, [100, 200])).toBeCloseTo(90 * 1.2 + 110 * 1.2 + 200, 1);
  });
});

test("[W8] a compound whose gates reach no street is listed", () => {
  const area = toyArea({
    zones: [zone("home", "community", box(-100, 110, 100, 200), { residents: 5 })],
    gates: [gate("g", "home", [0, 110])],
    streets: [
      street("road", [
        [-500, 0],
        [500, 0],
      ]),
    ],
  });
  expect(answerOf("coverage", engineOf(area, defaultParameters)).assumptions).toContainEqual({
    code: "far_from_street",
    features: ["home"],
  });
});

//   +---------------+     The school f stands in a court between the walls of a closed campus; no street leads to it.
//   | campus  +---+ |
//   |         | f   |
//   +---------+---+-+
test("[W8] a door that no street comes near is listed, and nobody walks to it", () => {
  const area = toyArea({
    zones: [
      zone("campus", "campus", box(-500, 10, 500, 800)),
      zone("home", "community", box(-50, -110, 50, -10), { residents: 5 }),
    ],
    gates: [gate("g", "campus", [0, 10], { access: "members" })],
    streets: [
      street("road", [
        [-600, 0],
        [600, 0],
      ]),
    ],
    facilities: [facility("f", [0, 805])],
  });
  expect(answerOf("coverage", engineOf(area, defaultParameters)).assumptions).toContainEqual({
    code: "door_without_street",
    features: ["f"],
  });
  expect(walk(area, [0, -50])).toBeNull();
});
