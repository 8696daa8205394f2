import { describe, expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import { defaultParameters } from "#domain/results.ts";
import type { Xy } from "#geo/frame.ts";
import { box, facility, gate, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { engineOf } from "../engine.ts";
import { walkTo } from "../walk-to.ts";

const walk = (area: Area, from: Xy) => walkTo(engineOf(area, defaultParameters), lonLat(from), "primary_school");
const metres = (area: Area, from: Xy) => walk(area, from)?.lengthM ?? null;
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
