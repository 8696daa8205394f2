import { describe, expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import { defaultParameters, type LinkageResult, type Parameters } from "#domain/results.ts";
import { barrier, box, facility, gate, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { engineOf, finish } from "./engine.ts";
import { linkage } from "./linkage.ts";
import { withWorks } from "./works.ts";

const ask = (area: Area, parameters: Partial<Parameters> = {}): LinkageResult =>
  finish(linkage(engineOf(area, { ...defaultParameters, ...parameters })));

//  100 +------+ +--------+    home and campus stand wall to wall on one street.
//      | home | | campus |    f is the campus's sports field, open to all who get in.
//      |      | |   f    |    The campus gate h admits members only.
//    0 +--g---+ +---h----+
//  -10 ======================
const area = toyArea({
  zones: [
    zone("block", "block", box(-200, -50, 400, 150)),
    zone("home", "community", box(0, 0, 90, 100), { residents: 300 }),
    zone("campus", "campus", box(100, 0, 200, 100), { residents: 100 }),
    zone("works", "park", box(210, 0, 300, 100), { workers: 200 }),
  ],
  gates: [
    gate("g", "home", [45, 0]),
    gate("h", "campus", [150, 0], { access: "members" }),
    gate("k", "works", [255, 0]),
  ],
  streets: [
    street("road", [
      [-100, -10],
      [400, -10],
    ]),
  ],
  facilities: [facility("f", [150, 50], { class: "sports_field", zone: "campus" })],
});
const [block, campus, park, community] = [0, 1, 2, 3];

describe("A2 linkage", () => {
  test("[A2.1] rows run from, columns to, in the order of the kinds", () => {
    const { kinds, results } = ask(area);
    expect(kinds).toEqual(["block", "campus", "park", "community"]);
    expect(results.walk.matrix).toHaveLength(4);
    // Behind a members' gate the field serves the campus alone.
    expect(results.walk.matrix[community]?.[campus]).toBe(0);
    expect(results.walk.matrix[campus]?.[campus]).toBe(1);
    expect(results.radius.matrix[community]?.[campus]).toBe(1);
  });

  test("[A2.3] blocks weigh everyone inside, residents and workers; parks their workers", () => {
    const { results } = ask(area);
    expect(results.walk.matrix[block]?.[campus]).toBeCloseTo(100 / 600, 9);
    expect(results.walk.matrix[park]?.[campus]).toBe(0);
  });

  test("[A2.5] opening the gate changes the walk and not the radius", () => {
    const before = ask(area);
    const opened = withWorks(area, [
      {
        kind: "work",
        id: "work:1",
        scenario: "scenario:1",
        author: "planner",
        changedAt: "2026-01-01T00:00:00Z",
        name: "开门",
        nameEn: "Open",
        effect: { kind: "opened_gate", gate: "h", access: "open" },
      },
    ]);
    const after = ask(opened);
    expect(after.results.walk.matrix[community]?.[campus]).toBe(1);
    expect(after.results.walk.matrix[park]?.[campus]).toBe(1);
    expect(after.results.radius).toEqual(before.results.radius);
    expect(ask(area, { admission: "member" }).results.walk.matrix[community]?.[campus]).toBe(1);
  });

  test("[A2.4] the index of a community is the mean number of kinds in reach over four, and says why", () => {
    const [home] = ask(area).communities;
    // Only the campus shares anything here: the other kinds are not assessed, and left out of the mean (A2.7).
    expect(home).toMatchObject({
      zone: "home",
      residents: 300,
      walk: { index: 0, kinds: [null, 0, null, null] },
      radius: { index: 1 },
    });
    const why = home?.why.find(({ kind }) => kind === "campus");
    expect(why).toMatchObject({ facility: "f", walkM: null, between: ["home", "campus"] });
    expect(home?.why.find(({ kind }) => kind === "park")).toMatchObject({ facility: null, radiusM: null });
  });

  test("a railway between them is named", () => {
    const parted = {
      ...area,
      barriers: [
        barrier("rail", [
          [95, -100],
          [95, 200],
        ]),
      ],
    };
    expect(ask(parted).communities[0]?.why.find(({ kind }) => kind === "campus")?.between).toEqual([
      "home",
      "rail",
      "campus",
    ]);
  });

  test("[A2.6] what is its own is within a zone's reach by right, by both methods; distance still counts", () => {
    const own = (reachM: number) => {
      const library = facility("f", [150, 50], { class: "library", zone: "campus", access: "members" });
      const { results } = ask({ ...area, facilities: [library] }, { reachM });
      return { walk: results.walk.matrix, radius: results.radius.matrix };
    };
    expect(own(500).walk[campus]?.[campus]).toBe(1);
    expect(own(500).radius[campus]?.[campus]).toBe(1);
    expect(own(500).radius[community]?.[campus]).toBe(0);
    expect(own(10).walk[campus]?.[campus] ?? 1).toBeLessThan(1);
  });

  test("[A2.2][A2.7] which classes a kind shares can be set", () => {
    const none = ask(area, { shares: { block: [], campus: [], park: [], community: [] } });
    expect(none.results.radius.matrix.flat().every((value) => value === null)).toBe(true);
  });

  test("a kind with nobody in it has no share", () => {
    expect(ask(toyArea({ zones: [], streets: [] })).results.walk.matrix).toEqual(
      Array(4).fill([null, null, null, null]),
    );
  });

  test("places carry the number of kinds within reach, 0 to 4, one for each doorstep", () => {
    const { places } = ask(area);
    expect(places.walk).toHaveLength(places.lon.length);
    expect(Math.max(...places.walk)).toBe(1);
  });
});
