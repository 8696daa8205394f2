import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import type { Work } from "#domain/records.ts";
import { defaultParameters } from "#domain/results.ts";
import { barrier, box, facility, gate, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { engineOf, finish } from "./engine.ts";
import { gaps } from "./gaps.ts";
import { baselineOf, whatIf } from "./what-if.ts";

const parameters = { ...defaultParameters, tier: 5 as const, classes: ["kindergarten"] };
/** The gaps of kindergartens (5-minute circle, 300 m). */
const gapsIn = (area: Area) => finish(gaps(engineOf(area, parameters))).classes[0]?.gaps ?? [];
const kindergarten = facility("k", [0, 0], { class: "kindergarten" });
const road = street("road", [
  [-400, 0],
  [400, 0],
]);
const lane = street("lane", [
  [-400, 200],
  [400, 200],
]);

describe("remedies", () => {
  //  lane =====================     home's open gate n leads to the lane, which reaches the road nowhere.
  //        +--n---+                 South of it lies a campus. The gate between them is the campus's members' own.
  //        | home |
  //        +--b---+
  //        |campus|
  //  k ----+--s---+===== road
  test("[A3.5][A3.6] a shut gate in the way is the remedy, with the people it brings", () => {
    const area = toyArea({
      zones: [
        zone("home", "community", box(60, 60, 120, 120), { residents: 500 }),
        zone("campus", "campus", box(60, 10, 120, 60), { residents: 0 }),
      ],
      gates: [
        gate("n", "home", [90, 120]),
        gate("b", "campus", [90, 60], { opensInto: "home", access: "members" }),
        gate("s", "campus", [90, 10]),
      ],
      streets: [road, lane],
      facilities: [kindergarten],
    });
    const [gap] = gapsIn(area);
    expect(gap).toMatchObject({ zone: "home", reason: "wall", people: 500 });
    expect(gap?.remedy).toEqual({
      effects: [{ kind: "opened_gate", gate: "b", access: "open" }],
      people: 500,
      peopleInAll: 500,
    });
  });

  test("[A3.5] where no gate is shut, one is made where the straight line meets the wall", () => {
    const area = toyArea({
      zones: [zone("home", "community", box(60, 20, 120, 80), { residents: 500 })],
      gates: [gate("n", "home", [90, 80])],
      streets: [road, lane],
      facilities: [kindergarten],
    });
    const [gap] = gapsIn(area);
    expect(gap?.remedy?.effects).toMatchObject([{ kind: "new_gate", zone: "home", access: "open" }]);
    expect(gap?.remedy?.people).toBe(500);
  });

  //  k ----- road -----|rail|----- road east ----- home
  test("[A3.5] a railway in the way gets a footway over it", () => {
    const area = toyArea({
      zones: [zone("home", "community", box(60, 10, 120, 70), { residents: 500 })],
      gates: [gate("s", "home", [90, 10])],
      streets: [road],
      barriers: [
        barrier("rail", [
          [30, -500],
          [30, 500],
        ]),
      ],
      facilities: [kindergarten],
    });
    const [gap] = gapsIn(area);
    expect(gap?.reason).toBe("wall");
    expect(gap?.remedy?.effects.map(({ kind }) => kind)).toContain("new_crossing");
    expect(gap?.remedy?.people).toBe(500);
  });

  test("[A3.6] a lack has no remedy, and neither has a wall that nothing tried opens", () => {
    const far = toyArea({
      zones: [zone("home", "community", box(900, 20, 960, 80), { residents: 500 })],
      streets: [road],
      facilities: [kindergarten],
    });
    expect(gapsIn(far)).toMatchObject([{ reason: "lack", remedy: null }]);
    // No street within 60 m of the wall: a gate there would lead nowhere.
    const lonely = toyArea({
      zones: [zone("home", "community", box(100, 150, 160, 210), { residents: 500 })],
      gates: [gate("n", "home", [130, 210])],
      streets: [road],
      facilities: [kindergarten],
    });
    expect(gapsIn(lonely)).toMatchObject([{ reason: "wall", remedy: null }]);
  });

  //  lane ==================================     Five compounds in a row, each nearer the road or the lane, with one
  //     +-g--+           +-g--+                  gate to either; a railway may run between. Opening one gate or making
  //  ---| 1  |--+----+---| 3  |--------- rail    one often serves neighbours too, who were a gap of their own.
  //     +----+  | 2  |   +----+
  //  ===========+-g--+===k================== road
  test("[A3.6] the people in the whole area are those whom the same works bring in what-if", () => {
    const compound = fc.record({ isNorth: fc.boolean(), toNorth: fc.boolean(), isOpen: fc.boolean() });
    let further = 0;
    fc.assert(
      fc.property(fc.array(compound, { minLength: 5, maxLength: 5 }), fc.boolean(), (compounds, hasRail) => {
        const [west, low, wide] = [-220, 20, 90] as const;
        const area = toyArea({
          zones: compounds.map(({ isNorth }, i) => {
            const [x, y] = [west + i * wide, isNorth ? 120 : low];
            return zone(`z${i}`, "community", box(x, y, x + 80, y + 60), { residents: 100 * (i + 1) });
          }),
          gates: compounds.flatMap(({ isNorth, toNorth, isOpen }, i) => {
            const [x, y] = [west + i * wide, isNorth ? 120 : low];
            const own = gate(`g${i}`, `z${i}`, [x + 40, toNorth ? y + 60 : y]);
            const next = gate(`n${i}`, `z${i}`, [x + 80, y + 30], {
              opensInto: `z${i + 1}`,
              access: isOpen ? "open" : "members",
            });
            return i < 4 ? [own, next] : [own];
          }),
          streets: [road, lane],
          barriers: hasRail
            ? [
                barrier("rail", [
                  [-500, 100],
                  [500, 100],
                ]),
              ]
            : [],
          facilities: [kindergarten],
        });
        const baseline = baselineOf(engineOf(area, parameters));
        for (const { remedy } of gapsIn(area)) {
          if (!remedy) continue;
          const works = remedy.effects.map(
            (effect, i): Work => ({
              kind: "work",
              id: `work:${i}`,
              scenario: "scenario:s",
              name: "",
              nameEn: "",
              effect,
              author: "planner",
              changedAt: "2026-11-24T00:00:00Z",
            }),
          );
          const gained = whatIf(baseline, works).classes[0]?.people?.gained as number;
          expect(remedy.peopleInAll).toBeCloseTo(gained, 6);
          if (remedy.peopleInAll > remedy.people + 1) further += 1;
        }
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(further).toBeGreaterThan(10);
  });
});
