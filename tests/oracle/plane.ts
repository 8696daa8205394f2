/** Plane geometry in the plainest form: nothing is indexed, nothing is shared with the product. Metres throughout. */

export type Spot = readonly [number, number];
export const gap = (a: Spot, b: Spot): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

export const between = (a: Spot, b: Spot, share: number): Spot => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** Segments of a line, each with its number. */
export const segmentsOf = (line: readonly Spot[]): (readonly [Spot, Spot, number])[] =>
  line.slice(1).map((end, index) => [line[index] as Spot, end, index]);

/** The point of segment ab nearest to p, as a share of ab. */
export function footShare(p: Spot, a: Spot, b: Spot): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  return Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared));
}

/** Where ab and cd meet, as shares of each, ends included; null for parallels. */
export function meeting(a: Spot, b: Spot, c: Spot, d: Spot): readonly [number, number] | null {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
  const [sx, sy] = [d[0] - c[0], d[1] - c[1]];
  const turn = rx * sy - ry * sx;
  if (turn === 0) return null;
  const onFirst = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn;
  const onSecond = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn;
  return onFirst >= 0 && onFirst <= 1 && onSecond >= 0 && onSecond <= 1 ? [onFirst, onSecond] : null;
}

/** Rings of all parts of a polygon: inside is inside an odd number of them. */
export type Rings = readonly (readonly Spot[])[];

export function isInside(rings: Rings, [x, y]: Spot): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [a, b] of segmentsOf(ring)) {
      if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
    }
  }
  return inside;
}

/** Distance to the nearest border. */
export const toBorder = (rings: Rings, spot: Spot): number =>
  Math.min(
    ...rings.flatMap((ring) => segmentsOf(ring).map(([a, b]) => gap(spot, between(a, b, footShare(spot, a, b))))),
  );
