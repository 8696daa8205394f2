import type { Xy } from "#geo/frame.ts";
import { boxOf, contains, type Rings } from "#geo/rings.ts";
import { along } from "#geo/segments.ts";

type Interval = readonly [number, number];

/**
 * Area in m² of the part of a polygon that lies within `radiusM` of any of `centres`: exact but for rounding,
 * with true circles, not polygons of them.
 *
 * The border of that part runs along sides of the polygon where they are inside a disc, and along arcs of the discs
 * where they are inside the polygon and in no other disc. Green's theorem sums both.
 *
 * @param rings the polygon, its inside to the left of every ring, as `ringsOf` gives them.
 * Cost: sides × discs near, and discs² near. Accuracy against clipped 720-gons: tests/disc-coverage.
 */
export function discCoverage(rings: Rings, centres: readonly Xy[], radiusM: number): number {
  if (radiusM <= 0) return 0;
  const discs = distinctNear(rings, centres, radiusM);
  if (discs.length === 0) return 0;
  // Measured from a corner of the polygon, so that far-off origins lose no digits.
  const [x0, y0] = rings[0]?.[0] ?? [0, 0];
  const shift = ([x, y]: Xy): Xy => [x - x0, y - y0];
  const local = rings.map((ring) => ring.map(shift));
  const middles = discs.map(shift);

  let twice = 0;
  for (const ring of local) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1] as Xy, ring[i] as Xy];
      for (const [from, to] of merged(middles.flatMap((middle) => chordOf(a, b, middle, radiusM)))) {
        const [p, q] = [along(a, b, from), along(a, b, to)];
        twice += p[0] * q[1] - p[1] * q[0];
      }
    }
  }
  middles.forEach((middle, index) => {
    for (const [from, to] of exposedArcs(index, middles, radiusM)) {
      for (const [start, end] of cutBySides(from, to, middle, radiusM, local)) {
        // Not the middle: in symmetric drawings a side touches the arc just there.
        const look = start + (end - start) * 0.381966;
        if (contains(local, [middle[0] + radiusM * Math.cos(look), middle[1] + radiusM * Math.sin(look)])) {
          twice += arcIntegral(middle, radiusM, start, end);
        }
      }
    }
  });
  return twice / 2;
}

function distinctNear(rings: Rings, centres: readonly Xy[], radiusM: number): Xy[] {
  const { minX, minY, maxX, maxY } = boxOf(rings.flat());
  const near = centres.filter(
    ([x, y]) => x > minX - radiusM && x < maxX + radiusM && y > minY - radiusM && y < maxY + radiusM,
  );
  // Centres a micrometre apart would share all their border; they are one disc.
  const rounded = near.map(([x, y]): Xy => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]);
  return [...new Map(rounded.map((centre) => [centre.join(), centre])).values()];
}

/** Where the line through `a` and `b` meets a circle, as shares of the way from `a` to `b`; null where it misses it. */
function meetsCircle(a: Xy, b: Xy, [cx, cy]: Xy, radiusM: number): Interval | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const [fx, fy] = [a[0] - cx, a[1] - cy];
  const quadratic = dx * dx + dy * dy;
  if (quadratic === 0) return null;
  const half = (fx * dx + fy * dy) / quadratic;
  const discriminant = half * half - (fx * fx + fy * fy - radiusM * radiusM) / quadratic;
  if (discriminant <= 0) return null;
  const root = Math.sqrt(discriminant);
  return [-half - root, -half + root];
}

/** The part of segment `a`–`b` inside a disc, as shares of the way; none or one. */
function chordOf(a: Xy, b: Xy, centre: Xy, radiusM: number): Interval[] {
  const [enter, leave] = meetsCircle(a, b, centre, radiusM) ?? [0, 0];
  const [from, to] = [Math.max(0, enter), Math.min(1, leave)];
  return from < to ? [[from, to]] : [];
}

/** Intervals joined where they overlap, in order. */
function merged(intervals: readonly Interval[]): Interval[] {
  const joined: [number, number][] = [];
  for (const [from, to] of intervals.toSorted((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

const fullTurn = 2 * Math.PI;

/** Arcs of a circle that lie in none of the other discs, as angles; all discs have one radius and differ. */
function exposedArcs(index: number, middles: readonly Xy[], radiusM: number): Interval[] {
  const [cx, cy] = middles[index] as Xy;
  const hidden = middles.flatMap(([x, y], other): Interval[] => {
    const apart = Math.hypot(x - cx, y - cy);
    if (other === index || apart >= 2 * radiusM) return [];
    const towards = Math.atan2(y - cy, x - cx);
    const half = Math.acos(apart / (2 * radiusM));
    const from = (towards - half + fullTurn) % fullTurn;
    const to = from + 2 * half;
    return to <= fullTurn
      ? [[from, to]]
      : [
          [from, fullTurn],
          [0, to - fullTurn],
        ];
  });
  const exposed: Interval[] = [];
  let at = 0;
  for (const [from, to] of merged(hidden)) {
    if (from > at) exposed.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < fullTurn) exposed.push([at, fullTurn]);
  return exposed;
}

/** An arc cut wherever it meets a side of the polygon. */
function cutBySides(from: number, to: number, middle: Xy, radiusM: number, rings: Rings): Interval[] {
  const cuts = rings.flatMap((ring) =>
    ring
      .slice(1)
      .flatMap((b, i) => anglesOf(ring[i] as Xy, b, middle, radiusM).filter((angle) => angle > from && angle < to)),
  );
  const stops = [from, ...cuts.sort((one, other) => one - other), to];
  return stops.slice(1).map((end, i): Interval => [stops[i] as number, end]);
}

/** Angles, 0 to 2π, at which a circle meets segment `a`–`b`. */
const anglesOf = (a: Xy, b: Xy, centre: Xy, radiusM: number): number[] =>
  (meetsCircle(a, b, centre, radiusM) ?? [])
    .filter((t) => t >= 0 && t <= 1)
    .map((t) => {
      const [x, y] = along(a, b, t);
      return (Math.atan2(y - centre[1], x - centre[0]) + fullTurn) % fullTurn;
    });

/** ∫ x dy − y dx along an arc. */
const arcIntegral = ([cx, cy]: Xy, radiusM: number, from: number, to: number): number =>
  radiusM * radiusM * (to - from) +
  cx * radiusM * (Math.sin(to) - Math.sin(from)) -
  cy * radiusM * (Math.cos(to) - Math.cos(from));
