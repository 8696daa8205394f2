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

describe("walls", () => {
  //        f            The door f lies behind a closed campus; its way to the street would lead through it.
  //   +---------+
  //   | campus  g-
  //   +---------+
  // =================
  test("[W4] no short way to a street leads through a gated compound", () => {
    const area = toyArea({
      zones: [zone("campus", "campus", box(-200, 10, 200, 100))],
      gates: [gate("g", "campus", [-200, 50], { access: "members" })],
      streets: [
        street("road", [
          [-500, 0],
          [500, 0],
        ]),
      ],
      facilities: school([0, 120]),
    });
    expect(walk(area, [-300, 0])).toBeNull();
  });

  test("[W4] an inner gate does not open the outer wall", () => {
    const area = toyArea({
      zones: [zone("outer", "campus", box(-100, 10, 100, 200)), zone("inner", "park", box(-50, 30, 50, 130))],
      gates: [gate("far", "outer", [0, 200], { access: "members" }), gate("near", "inner", [0, 30])],
      streets: [
        street("road", [
          [-500, 0],
          [500, 0],
        ]),
      ],
      facilities: school([0, 80], { zone: "inner" }),
    });
    expect(walk(area, [-300, 0])).toBeNull();
  });

  test("[W4] a gate is never joined to a street through its own compound, wherever streets end on the wall", () => {
    for (let k = 0; k < 60; k++) {
      const x = 100 + 0.37 * k;
      const area = toyArea({
        zones: [zone("home", "community", box(0, 0, 300, 300), { residents: 1 })],
        gates: [gate("g", "home", [0, 25])],
        streets: [
          street("in", [
            [x - 80, -60],
            [x - 80 + k * 0.1, 80],
          ]),
          street("far", [
            [-50, -60],
            [-50, 300],
          ]),
          street("link", [
            [-50, -60],
            [300, -60],
          ]),
        ],
        facilities: school([-50, 200]),
      });
      // Out by the gate, 50 m to the western street, and up it; never out through the southern wall.
      expect(walk(area, [150, 25])?.legs.map(({ id }) => id)).toContain("far");
      expect(metres(area, [150, 25])).toBeCloseTo(150 * 1.2 + 50 + 175, 1);
    }
  });

  test("[W2] a street through a closed campus is left out, though its middle runs by the wall", () => {
    const area = toyArea({
      zones: [zone("campus", "campus", box(-100, 0, 100, 300))],
      gates: [gate("g", "campus", [0, 300], { access: "members" })],
      streets: [
        street("road", [
          [-200, 150],
          [-50, 150],
          [-50, 3],
          [50, 3],
          [50, 150],
          [200, 150],
        ]),
      ],
      facilities: school([200, 160]),
    });
    expect(walk(area, [-200, 160])).toBeNull();
    expect(engineOf(area, defaultParameters).network.assumptions).toContainEqual({
      code: "street_clipped",
      features: ["road"],
    });
  });

  test.each([[["outer", "inner"]], [["inner", "outer"]]])(
    "[W2] of nested compounds either wall stops a street, in the order %s",
    (order) => {
      const boxes = { outer: box(-100, -100, 100, 200), inner: box(-100, -50, 100, 50) };
      const area = toyArea({
        zones: order.map((id) => zone(id, "campus", boxes[id as "outer"])),
        gates: [
          gate("a", "outer", [0, 200], { access: "members" }),
          gate("b", "inner", [0, -50], { access: "members" }),
        ],
        streets: [
          street("road", [
            [-400, 48],
            [400, 48],
          ]),
        ],
        facilities: school([300, 48]),
      });
      expect(walk(area, [-300, 48])).toBeNull();
    },
  );
});

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
