import fc from "fast-check";
import { type Access, type Area, accesses, type Facility, type Gate, type Zone } from "#domain/area.ts";
import type { Xy } from "#geo/frame.ts";
import { barrier, crossing, facility, gate, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";

/**
 * Areas at random: streets that cross, touch, run along one another and end near one another, on several levels;
 * walls with gates of every access, some shared, some planned; barriers, and crossings of both kinds.
 * Places are spread evenly over whole centimetres, so that hardly two are equally far from a third: which of two equals
 * is taken is not a matter of the rules.
 */

const even = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));
const metresWithin = (reach: number) => even(-reach * 100, reach * 100).map((cm) => cm / 100);
/** A place in such an area. */
export const randomSpot = fc.tuple(metresWithin(450), metresWithin(450)) as fc.Arbitrary<Xy>;
const near = (reach: number) => fc.tuple(metresWithin(reach), metresWithin(reach));
const share = even(1, 9999).map((part) => part / 10_000);
const access = fc.constantFrom<Access>(...accesses);

const cellM = 260;
/** The compounds' cells; those beside one another share a wall. */
const cells = [
  [-1, 0],
  [0, 0],
  [1, 0],
  [0, 1],
] as const;
const kinds = ["community", "campus", "park", "community"] as const;

const compound = fc.record({
  exists: fc.boolean(),
  cut: fc.tuple(share, share, share),
  hole: fc.boolean(),
  gates: fc.array(
    fc.record({
      at: share,
      access,
      planned: fc.noBias(fc.integer({ min: 0, max: 3 })).map((one) => one === 0),
      into: fc.option(fc.integer({ min: 0, max: 3 })),
      off: near(1.5),
    }),
    { maxLength: 4 },
  ),
});

/** Where a corner is drawn: anywhere; or, so far off, on a street drawn before, on a wall, or on a street's own corner. */
const corner = fc.record({
  onto: fc.constantFrom("anywhere", "street", "street", "wall", "corner"),
  spot: randomSpot,
  which: fc.nat(9),
  at: share,
  off: fc.oneof(near(1.2), near(1.2), near(0.04), near(25)),
});
const corners = (max: number) => fc.array(corner, { minLength: 2, maxLength: max });
const randomStreet = fc.record({
  corners: corners(4),
  level: fc.constantFrom(0, 0, 0, 0, 1, -1),
  walkable: fc.constantFrom(true, true, true, true, true, false),
});

const facilityClass = fc.constantFrom("primary_school", "health_station", "public_green");

const parts = fc.record({
  streets: fc.array(randomStreet, { minLength: 1, maxLength: 9 }),
  compounds: fc.tuple(compound, compound, compound, compound),
  barriers: fc.array(fc.record({ corners: corners(3), through: fc.boolean() }), { maxLength: 2 }),
  crossings: fc.array(
    fc.record({
      on: fc.nat(1),
      at: fc.oneof(share, fc.constant(0)),
      off: near(25),
      line: fc.boolean(),
      to: near(90),
      named: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  facilities: fc.array(
    fc.record({
      at: randomSpot,
      access,
      class: facilityClass,
      zone: fc.option(fc.integer({ min: 0, max: 3 })),
      inside: fc.tuple(share, share),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

type Corner = typeof corner extends fc.Arbitrary<infer One> ? One : never;

const along = (line: readonly Xy[], at: number): Xy => {
  const place = at * (line.length - 1);
  const [a, b] = [line[Math.floor(place)] as Xy, line[Math.floor(place) + 1] as Xy];
  const rest = place - Math.floor(place);
  return [a[0] + (b[0] - a[0]) * rest, a[1] + (b[1] - a[1]) * rest];
};
const moved = ([x, y]: Xy, [dx, dy]: readonly [number, number]): Xy => [x + dx, y + dy];

/** The outline of a cell, with one corner cut off at random; some have a courtyard that is not theirs. */
function outlineOf([column, row]: readonly [number, number], { cut, hole }: { cut: readonly number[]; hole: boolean }) {
  const [west, south] = [(column - 0.5) * cellM, (row - 0.5) * cellM];
  const at = (x: number, y: number): Xy => [west + x * cellM, south + y * cellM];
  const [one, other, third] = cut as [number, number, number];
  const shell = [at(0, 0), at(1, 0), at(1, 0.3 + one * 0.6), at(0.3 + other * 0.6, 1), at(0, 1), at(0, 0)];
  const size = 0.05 + third * 0.2;
  const yard = [at(0.2, 0.2), at(0.2, 0.2 + size), at(0.2 + size, 0.2 + size), at(0.2 + size, 0.2), at(0.2, 0.2)];
  return hole ? [shell, yard] : [shell];
}

export const randomArea: fc.Arbitrary<Area> = parts.map(({ streets, compounds, barriers, crossings, facilities }) => {
  const standing = compounds.flatMap((one, index) => (one.exists ? [{ ...one, index }] : []));
  const isStanding = (index: number) => standing.some((one) => one.index === index);
  const zones: Zone[] = standing.map(({ index, ...one }) => {
    const rings = outlineOf(cells[index] as readonly [number, number], one);
    const geometry = { type: "Polygon" as const, coordinates: rings.map((ring) => ring.map(lonLat)) };
    return zone(`zone-${index}`, kinds[index] as Zone["kind"], geometry, { residents: 100 * (index + 1), workers: 50 });
  });
  const gates = standing.flatMap(({ index, gates: own, ...one }) => {
    const [shell] = outlineOf(cells[index] as readonly [number, number], one) as [Xy[]];
    return own.map(({ at, access: lets, planned, into, off }, number): Gate => {
      const shared = into !== null && into !== index && isStanding(into);
      return gate(`gate-${index}-${number}`, `zone-${index}`, moved(along(shell, at), off), {
        access: lets,
        ...(planned ? { source: "plan" } : {}),
        ...(shared ? { opensInto: `zone-${into}` } : {}),
      });
    });
  });
  const shells = standing.map((one) => outlineOf(cells[one.index] as readonly [number, number], one)[0] as Xy[]);
  const drawn: Xy[][] = [];
  const draw = (own: readonly Corner[]): Xy[] =>
    own.map(({ onto, spot, which, at, off }) => {
      const lines = onto === "wall" ? shells : drawn;
      const to = lines[which % Math.max(1, lines.length)];
      if (!to || onto === "anywhere") return spot;
      return moved(onto === "corner" ? (to[which % to.length] as Xy) : along(to, at), off);
    });
  for (const one of streets) drawn.push(draw(one.corners));
  // Some barriers run right through a place, between what ends on either side of it.
  const barred = barriers.map(({ corners: own, through }) => {
    const line = draw(own);
    const [[x, y], [farX, farY]] = line as [Xy, Xy];
    return through ? [[farX, farY] as Xy, [2 * x - farX, 2 * y - farY] as Xy] : line;
  });
  return toyArea({
    zones: [...zones, zone("block", "block", zones[0]?.geometry ?? boxAround(500))],
    gates,
    streets: streets.map(({ level, walkable }, index) =>
      street(`street-${index}`, drawn[index] as Xy[], { level, walkable }),
    ),
    barriers: barred.map((line, index) => barrier(`barrier-${index}`, line)),
    crossings: crossings.flatMap(({ on, at, off, line: isLine, to, named }, index) => {
      const under = barred[on];
      if (!under) return [];
      const middle = moved(along(under, at), off);
      const where = isLine ? [middle, moved(middle, to)] : [middle];
      return [crossing(`crossing-${index}`, named || !isLine ? [`barrier-${on}`] : [], where)];
    }),
    facilities: facilities.map(({ at, access: lets, class: id, zone: of, inside }, index): Facility => {
      const own = of !== null && isStanding(of) ? (cells[of] as readonly [number, number]) : null;
      const place: Xy = own ? [(own[0] - 0.5 + inside[0] * 0.5) * cellM, (own[1] - 0.5 + inside[1] * 0.4) * cellM] : at;
      return facility(`facility-${index}`, place, {
        access: lets,
        class: id,
        zone: own ? `zone-${of}` : null,
      });
    }),
  });
});

const boxAround = (reach: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [-reach, -reach],
      [reach, -reach],
      [reach, reach],
      [-reach, reach],
      [-reach, -reach],
    ].map((at) => lonLat(at as unknown as Xy)),
  ],
});
