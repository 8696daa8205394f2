import { snapM } from "#build/arrangement.ts";
import { type Area, crossingReachM } from "#domain/area.ts";
import type { Frame, Xy } from "#geo/frame.ts";
import { along, distance, meet, nearestOnSegment } from "#geo/segments.ts";

/** A street end this near another street, but not joined to it, is likely meant to meet it, in metres. */
const nearMissM = 15;

type Sides = readonly (readonly [Xy, Xy])[];
const sidesOf = (line: readonly Xy[]): Sides => line.slice(1).map((b, i) => [line[i] as Xy, b] as const);

/** What will surprise somebody walking the network: ends that just miss, barriers without a way over, crossings of nothing. */
export function walkNotes(
  { streets, barriers, crossings }: Pick<Area, "streets" | "barriers" | "crossings">,
  frame: Frame,
): string[] {
  const lineOf = ({ geometry }: { readonly geometry: { readonly coordinates: readonly number[][] } }) =>
    geometry.coordinates.map((position) => frame.toXy(position));
  const place = (xy: Xy) =>
    `[${frame
      .toLonLat(xy)
      .map((degrees) => degrees.toFixed(6))
      .join(", ")}]`;
  const walked = streets.filter(({ walkable }) => walkable).map((street) => ({ id: street.id, line: lineOf(street) }));
  const walls = barriers.map((barrier) => ({ id: barrier.id, sides: sidesOf(lineOf(barrier)) }));
  const points = crossings.flatMap(({ id, barriers: passed, geometry }) =>
    geometry.type === "Point" ? [{ id, passed, at: frame.toXy(geometry.coordinates) }] : [],
  );
  const gapTo = (p: Xy, sides: Sides) =>
    Math.min(Infinity, ...sides.map(([a, b]) => nearestOnSegment(p, a, b).distance));

  const misses = walked.flatMap(({ id, line }) =>
    [line[0] as Xy, line.at(-1) as Xy].flatMap((end) => {
      const gaps = walked
        .filter((other) => other.id !== id)
        .map((other) => ({ id: other.id, gap: gapTo(end, sidesOf(other.line)) }));
      const nearest = gaps.reduce((best, one) => (one.gap < best.gap ? one : best), { id: "", gap: Infinity });
      return nearest.gap > snapM && nearest.gap <= nearMissM
        ? [`streets.geojson: ${id}: its end at ${place(end)} stops ${nearest.gap.toFixed(1)} m short of ${nearest.id}`]
        : [];
    }),
  );
  const parted = walked.flatMap(({ id, line }) =>
    walls.flatMap((wall) =>
      sidesOf(line).flatMap(([a, b]) =>
        wall.sides.flatMap(([c, d]) => {
          const hit = meet(a, b, c, d);
          const at = hit && along(a, b, hit.t);
          if (!at || points.some((one) => one.passed.includes(wall.id) && distance(one.at, at) <= crossingReachM))
            return [];
          return [
            `streets.geojson: ${id}: ${wall.id} parts it at ${place(at)}, for no crossing is within ${crossingReachM} m`,
          ];
        }),
      ),
    ),
  );
  const idle = points.flatMap(({ id, passed, at }) =>
    walls.flatMap((wall) => {
      if (!passed.includes(wall.id)) return [];
      const used = walked.some(({ line }) =>
        sidesOf(line).some(([a, b]) =>
          wall.sides.some(([c, d]) => {
            const hit = meet(a, b, c, d);
            return hit !== null && distance(along(a, b, hit.t), at) <= crossingReachM;
          }),
        ),
      );
      return used
        ? []
        : [
            `crossings.geojson: ${id}: no street meets ${wall.id} within ${crossingReachM} m of it, so nobody passes there`,
          ];
    }),
  );
  return [...misses, ...parted, ...idle];
}
