import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverage } from "#analysis/coverage.ts";
import { engineOf, finish } from "#analysis/engine.ts";
import { linkage } from "#analysis/linkage.ts";
import { walkTo } from "#analysis/walk-to.ts";
import type { Area } from "#domain/area.ts";
import { defaultParameters } from "#domain/results.ts";
import { barrier, box, crossing, facility, gate, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";

/** Whatever is opened, nobody walks further, no share falls, and the radius does not move. On random streets, walls and rails. */

const metre = fc.integer({ min: -40, max: 40 }).map((step) => step * 10);
const place = fc.tuple(metre, metre);
const access = fc.constantFrom("open" as const, "members" as const);

const randomArea = fc
  .record({
    rows: fc.uniqueArray(metre, { minLength: 1, maxLength: 3 }),
    columns: fc.uniqueArray(metre, { minLength: 1, maxLength: 3 }),
    accesses: fc.array(access, { minLength: 4, maxLength: 4 }),
    railAt: metre,
    schools: fc.array(place, { minLength: 1, maxLength: 3 }),
  })
  .map(({ rows, columns, accesses, railAt, schools }): Area => {
    const [west, east] = [box(-190, -95, -15, 85), box(25, -75, 205, 95)];
    return toyArea({
      zones: [
        zone("home", "community", west, { residents: 900 }),
        zone("campus", "campus", east, { residents: 300 }),
        zone("block", "block", box(-400, -400, 400, 400)),
      ],
      gates: [
        gate("home-s", "home", [-100, -95], { access: accesses[0] ?? "open" }),
        gate("home-n", "home", [-60, 85], { access: accesses[1] ?? "open" }),
        gate("campus-s", "campus", [100, -75], { access: accesses[2] ?? "open" }),
        gate("campus-w", "campus", [25, 10], { access: accesses[3] ?? "open" }),
      ],
      streets: [
        ...rows.map((y, i) =>
          street(`row-${i}`, [
            [-400, y],
            [400, y],
          ]),
        ),
        ...columns.map((x, i) =>
          street(`column-${i}`, [
            [x, -400],
            [x, 400],
          ]),
        ),
        street("south", [
          [-400, -110],
          [400, -110],
        ]),
      ],
      barriers: [
        barrier("rail", [
          [railAt + 3, -500],
          [railAt + 3, 500],
        ]),
      ],
      facilities: [
        ...schools.map((at, i) => facility(`school-${i}`, at)),
        facility("field", [110, 20], { class: "sports_field", zone: "campus" }),
      ],
    });
  });

const opened = (area: Area): readonly Area[] => [
  ...area.gates.map(({ id }) => ({
    ...area,
    gates: area.gates.map((one) => (one.id === id ? { ...one, access: "open" as const } : one)),
  })),
  { ...area, crossings: [crossing("underpass", ["rail"], [[0, -110]])] },
  {
    ...area,
    crossings: [
      crossing(
        "footway",
        ["rail"],
        [
          [-390, -112],
          [390, -112],
        ],
      ),
    ],
  },
  { ...area, facilities: [...area.facilities, facility("more", [-300, -110])] },
];

const asked = { ...defaultParameters, gridM: 60, classes: ["primary_school"] };

describe("opening things", () => {
  test("[W1] never makes a walk longer", () => {
    fc.assert(
      fc.property(randomArea, place, (area, from) => {
        const metres = (of: Area) =>
          walkTo(engineOf(of, asked), lonLat(from), "primary_school")?.lengthM ?? Number.POSITIVE_INFINITY;
        const before = metres(area);
        for (const after of opened(area)) expect(metres(after)).toBeLessThanOrEqual(before + 1e-6);
      }),
      { numRuns: 150 },
    );
  });

  test("[A1.1][A2.1] never lowers a share, and no gate or crossing moves the radius", () => {
    fc.assert(
      fc.property(randomArea, (area) => {
        const shares = (of: Area) => {
          const engine = engineOf(of, asked);
          return { school: finish(coverage(engine)).classes[0], links: finish(linkage(engine)).results };
        };
        const before = shares(area);
        for (const after of opened(area).map(shares)) {
          expect(after.school?.walk.people ?? 0).toBeGreaterThanOrEqual((before.school?.walk.people ?? 0) - 1e-9);
          before.links.walk.matrix.forEach((row, from) => {
            row.forEach((share, to) => {
              expect(after.links.walk.matrix[from]?.[to] ?? 0).toBeGreaterThanOrEqual((share ?? 0) - 1e-9);
            });
          });
          expect(after.links.radius).toEqual(before.links.radius);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("[A1] a walk is never shorter than the straight line", () => {
    fc.assert(
      fc.property(randomArea, place, (area, from) => {
        const walk = walkTo(engineOf(area, asked), lonLat(from), "primary_school");
        if (walk) expect(walk.lengthM).toBeGreaterThanOrEqual(walk.radiusM - 2);
      }),
      { numRuns: 200 },
    );
  });
});
