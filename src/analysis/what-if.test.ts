import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import type { Effect } from "#domain/effects.ts";
import type { Work } from "#domain/records.ts";
import { defaultParameters } from "#domain/results.ts";
import { box, facility, gate, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { engineOf } from "./engine.ts";
import { baselineOf, whatIf } from "./what-if.ts";
import { withWorks } from "./works.ts";

const parameters = { ...defaultParameters, tier: 5 as const };
const work = (effect: Effect, id = "w"): Work => ({
  kind: "work",
  id: `work:${id}`,
  scenario: "scenario:s",
  name: id,
  nameEn: id,
  effect,
  author: "planner",
  changedAt: "2026-11-24T00:00:00Z",
});
const ask = (area: Area, ...effects: Effect[]) =>
  whatIf(
    baselineOf(engineOf(area, parameters)),
    effects.map((effect, i) => work(effect, `w${i}`)),
  );
const kindergartens = (area: Area, ...effects: Effect[]) =>
  ask(area, ...effects).classes.find((one) => one.class === "kindergarten");

//      +------+ +------+     near: gate to the road, 60 m from the kindergarten's gate. far: its one gate is at x = 900;
//      | near g g  far |     a members' gate m leads from far to the road at x = 130.
// k----+------+-m------+     People: near 400, far 200. Radius 300 m.
// ==================================
const town = (): Area =>
  toyArea({
    zones: [
      zone("near", "community", box(30, 10, 90, 70), { residents: 400 }),
      zone("far", "community", box(120, 10, 180, 70), { residents: 200 }),
    ],
    gates: [gate("near-gate", "near", [60, 10]), gate("far-gate", "far", [150, 70], { access: "open" })],
    streets: [
      street("road", [
        [-100, 0],
        [600, 0],
      ]),
      street("back", [
        [150, 70],
        [150, 600],
        [600, 600],
        [600, 0],
      ]),
    ],
    facilities: [facility("k", [0, 0], { class: "kindergarten" })],
  });

describe("what-if", () => {
  test("[A4.1] people gained and lost, by class and by community", () => {
    // far walks round by (600, 600): 530 + 450 + 600 + 600 m, beyond 300 m; a gate at (150, 10) makes it about 10 + 150 m.
    const opened = kindergartens(town(), {
      kind: "new_gate",
      zone: "far",
      at: { type: "Point", coordinates: lonLat([150, 10]) },
      access: "open",
    });
    expect(opened?.people).toEqual({ before: 400, after: 600, gained: 200, lost: 0 });
    expect(opened?.zones).toEqual([
      { zone: "near", before: 400, after: 400, gained: 0, lost: 0 },
      { zone: "far", before: 0, after: 200, gained: 200, lost: 0 },
    ]);
    const shut = kindergartens(town(), { kind: "shared_resource", facility: "k", access: "members" });
    expect(shut?.people).toEqual({ before: 400, after: 0, gained: 0, lost: 400 });
  });

  test("[A4.2] nothing done changes nothing", () => {
    const { classes, linkage, works } = ask(town());
    expect(works).toEqual([]);
    for (const { people } of classes) if (people) expect(people).toMatchObject({ gained: 0, lost: 0 });
    expect(linkage.matrix.after).toEqual(linkage.matrix.before);
  });

  test("[A4.3] a class nobody had before is not assessed before: its people are told, not called gained", () => {
    const at = { type: "Point" as const, coordinates: lonLat([60, 0]) };
    const result = ask(town(), { kind: "new_facility", class: "nursery", at, zone: null });
    const nursery = result.classes.find((one) => one.class === "nursery");
    expect(nursery).toMatchObject({ people: null, after: 400, zones: [], facilities: { before: 0, after: 1 } });
  });

  test("[A4.6] a class the circle does not ask for is told at its own, if a work builds it", () => {
    const at = { type: "Point" as const, coordinates: lonLat([150, 0]) };
    const build: Effect = { kind: "new_facility", class: "kindergarten", at, zone: null };
    const inTen = whatIf(baselineOf(engineOf(town(), { ...parameters, tier: 10 })), [work(build)]);
    const kindergarten = inTen.classes.find((one) => one.class === "kindergarten");
    expect(kindergarten).toMatchObject({ tier: 5, radiusM: 300, people: { before: 400 } });
    expect(ask(town(), build).classes.filter((one) => one.class === "kindergarten")).toHaveLength(1);
    expect(
      whatIf(baselineOf(engineOf(town(), { ...parameters, tier: 10 })), []).classes.map((one) => one.tier),
    ).not.toContain(5);
  });

  test("[A4.4] the linkage compares over the kinds assessed before: an index never falls because more is built", () => {
    const shared = toyArea({ ...town(), facilities: [facility("k", [0, 0], { class: "sports_field" })] });
    const campus = zone("campus", "campus", box(1000, 10, 1100, 110));
    const field: Effect = {
      kind: "new_facility",
      class: "sports_field",
      at: { type: "Point", coordinates: lonLat([1050, 60]) },
      zone: "campus",
    };
    const { linkage } = ask({ ...shared, zones: [...shared.zones, campus] }, field);
    for (const { before, after } of linkage.communities) expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0);
    expect(linkage.kinds).not.toContain("campus");
  });

  test("[A4.5] works on what the area does not hold change nothing, and are named", () => {
    const result = ask(town(), { kind: "opened_gate", gate: "nowhere", access: "open" });
    expect(result.idle).toEqual(["work:w0"]);
    expect(result.classes.find((one) => one.class === "kindergarten")?.people).toMatchObject({ gained: 0, lost: 0 });
  });

  test("[A4.5] a footway over a barrier that the area does not hold is not walked", () => {
    const onRoad: Effect = {
      kind: "new_facility",
      class: "kindergarten",
      at: { type: "Point", coordinates: lonLat([200, 0]) },
      zone: null,
    };
    // From beside the back street down to the road: some 130 m to the kindergarten for the people of far.
    const footway: Effect = {
      kind: "new_crossing",
      barriers: ["nowhere"],
      line: { type: "LineString", coordinates: [lonLat([190, 80]), lonLat([190, 0])] },
      crossing: "footbridge",
    };
    expect(ask(town(), onRoad, footway).idle).toEqual(["work:w1"]);
    expect(kindergartens(town(), onRoad, footway)?.after).toBe(kindergartens(town(), onRoad)?.after);
  });

  test("[A4.5] a work on what an earlier one makes is not idle", () => {
    const made: Effect = {
      kind: "new_gate",
      zone: "far",
      at: { type: "Point", coordinates: lonLat([140, 10]) },
      access: "members",
    };
    expect(ask(town(), made, { kind: "opened_gate", gate: "work:w0", access: "open" }).idle).toEqual([]);
  });

  test("[A4.1] equals coverage of the area with the works done, wherever they are put", () => {
    const metre = fc.integer({ min: -100, max: 600 });
    const effect = fc.oneof(
      fc.tuple(metre, metre).map(
        ([x, y]): Effect => ({
          kind: "new_facility",
          class: "kindergarten",
          at: { type: "Point", coordinates: lonLat([x, y]) },
          zone: null,
        }),
      ),
      fc.tuple(fc.constantFrom("near", "far"), metre).map(
        ([owner, x]): Effect => ({
          kind: "new_gate",
          zone: owner,
          at: { type: "Point", coordinates: lonLat([x, 10]) },
          access: "open",
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(effect, { maxLength: 3 }), (effects) => {
        const works = effects.map((one, i) => work(one, `w${i}`));
        const live = whatIf(baselineOf(engineOf(town(), parameters)), works);
        const fresh = baselineOf(engineOf(withWorks(town(), works), parameters));
        const still = whatIf(fresh, []);
        live.classes.forEach((one, i) => void expect(one.after).toEqual(still.classes[i]?.after ?? null));
      }),
      { numRuns: 40 },
    );
  });
});
