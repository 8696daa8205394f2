import { type Area, type Crossing, crossingReachM } from "#domain/area.ts";
import type { Frame, Xy } from "#geo/frame.ts";
import { lengthOf, pointAlong } from "#geo/lines.ts";
import { contains } from "#geo/rings.ts";
import { along, distance, meet, nearestOnSegment } from "#geo/segments.ts";
import type { Compound } from "./compounds.ts";
import { segmentIndex } from "./segment-index.ts";

/** Ends of streets closer than this to another street join it, in metres. */
export const snapM = 1;
/** Corners in the middle of streets join only where they meet, up to rounding. */
const touchM = 0.05;
/** Streets drawn along a wall may lie this far inside it and still be outside, in metres. */
const wallDepthM = 5;

/** A walkable stretch between two nodes, with its shape. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly line: readonly Xy[];
  readonly lengthM: number;
  readonly street: string | null;
  /** A footway of its own over a barrier. */
  readonly crossing: string | null;
}

export interface Noded {
  readonly nodes: Xy[];
  /** Crossing a street passes at a node, by node. */
  readonly crossingAt: Map<number, string>;
  readonly pieces: Piece[];
  /** Streets of which a part lies inside a compound and was left out: walking there is free already. */
  readonly clipped: readonly string[];
}

type Cut = {
  readonly at: Xy;
  readonly t: number;
  readonly kind: "joined" | "parted" | "wall";
  readonly crossing?: string;
};

/**
 * Cuts the walkable streets into stretches between junctions.
 * Streets join where they cross on one level and where an end comes within `snapM`. A barrier parts a street (rule W5)
 * unless a crossing of that barrier lies within `crossingReachM`. Stretches inside gated compounds are left out (rule W2).
 */
export function nodeStreets(area: Area, compounds: readonly Compound[], frame: Frame): Noded {
  const streets = area.streets
    .filter(({ walkable }) => walkable)
    .map((street) => ({ street, line: street.geometry.coordinates.map((position) => frame.toXy(position)) }));
  const walls = compounds.filter(({ porous }) => !porous);
  const index = segmentIndex(streets.map(({ line }, owner) => ({ line, owner })));
  const wallIndex = segmentIndex(walls.flatMap((owner) => owner.rings.map((line) => ({ line, owner }))));
  const barrierIndex = segmentIndex(
    area.barriers.map((barrier) => ({
      line: barrier.geometry.coordinates.map((position) => frame.toXy(position)),
      owner: barrier.id,
    })),
  );
  const pointCrossings = area.crossings.flatMap((crossing) =>
    crossing.geometry.type === "Point" ? [{ crossing, at: frame.toXy(crossing.geometry.coordinates) }] : [],
  );
  const passes = (barrier: string, at: Xy): Crossing | undefined =>
    pointCrossings.find((one) => one.crossing.barriers.includes(barrier) && distance(one.at, at) <= crossingReachM)
      ?.crossing;

  const nodes: Xy[] = [];
  const crossingAt = new Map<number, string>();
  const pieces: Piece[] = [];
  const clipped = new Set<string>();
  const nodeNear = nodeFinder(nodes);
  const newNode = (at: Xy) => nodes.push(at) - 1;

  streets.forEach(({ street, line }, owner) => {
    const cuts = line.slice(1).map((b, i): Cut[] => {
      const a = line[i] as Xy;
      return [
        ...junctions(a, b, owner, index, streets),
        ...barrierIndex.near(a, b, 0).flatMap(({ a: c, b: d, owner: barrier }): Cut[] => {
          const hit = meet(a, b, c, d);
          if (!hit) return [];
          const at = along(a, b, hit.t);
          const crossing = passes(barrier, at);
          return [
            crossing ? { at, t: hit.t, kind: "joined", crossing: crossing.id } : { at, t: hit.t, kind: "parted" },
          ];
        }),
        ...wallIndex.near(a, b, 0).flatMap(({ a: c, b: d }): Cut[] => {
          const hit = meet(a, b, c, d);
          return hit ? [{ at: along(a, b, hit.t), t: hit.t, kind: "wall" }] : [];
        }),
      ].sort((one, other) => one.t - other.t);
    });

    // Stretches begin and end at their nodes, so that a line drawn along several has no gaps, and its length is theirs.
    let from = nodeNear(line[0] as Xy);
    let stretch: Xy[] = [nodes[from] as Xy];
    const close = (to: number) => {
      stretch.push(nodes[to] as Xy);
      const lengthM = lengthOf(stretch);
      if (isBehindWall(stretch, walls, wallIndex)) clipped.add(street.id);
      else if (lengthM > snapM || from !== to)
        pieces.push({ from, to, line: stretch, lengthM, street: street.id, crossing: null });
    };
    cuts.forEach((onSegment, i) => {
      for (const { at, kind, crossing } of onSegment) {
        const to = kind === "parted" ? newNode(at) : nodeNear(at);
        close(to);
        from = kind === "parted" ? newNode(at) : to;
        stretch = [nodes[from] as Xy];
        if (crossing) crossingAt.set(to, crossing);
      }
      if (i + 1 < cuts.length) stretch.push(line[i + 1] as Xy);
    });
    close(nodeNear(line.at(-1) as Xy));
  });
  return { nodes, crossingAt, pieces, clipped: [...clipped] };
}

/** Where segment `a`–`b` of street `owner` meets others on its level, or an end of any other comes within `snapM`. */
function junctions(
  a: Xy,
  b: Xy,
  owner: number,
  index: ReturnType<typeof segmentIndex<number>>,
  streets: readonly { readonly street: { readonly level: number }; readonly line: readonly Xy[] }[],
): Cut[] {
  const cuts: Cut[] = [];
  const level = streets[owner]?.street.level;
  for (const { a: c, b: d, owner: other } of index.near(a, b, snapM)) {
    if (a === c && b === d) continue;
    const { street, line } = streets[other] as (typeof streets)[number];
    const sameLevel = street.level === level;
    const hit = sameLevel ? meet(a, b, c, d) : null;
    if (hit && !(other === owner && (a === d || b === c)))
      cuts.push({ at: along(a, b, hit.t), t: hit.t, kind: "joined" });
    for (const corner of [c, d]) {
      const isEnd = corner === line[0] || corner === line.at(-1);
      if (other === owner || (!isEnd && !sameLevel)) continue;
      const { t, distance: gap } = nearestOnSegment(corner, a, b);
      if (gap <= (isEnd ? snapM : touchM)) cuts.push({ at: corner, t, kind: "joined" });
    }
  }
  return cuts;
}

/** Gives the node at a place, making one where there is none within `snapM`. */
function nodeFinder(nodes: Xy[]): (at: Xy) => number {
  const cells = new Map<string, number[]>();
  const cellOf = (value: number) => Math.floor(value / snapM);
  return (at) => {
    const [column, row] = [cellOf(at[0]), cellOf(at[1])];
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        const found = cells.get(`${x},${y}`)?.find((node) => distance(nodes[node] as Xy, at) <= snapM);
        if (found !== undefined) return found;
      }
    }
    const node = nodes.push(at) - 1;
    const key = `${column},${row}`;
    cells.set(key, [...(cells.get(key) ?? []), node]);
    return node;
  };
}

/** Whether the middle of a stretch lies deeper than `wallDepthM` inside a gated compound. */
function isBehindWall(
  stretch: readonly Xy[],
  walls: readonly Compound[],
  wallIndex: ReturnType<typeof segmentIndex<Compound>>,
): boolean {
  const middle = pointAlong(stretch, lengthOf(stretch) / 2);
  const inside = walls.find(
    ({ box, rings }) =>
      middle[0] >= box.minX &&
      middle[0] <= box.maxX &&
      middle[1] >= box.minY &&
      middle[1] <= box.maxY &&
      contains(rings, middle),
  );
  if (!inside) return false;
  return !wallIndex
    .near(middle, middle, wallDepthM)
    .some(({ a, b, owner }) => owner === inside && nearestOnSegment(middle, a, b).distance <= wallDepthM);
}
