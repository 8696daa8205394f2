import { arrange, type Edge, type Line } from "#build/arrangement.ts";
import type { Area } from "#domain/area.ts";
import type { Frame, Xy } from "#geo/frame.ts";
import { distance } from "#geo/segments.ts";

/** A part of the walkable network that no street joins to the largest one. */
export interface Island {
  /** Ids of its streets and footways, sorted. */
  readonly streets: readonly string[];
  readonly lengthM: number;
}

/** The walkable network's loose parts, the longest first; the main part is not among them. Barriers do not part it here. */
export function islandsOf({ streets, crossings }: Pick<Area, "streets" | "crossings">, frame: Frame): Island[] {
  const toXy = (positions: readonly number[][]): Xy[] => positions.map((position) => frame.toXy(position));
  const lines: Line[] = [
    ...streets
      .filter(({ walkable }) => walkable)
      .map(({ id, level, geometry }) => ({ owner: id, level, points: toXy(geometry.coordinates) })),
    // A footway over a barrier joins whatever it ends at, so it stands on a level of its own.
    ...crossings.flatMap(({ id, geometry }, index) =>
      geometry.type === "LineString" ? [{ owner: id, level: 1000 + index, points: toXy(geometry.coordinates) }] : [],
    ),
  ];
  const { nodes, edges } = arrange(lines);
  const root = nodes.map((_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) at = root[at] = root[root[at] as number] as number;
    return at;
  };
  for (const { a, b } of edges) root[find(a)] = find(b);
  const parts = new Map<number, { streets: Set<string>; lengthM: number }>();
  for (const { a, b, owners } of edges as readonly Edge[]) {
    const part = parts.get(find(a)) ?? { streets: new Set<string>(), lengthM: 0 };
    for (const owner of owners) part.streets.add(owner);
    part.lengthM += distance(nodes[a] as Xy, nodes[b] as Xy);
    parts.set(find(a), part);
  }
  return [...parts.values()]
    .map(({ streets: ids, lengthM }) => ({ streets: [...ids].sort(), lengthM }))
    .sort((one, other) => other.lengthM - one.lengthM)
    .slice(1);
}
