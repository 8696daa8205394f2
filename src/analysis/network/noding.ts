import { type Area, crossingReachM } from "#domain/area.ts";
import type { Frame, Xy } from "#geo/frame.ts";
import { lengthOf, pointAlong } from "#geo/lines.ts";
import { along, distance, meet, nearestOnSegment } from "#geo/segments.ts";
import { type NodeFinder, nodeFinder, snapM } from "./node-finder.ts";
import { type Piece, type Pieces, piecesOf } from "./pieces.ts";
import { type SegmentIndex, segmentIndex } from "./segment-index.ts";
import { isDeepInside, type WallIndex } from "./walls.ts";

/** Corners in the middle of streets join only where they meet, up to rounding. */
const touchM = 0.05;
/** A parted street ends so far short of the barrier on either side, so that what joins its end is on one side of it. */
const shortM = 0.05;

export interface Noded {
  readonly nodes: readonly Xy[];
  /** Crossing a street passes at a node, by node. */
  readonly crossingAt: ReadonlyMap<number, string>;
  readonly pieces: Pieces;
  /** Streets of which a part lies inside a compound and was left out: walking there is free already. */
  readonly clipped: readonly string[];
}

interface Cut {
  readonly at: Xy;
  readonly t: number;
  readonly kind: "joined" | "parted" | "wall";
  /** An end of a street joins streets of any level, as ramps do. */
  readonly anyLevel?: boolean;
  readonly crossing?: string;
}

interface Line {
  /** Index in the area's streets. */
  readonly index: number;
  readonly street: { readonly id: string; readonly level: number };
  readonly line: readonly Xy[];
}

/**
 * Cuts the walkable streets into stretches between junctions.
 * Streets join where they cross on one level and where an end comes within `snapM`. A barrier parts a street (rule W5)
 * unless a crossing of that barrier lies within `crossingReachM`; nothing is snapped across a barrier. Stretches inside
 * gated compounds are left out (rule W2).
 */
export function nodeStreets(area: Area, walls: WallIndex, barriers: SegmentIndex<string>, frame: Frame): Noded {
  const lines = area.streets.flatMap((street, index): Line[] =>
    street.walkable
      ? [{ index, street, line: street.geometry.coordinates.map((position) => frame.toXy(position)) }]
      : [],
  );
  const index = segmentIndex(lines.map(({ line }, owner) => ({ line, owner })));
  const crossingFor = pointCrossings(area, frame);
  const isParted = (a: Xy, b: Xy) =>
    barriers.near(a, b, 0).some(({ a: c, b: d, owner }) => {
      const hit = meet(a, b, c, d);
      return hit !== null && crossingFor(owner, along(a, b, hit.t)) === undefined;
    });

  const nodes: Xy[] = [];
  const nodeNear = nodeFinder(nodes, isParted);
  const crossingAt = new Map<number, string>();
  const pieces: Piece[] = [];
  const clipped = new Set<string>();
  const cutsOf = (a: Xy, b: Xy, owner: number): readonly Cut[] => {
    const parted = barrierCuts(a, b, barriers, crossingFor);
    const joined = junctions(a, b, owner, index, lines, isParted);
    // Where a barrier parts a street on a junction, the barrier decides.
    const free = joined.filter(
      ({ at }) => !parted.some((cut) => cut.kind === "parted" && distance(cut.at, at) <= snapM),
    );
    const wall = walls.index.near(a, b, 0).flatMap(({ a: c, b: d }): Cut[] => {
      const hit = meet(a, b, c, d);
      return hit ? [{ at: along(a, b, hit.t), t: hit.t, kind: "wall" }] : [];
    });
    return [...free, ...parted, ...wall].sort((one, other) => one.t - other.t);
  };

  lines.forEach(({ index: streetIndex, street, line }, owner) => {
    const stretches = stretchesOf(line, (a, b) => cutsOf(a, b, owner), street.level, nodes, nodeNear, crossingAt);
    for (const { from, to, line: shape } of stretches) {
      const lengthM = lengthOf(shape);
      if (isBehindWall(shape, lengthM, walls)) clipped.add(street.id);
      else if (lengthM > snapM || from !== to) {
        pieces.push({ from, to, line: shape, lengthM, street: streetIndex });
      }
    }
  });
  return { nodes, crossingAt, pieces: piecesOf(pieces), clipped: [...clipped] };
}

/** Walks a street and closes a stretch at every cut. Stretches begin and end at their nodes, so that lines drawn along several have no gaps. */
function stretchesOf(
  line: readonly Xy[],
  cutsOf: (a: Xy, b: Xy) => readonly Cut[],
  level: number,
  nodes: Xy[],
  nodeNear: NodeFinder,
  crossingAt: Map<number, string>,
): { readonly from: number; readonly to: number; readonly line: readonly Xy[] }[] {
  const stretches: { from: number; to: number; line: readonly Xy[] }[] = [];
  let from = nodeNear(line[0] as Xy, null);
  let shape: Xy[] = [nodes[from] as Xy];
  const close = (to: number, next: number) => {
    stretches.push({ from, to, line: [...shape, nodes[to] as Xy] });
    from = next;
    shape = [nodes[next] as Xy];
  };
  line.slice(1).forEach((b, i) => {
    const a = line[i] as Xy;
    const length = distance(a, b);
    for (const { at, t, kind, anyLevel, crossing } of cutsOf(a, b)) {
      if (kind === "parted") {
        const short = Math.min(0.5, shortM / length);
        const [before, behind] = [along(a, b, Math.max(0, t - short)), along(a, b, Math.min(1, t + short))];
        close(nodes.push(before) - 1, nodes.push(behind) - 1);
      } else {
        const node = nodeNear(at, anyLevel ? null : level);
        close(node, node);
        if (crossing) crossingAt.set(node, crossing);
      }
    }
    if (i + 2 < line.length) shape.push(b);
  });
  const end = nodeNear(line.at(-1) as Xy, null);
  close(end, end);
  return stretches;
}

/** The Point crossing of a barrier within reach of a place. */
function pointCrossings(area: Area, frame: Frame): (barrier: string, at: Xy) => string | undefined {
  const points = area.crossings.flatMap(({ id, barriers, geometry }) =>
    geometry.type === "Point" ? [{ id, barriers, at: frame.toXy(geometry.coordinates) }] : [],
  );
  return (barrier, at) =>
    points.find((one) => one.barriers.includes(barrier) && distance(one.at, at) <= crossingReachM)?.id;
}

function barrierCuts(
  a: Xy,
  b: Xy,
  barriers: SegmentIndex<string>,
  crossingFor: (barrier: string, at: Xy) => string | undefined,
): Cut[] {
  return barriers.near(a, b, 0).flatMap(({ a: c, b: d, owner }): Cut[] => {
    const hit = meet(a, b, c, d);
    if (!hit) return [];
    const at = along(a, b, hit.t);
    const crossing = crossingFor(owner, at);
    return [crossing ? { at, t: hit.t, kind: "joined", crossing } : { at, t: hit.t, kind: "parted" }];
  });
}

/** Where segment `a`–`b` of street `owner` meets others on its level, or an end of any other comes within `snapM`. */
function junctions(
  a: Xy,
  b: Xy,
  owner: number,
  index: SegmentIndex<number>,
  lines: readonly Line[],
  isParted: (a: Xy, b: Xy) => boolean,
): Cut[] {
  const cuts: Cut[] = [];
  const level = lines[owner]?.street.level;
  for (const { a: c, b: d, owner: other } of index.near(a, b, snapM)) {
    if (a === c && b === d) continue;
    const { street, line } = lines[other] as Line;
    const sameLevel = street.level === level;
    const hit = sameLevel ? meet(a, b, c, d) : null;
    if (hit && !(other === owner && (a === d || b === c))) {
      cuts.push({ at: along(a, b, hit.t), t: hit.t, kind: "joined" });
    }
    for (const corner of [c, d]) {
      const isEnd = corner === line[0] || corner === line.at(-1);
      if (other === owner || (!isEnd && !sameLevel)) continue;
      const { t, distance: gap } = nearestOnSegment(corner, a, b);
      if (gap > (isEnd ? snapM : touchM) || isParted(corner, along(a, b, t))) continue;
      cuts.push({ at: corner, t, kind: "joined", anyLevel: isEnd });
    }
  }
  return cuts;
}

/** How far apart a stretch is looked at, in metres. */
const lookM = 10;

/** Whether most of a stretch lies deep inside a gated compound, or any of it three times as deep. */
function isBehindWall(stretch: readonly Xy[], lengthM: number, walls: WallIndex): boolean {
  const looks = Math.max(1, Math.ceil(lengthM / lookM));
  const places = Array.from({ length: looks }, (_, i) => pointAlong(stretch, ((i + 0.5) / looks) * lengthM));
  const deep = places.filter((place) => isDeepInside(walls, place, walls.depthM));
  if (deep.length === 0) return false;
  return deep.length * 2 > looks || deep.some((place) => isDeepInside(walls, place, walls.depthM * 3));
}
