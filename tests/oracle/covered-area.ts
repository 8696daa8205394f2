import type { Rings } from "#geo/rings.ts";

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

type Interval = readonly [number, number];

/**
 * The area of a polygon within any of the discs, by integrating the covered length of its upright sections: slow, and
 * without a single arc, angle or overlay. Between two places where anything begins, ends or meets, the length is smooth but
 * for roots at its ends; a substitution by a sine smooths those, and Gauss's rule does the rest, to about 1e-9.
 */
export function coveredArea(rings: Rings, discs: readonly Disc[]): number {
  const sides = rings.flatMap((ring) => ring.slice(1).map((b, i) => [ring[i] as (typeof ring)[number], b] as const));
  const stops = new Set<number>();
  for (const [[ax]] of sides) stops.add(ax);
  for (const { x, r } of discs) for (const at of [x - r, x, x + r]) stops.add(at);
  for (const [i, one] of discs.entries()) {
    for (const other of discs.slice(i + 1)) for (const at of circlesMeet(one, other)) stops.add(at);
    for (const [[ax, ay], [bx, by]] of sides) {
      const [dx, dy, fx, fy] = [bx - ax, by - ay, ax - one.x, ay - one.y];
      const a = dx * dx + dy * dy;
      const root = (fx * dx + fy * dy) ** 2 - a * (fx * fx + fy * fy - one.r ** 2);
      if (a === 0 || root < 0) continue;
      for (const sign of [-1, 1]) stops.add(ax + (dx * (-(fx * dx + fy * dy) + sign * Math.sqrt(root))) / a);
    }
  }
  const xs = sides.map(([[x]]) => x);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const ordered = [...stops].filter((x) => x >= west && x <= east).sort((a, b) => a - b);
  let area = 0;
  for (let i = 1; i < ordered.length; i++) {
    const [from, to] = [ordered[i - 1] as number, ordered[i] as number];
    if (to - from > 1e-12) area += integral((x) => coveredLength(sides, discs, x), from, to);
  }
  return area;
}

/** Halved for as long as the halves tell otherwise than the whole: a root just beyond an end makes Gauss's rule slow. */
function integral(length: (x: number) => number, from: number, to: number, depth = 0): number {
  const middle = (from + to) / 2;
  const [whole, left, right] = [byGauss(length, from, to), byGauss(length, from, middle), byGauss(length, middle, to)];
  if (depth > 20 || Math.abs(left + right - whole) < 1e-10) return left + right;
  return integral(length, from, middle, depth + 1) + integral(length, middle, to, depth + 1);
}

function byGauss(length: (x: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  let area = 0;
  for (const [t, weight] of gauss) {
    const turn = (Math.PI / 2) * t;
    area += weight * half * (Math.PI / 2) * Math.cos(turn) * length(from + half * (1 + Math.sin(turn)));
  }
  return area;
}

function circlesMeet(one: Disc, other: Disc): number[] {
  const d = Math.hypot(other.x - one.x, other.y - one.y);
  if (d === 0 || d > one.r + other.r || d < Math.abs(one.r - other.r)) return [];
  const along = (d * d + one.r ** 2 - other.r ** 2) / (2 * d);
  const across = Math.sqrt(Math.max(0, one.r ** 2 - along * along));
  return [-1, 1].map((sign) => one.x + (along * (other.x - one.x) + sign * across * (other.y - one.y)) / d);
}

function coveredLength(
  sides: readonly (readonly [readonly [number, number], readonly [number, number]])[],
  discs: readonly Disc[],
  x: number,
): number {
  const ys = sides
    .filter(([[ax], [bx]]) => ax <= x !== bx <= x)
    .map(([[ax, ay], [bx, by]]) => ay + ((by - ay) * (x - ax)) / (bx - ax))
    .sort((a, b) => a - b);
  const chords = discs.flatMap(({ x: cx, y, r }): Interval[] => {
    const half = Math.sqrt(Math.max(0, r * r - (x - cx) ** 2));
    return half > 0 ? [[y - half, y + half]] : [];
  });
  let length = 0;
  for (let i = 0; i + 1 < ys.length; i += 2) {
    let reached = ys[i] as number;
    for (const [from, to] of chords.toSorted((a, b) => a[0] - b[0])) {
      const start = Math.max(reached, from);
      const end = Math.min(ys[i + 1] as number, to);
      if (end <= start) continue;
      length += end - start;
      reached = end;
    }
  }
  return length;
}

/** Nodes and weights of Gauss's rule with 12 points: the roots of Legendre's polynomial, by Newton. */
const gauss: readonly (readonly [number, number])[] = Array.from({ length: 12 }, (_, i) => {
  const n = 12;
  let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
  let slope = 0;
  for (let step = 0; step < 50; step++) {
    let [p0, p1] = [1, x];
    for (let k = 2; k <= n; k++) [p0, p1] = [p1, ((2 * k - 1) * x * p1 - (k - 1) * p0) / k];
    slope = (n * (x * p1 - p0)) / (x * x - 1);
    x -= p1 / slope;
  }
  return [x, 2 / ((1 - x * x) * slope * slope)] as const;
});
