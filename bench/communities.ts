import type { Xy } from "../src/geo/frame.ts";
import type { Ring, Rings } from "../src/geo/rings.ts";
import type { Random } from "./random.ts";

/** Points along a side, its two ends left out. */
const bendsOfSide = 7;

/**
 * A cover of the district by irregular communities: a grid whose corners are moved and whose sides wander, so that most
 * are concave. Neighbours share their border point by point. Every sixth has a hole.
 */
export function communitiesOf(
  [rows, columns]: readonly [number, number],
  [widthM, heightM]: readonly [number, number],
  random: Random,
): Rings[] {
  const [cellX, cellY] = [widthM / columns, heightM / rows];
  const corner = (row: number, column: number): Xy => [
    column * cellX - widthM / 2 + random.between(-0.18, 0.18) * cellX,
    row * cellY - heightM / 2 + random.between(-0.18, 0.18) * cellY,
  ];
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => corner(row, column)),
  );
  const at = (row: number, column: number) => corners[row]?.[column] as Xy;
  const wanderM = 0.07 * Math.min(cellX, cellY);
  const side = (a: Xy, b: Xy) => wandering(a, b, wanderM, random);
  const across = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => side(at(row, column), at(row, column + 1))),
  );
  const up = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => side(at(row, column), at(row + 1, column))),
  );
  const communities: Rings[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [south, north] = [across[row]?.[column] as Xy[], across[row + 1]?.[column] as Xy[]];
      const [west, east] = [up[row]?.[column] as Xy[], up[row]?.[column + 1] as Xy[]];
      const shell = [
        ...south.slice(0, -1),
        ...east.slice(0, -1),
        ...north.toReversed().slice(0, -1),
        ...west.toReversed(),
      ];
      const middle: Xy = [(column + 0.5) * cellX - widthM / 2, (row + 0.5) * cellY - heightM / 2];
      const isHollow = communities.length % 6 === 0;
      communities.push(isHollow ? [shell, holeAt(middle, 0.12 * Math.min(cellX, cellY), random)] : [shell]);
    }
  return communities;
}

/** From `a` to `b` with both ends, by points up to `wanderM` off the straight line. */
function wandering(a: Xy, b: Xy, wanderM: number, random: Random): Xy[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  const bends = Array.from({ length: bendsOfSide }, (_, index): Xy => {
    const t = (index + 1) / (bendsOfSide + 1);
    // Less near the ends: sides that meet in a corner must not cross.
    const off = (random.between(-wanderM, wanderM) * Math.sin(Math.PI * t)) / length;
    return [a[0] + dx * t - dy * off, a[1] + dy * t + dx * off];
  });
  return [a, ...bends, b];
}

/** An irregular ring about a point, clockwise as holes run. */
function holeAt([x, y]: Xy, radiusM: number, random: Random): Ring {
  const ring = Array.from({ length: 9 }, (_, index): Xy => {
    const angle = (-index / 9) * 2 * Math.PI;
    const radius = radiusM * random.between(0.6, 1);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] as Xy];
}
