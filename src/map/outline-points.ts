import type { Polygon, Position } from "geojson";

/** Seven decimals are a centimetre; the drawing tool refuses longer ones. */
const decimals = 7;
const rounded = (value: number) => Number(value.toFixed(decimals));

/** The ring's points without the closing one and without neighbours that fall together. */
export function pointsOf(outline: Polygon): Position[] {
  const ring = (outline.coordinates[0] ?? []).map(([lon, lat]): Position => [rounded(lon ?? 0), rounded(lat ?? 0)]);
  const points = ring.filter((point, index) => index === 0 || !equal(point, ring[index - 1]));
  while (points.length > 1 && equal(points[0], points.at(-1))) points.pop();
  return points;
}

const equal = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** A closed ring of at least three different points, else null. */
export function outlineOf(points: readonly Position[]): Polygon | null {
  const [first] = points;
  return first && points.length >= 3 ? { type: "Polygon", coordinates: [[...points, [...first]]] } : null;
}

/** Index of the point nearest to `at`, both in pixels, if within reach. */
export function nearestPoint(
  points: readonly (readonly [number, number])[],
  at: readonly [number, number],
  reach: number,
): number | null {
  let best: number | null = null;
  let nearest = reach;
  points.forEach(([x, y], index) => {
    const distance = Math.hypot(x - at[0], y - at[1]);
    if (distance <= nearest) [best, nearest] = [index, distance];
  });
  return best;
}
