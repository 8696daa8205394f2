import { describe, expect, test } from "vitest";
import { defaultSiting, type SitingOptions } from "#domain/answers/siting.ts";
import type { Area } from "#domain/area.ts";
import { defaultParameters } from "#domain/results.ts";
import { box, facility, gate, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { engineOf, finish } from "../engine.ts";
import { loadHighs } from "./load-highs.ts";
import { siting } from "./siting.ts";

const solveMip = await loadHighs();
const ask = (area: Area, options: Partial<SitingOptions>, exact = true) =>
  finish(
    siting(
      engineOf(area, { ...defaultParameters, tier: 5 }),
      { records: [], siting: { ...defaultSiting, class: "kindergarten", candidates: ["zone"], ...options } },
      exact ? solveMip : null,
    ),
  );

//   +-----+      +-----+                       +-----+     One street, three communities with a gate each.
//   |  a  |      |  b  |                       |  c  |     People: a 900, b 600, c 300. Radius 300 m.
//   +--g--+      +--g--+                       +--g--+     Gates at x = 0, 200 and 1200 on the street y = 0.
// ======================================================
const community = (id: string, x: number, residents: number) =>
  zone(id, "community", box(x - 30, 10, x + 30, 70), { residents });
const three = (): Area =>
  toyArea({
    zones: [community("a", 0, 900), community("b", 200, 600), community("c", 1200, 300)],
    gates: ["a", "b", "c"].map((id, i) => gate(`gate-${id}`, id, [[0, 200, 1200][i] as number, 10])),
    streets: [
      street("road", [
        [-500, 0],
        [1500, 0],
      ]),
    ],
  });

describe("siting", () => {
  // From a doorstep of b to a room in a: at most 1.2 × √(30² + 60²) + 10 + 200 + 10 + 1.2 × 30 m: only part of b comes within 300.
  test("[A5.1] one room goes where most people come within the radius, two serve both ends", () => {
    const one = ask(three(), { count: 1 });
    expect(one.fault).toBeNull();
    expect(one.candidates.filter(({ chosen }) => chosen).map(({ of }) => of)).toEqual(["a"]);
    expect(one.served.before).toBe(0);
    expect(one.proof?.status).toBe("optimal");
    const two = ask(three(), { count: 2 });
    expect(two.candidates.filter(({ chosen }) => chosen).map(({ of }) => of)).toEqual(["a", "b"]);
    expect(two.served.after).toBeCloseTo(1500, 6);
    expect(ask(three(), { count: 3 }).served.after).toBeCloseTo(1800, 6);
  });

  test("[A5.2][A5.4] a radius of more than 3 km counts in full, though the mean way does not", () => {
    const road = street("road", [
      [-500, 0],
      [5000, 0],
    ]);
    const town = toyArea({
      zones: [community("far", 4000, 900)],
      gates: [gate("g", "far", [4000, 10])],
      streets: [road],
      facilities: [facility("k", [0, 0], { class: "kindergarten" })],
    });
    const classes = town.standards.classes.map((one) => ({
      ...one,
      service: one.service.map((service) => ({ ...service, radiusM: 5000 })),
    }));
    const { served, meanM } = ask({ ...town, standards: { ...town.standards, classes } }, { count: 1 });
    expect(served.before).toBeCloseTo(900, 6);
    expect(meanM.before).toBe(3000);
  });

  test("[A5.6] what must be kept is kept, and the rest is chosen round it", () => {
    const kept = ask(three(), { count: 2, mustKeep: ["zone:c"] });
    expect(kept.candidates.filter(({ chosen }) => chosen).map(({ of }) => of)).toEqual(["a", "c"]);
    expect(ask(three(), { count: 1, mustKeep: ["zone:a", "zone:c"] }).fault).toBe("too_many_kept");
    expect(ask(three(), { mustKeep: ["zone:nowhere"] }).fault).toBe("kept_unknown");
  });

  test("[A5.7] money bounds the choice", () => {
    const cost = { idle_land: 0, site: 0, zone: 100, shared: 0, gate: 0 };
    const poor = ask(three(), { count: 3, budgetYuan: 250, costYuan: cost });
    expect(poor.candidates.filter(({ chosen }) => chosen)).toHaveLength(2);
    expect(ask(three(), { budgetYuan: 50, costYuan: cost, mustKeep: ["zone:a"] }).fault).toBe("kept_over_budget");
    expect(ask(three(), { budgetYuan: 50 }).fault).toBe("budget_invalid");
  });

  test("[A5.10][A5.11] a members' facility that is opened, and a gate, are candidates too", () => {
    const closed = facility("nursery", [200, 40], { class: "kindergarten", zone: "b", access: "members" });
    const shared = ask({ ...three(), facilities: [closed] }, { candidates: ["shared"], count: 1 });
    expect(shared.candidates).toMatchObject([{ id: "shared:nursery", chosen: true }]);
    // Its own people have it already: 600 of b.
    expect(shared.served.before).toBeCloseTo(600, 6);
    expect(shared.served.after).toBeGreaterThan(600);

    const open = { ...closed, access: "open" as const };
    const locked = three().gates.map((one) => ({ ...one, access: "members" as const }));
    const gates = ask({ ...three(), gates: locked, facilities: [open] }, { candidates: ["gate"], count: 1 });
    expect(gates.candidates.find(({ chosen }) => chosen)?.of).toBe("gate-b");
    expect(gates.served.after).toBe(shared.served.after);
  });

  // Rooms in the middles of a, b and c; whoever lives in c and has a room there walks least, but 900 live in a.
  test("[A5.3] p-median: two rooms leave the least way for all together", () => {
    const result = ask(three(), { objective: "distance", count: 2 });
    expect(result.candidates.filter(({ chosen }) => chosen).map(({ of }) => of)).toEqual(["a", "c"]);
    expect(result.meanM.before).toBe(result.meanM.unreachedAsM);
    expect(result.meanM.after as number).toBeLessThan(300);
    expect(result.proof?.value as number).toBeCloseTo((result.meanM.after as number) * 1800, 0);
  });

  test.each([true, false])(
    "[A5.8] without an exact solver the choice comes with its bound, asked for exact: %s",
    (exact) => {
      const { proof } = ask(three(), { count: 2, exact }, false);
      expect(proof).toMatchObject({ method: "heuristic", boundBy: "lagrangian" });
      expect(proof?.foundBy).not.toBe("mip");
      expect(proof?.guarantee).toBeCloseTo(1 - 1 / Math.E, 12);
      expect(proof?.bound as number).toBeGreaterThanOrEqual(proof?.value as number);
    },
  );

  test.each([
    ["class_unknown", three(), { class: "moon_base" }],
    ["no_candidates", three(), { candidates: [] }],
    ["count_invalid", three(), { count: 0 }],
    ["count_invalid", three(), { count: Number.NaN }],
    ["no_people", { ...three(), zones: three().zones.map((one) => ({ ...one, residents: 0 })) }, {}],
    ["no_radius", three(), { class: "canteen" }],
  ] as const)("%s is said, not thrown", (fault, area, options) => {
    const result = ask(area, options);
    expect(result.fault).toBe(fault);
    expect(result.proof).toBeNull();
    expect(result.candidates.some(({ chosen }) => chosen)).toBe(false);
  });
});
