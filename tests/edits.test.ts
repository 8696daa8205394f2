import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deskOf } from "#analysis/desk.ts";
import { doorstepsOn, sampleOf } from "#analysis/doorsteps.ts";
import { engineOf } from "#analysis/engine.ts";
import { fieldOf, nearestOnFoot } from "#analysis/field.ts";
import { type Ground, groundOf, sameGround } from "#analysis/network/ground.ts";
import { type Walking, type WalkNetwork, walkNetwork } from "#analysis/network/walk-network.ts";
import { withWorks } from "#analysis/works.ts";
import { type Area, accesses, barrierKinds, crossingKinds } from "#domain/area.ts";
import type { Effect } from "#domain/effects.ts";
import type { Work } from "#domain/records.ts";
import { admissions, defaultParameters, type Parameters } from "#domain/results.ts";
import { box, crossing, lonLat } from "#tests/fixtures/toy-area.ts";
import { randomArea, randomSpot } from "#tests/oracle/random-area.ts";

/** What is edited is worked out on the ground there was, and is the same bit for bit as what is worked out from nothing. */

const access = fc.constantFrom(...accesses);
const point = randomSpot.map((at) => ({ type: "Point" as const, coordinates: lonLat(at) }));
const line = fc
  .array(randomSpot, { minLength: 2, maxLength: 3 })
  .map((corners) => ({ type: "LineString" as const, coordinates: corners.map(lonLat) }));
const zoneId = fc.nat(3).map((index) => `zone-${index}`);

/** Works on what the area may or may not hold. */
const effect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({
    kind: fc.constant("opened_gate" as const),
    gate: fc.tuple(fc.nat(3), fc.nat(3)).map(([index, number]) => `gate-${index}-${number}`),
    access,
  }),
  fc
    .record({
      kind: fc.constant("new_gate" as const),
      zone: zoneId,
      at: point,
      access,
      into: fc.option(zoneId, { nil: undefined }),
    })
    .map(({ into, ...gate }) => (into === undefined || into === gate.zone ? gate : { ...gate, opensInto: into })),
  fc.record({
    kind: fc.constant("new_crossing" as const),
    barriers: fc.subarray(["barrier-0", "barrier-1"]),
    line,
    crossing: fc.constantFrom(...crossingKinds),
  }),
  fc.record({
    kind: fc.constant("shared_resource" as const),
    facility: fc.nat(5).map((index) => `facility-${index}`),
    access,
  }),
  fc.record({
    kind: fc.constant("new_facility" as const),
    class: fc.constantFrom("primary_school", "kindergarten"),
    at: point,
    zone: fc.option(zoneId),
  }),
);
const works = fc.array(effect, { minLength: 1, maxLength: 5 }).map((effects) =>
  effects.map(
    (one, index): Work => ({
      kind: "work",
      id: `work:${index}`,
      author: "planner",
      changedAt: "2026-01-01T00:00:00Z",
      scenario: "scenario:one",
      name: `${index}`,
      nameEn: `${index}`,
      effect: one,
    }),
  ),
);

const ground = fc
  .tuple(randomSpot, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
  .map(([[x, y], width, height]) => box(x, y, x + width, y + height));
const walking: fc.Arbitrary<Walking> = fc.record({
  admission: fc.constantFrom(...admissions),
  detourFactor: fc.constantFrom(1, 1.2),
  when: fc.option(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), minute: fc.integer({ min: 0, max: 1439 }) })),
  closed: fc.array(ground, { maxLength: 2 }),
});

/** Gates and doors that keep hours say which. */
const timed = <Door extends { readonly access: string }>(door: Door): Door =>
  door.access === "hours" ? { ...door, openingHours: "Mo-Fr 08:00-18:00" } : door;
const area = randomArea.map(
  (one): Area => ({ ...one, gates: one.gates.map(timed), facilities: one.facilities.map(timed) }),
);

/** Everything of a network that has bits: its rows, its columns, and how far every doorstep is from every class. */
function bitsOf(network: WalkNetwork, on: Ground) {
  const starts = doorstepsOn(network, sampleOf(on, 60));
  const { graph, from, to, nodes, uses, pieces, crossingOf, crossingAt, gateAt, waysIn, waysOut, assumptions } =
    network;
  const distances = network.area.standards.classes.map(({ id }) =>
    nearestOnFoot(
      fieldOf(
        network,
        network.area.facilities.filter((one) => one.class === id),
      ),
      starts,
    ),
  );
  return {
    graph,
    from,
    to,
    nodes,
    uses,
    pieces,
    crossingOf,
    crossingAt,
    gateAt,
    waysIn,
    waysOut,
    assumptions,
    starts,
    distances,
  };
}

const fresh = (of: Area, how: Walking) => {
  const on = groundOf(of);
  return bitsOf(walkNetwork(of, how, on), on);
};

describe("an edit on known ground", () => {
  test("[W1][A4.1] gives what building from nothing gives, bit for bit", () => {
    fc.assert(
      fc.property(area, works, walking, (before, done, how) => {
        const on = groundOf(before);
        // A ground remembers where gates hang: asking before the edit must not alter the answer after it.
        bitsOf(walkNetwork(before, how, on), on);
        const after = withWorks(before, done);
        expect(sameGround(before, after)).toBe(true);
        expect(bitsOf(walkNetwork(after, how, on), on)).toEqual(fresh(after, how));
      }),
      { numRuns: 60 },
    );
  });

  test("[A9.2] ground closed and opened again leaves no trace", () => {
    fc.assert(
      fc.property(area, walking, ground, (of, how, closed) => {
        const on = groundOf(of);
        const open = { ...how, closed: [] };
        const before = bitsOf(walkNetwork(of, open, on), on);
        const shut = bitsOf(walkNetwork(of, { ...how, closed: [closed] }, on), on);
        expect(bitsOf(walkNetwork(of, open, on), on)).toEqual(before);
        shut.distances.forEach(({ mm }, index) => {
          mm.forEach(
            (one, start) => void expect(one).toBeGreaterThanOrEqual(before.distances[index]?.mm[start] as number),
          );
        });
      }),
      { numRuns: 40 },
    );
  });

  test("[A9.1][A9.2] a desk asked this and that answers as one asked for the first time", () => {
    const asked = walking.map((how): Parameters => ({ ...defaultParameters, ...how, gridM: 60 }));
    fc.assert(
      fc.property(area, fc.array(asked, { minLength: 2, maxLength: 4 }), (of, sequence) => {
        const desk = deskOf(of);
        for (const parameters of sequence) {
          const [kept, made] = [desk.engineFor(parameters), engineOf(of, parameters)];
          expect(kept.starts).toEqual(made.starts);
          expect(kept.network.graph).toEqual(made.network.graph);
          expect(kept.parameters).toEqual(parameters);
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** An edit of the area itself, and whether the ground is another after it. */
interface Redrawing {
  readonly name: string;
  readonly to: (area: Area) => Area;
  readonly moves: (area: Area) => boolean;
}

const first = <Item>(list: readonly Item[], change: (item: Item) => Item): readonly Item[] =>
  list.map((item, index) => (index === 0 ? change(item) : item));
const knownGates = ({ gates }: Area, zone: string | undefined) =>
  gates.filter((gate) => gate.zone === zone && gate.source !== "plan").length;

const redrawings: readonly Redrawing[] = [
  { name: "nothing", to: (of) => ({ ...of }), moves: () => false },
  { name: "a street less", to: (of) => ({ ...of, streets: of.streets.slice(1) }), moves: () => true },
  {
    name: "a street up a level",
    to: (of) => ({ ...of, streets: first(of.streets, (one) => ({ ...one, level: 5 })) }),
    moves: () => true,
  },
  { name: "a zone less", to: (of) => ({ ...of, zones: of.zones.slice(1) }), moves: () => true },
  {
    name: "one more barrier",
    to: (of) => ({
      ...of,
      barriers: [...of.barriers, { ...(of.streets[0] as Area["streets"][number]), id: "more", kind: barrierKinds[0] }],
    }),
    moves: () => true,
  },
  {
    name: "a crossing where streets pass a barrier",
    to: (of) => ({ ...of, crossings: [...of.crossings, crossing("more", ["barrier-0"], [[0, 0]])] }),
    moves: () => true,
  },
  {
    name: "a footway",
    to: (of) => ({
      ...of,
      crossings: [
        ...of.crossings,
        crossing(
          "more",
          ["barrier-0"],
          [
            [0, 0],
            [90, 70],
          ],
        ),
      ],
    }),
    moves: () => false,
  },
  {
    name: "a gate less",
    to: (of) => ({ ...of, gates: of.gates.slice(1) }),
    moves: (of) => of.gates[0]?.source !== "plan" && knownGates(of, of.gates[0]?.zone) === 1,
  },
  {
    name: "a gate that turns out to be known",
    to: (of) => ({ ...of, gates: first(of.gates, (one) => ({ ...one, source: "toy" })) }),
    moves: (of) => of.gates.length > 0 && knownGates(of, of.gates[0]?.zone) === 0,
  },
  {
    name: "gates the other way round",
    to: (of) => ({ ...of, gates: of.gates.toReversed() }),
    moves: () => false,
  },
  { name: "no facilities", to: (of) => ({ ...of, facilities: [] }), moves: () => false },
];

describe("one ground or another", () => {
  test.each(redrawings)("[W1][W3][W5] $name", ({ to, moves }) => {
    const how: Walking = { admission: "public", detourFactor: 1.2, when: null, closed: [] };
    fc.assert(
      fc.property(area, (before) => {
        const after = to(before);
        expect(sameGround(before, after)).toBe(!moves(before));
        if (moves(before)) return;
        const on = groundOf(before);
        bitsOf(walkNetwork(before, how, on), on);
        expect(bitsOf(walkNetwork(after, how, on), on)).toEqual(fresh(after, how));
      }),
      { numRuns: 25 },
    );
  });
});
