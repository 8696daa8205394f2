import Flatbush from "flatbush";
import type { Xy } from "#geo/frame.ts";
import { along, distance, meet, nearestOnSegment } from "#geo/segments.ts";

/** A line to be noded. Across levels, lines meet only where one of them ends, as in the walking network. */
export interface Line {
  readonly owner: string;
  readonly level: number;
  readonly points: readonly Xy[];
}

export interface Edge {
  readonly a: number;
  readonly b: number;
  /** The lines that run along it, sorted. */
  readonly owners: readonly string[];
}

/** Lines cut where they meet: nodes in metres, edges between them. */
export interface Arrangement {
  readonly nodes: readonly Xy[];
  readonly edges: readonly Edge[];
}

/** Points closer than this are one, in metres: the walking network's own tolerance. */
export const snapM = 1;

interface Side {
  readonly line: Line;
  readonly a: Xy;
  readonly b: Xy;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/**
 * Nodes lines where they cross, touch within `snapM` or share ends.
 * Accuracy: points move by at most `snapM`. Cost: O(n log n) for streets, a pair of sides at a time where boxes meet.
 */
export function arrange(lines: readonly Line[]): Arrangement {
  const sides = lines.flatMap((line) =>
    line.points
      .slice(1)
      .map(
        (b, i): Side => ({ line, a: line.points[i] as Xy, b, isStart: i === 0, isEnd: i === line.points.length - 2 }),
      ),
  );
  const cuts = cutsOf(sides);
  const { nodes, nodeAt } = nodeFinder();
  const edges = new Map<string, { a: number; b: number; owners: Set<string> }>();
  for (const [index, side] of sides.entries()) {
    const shares = [...new Set([0, ...(cuts[index] as number[]), 1])].sort((x, y) => x - y);
    let from = -1;
    for (const t of shares) {
      const isEnd = (t === 0 && side.isStart) || (t === 1 && side.isEnd);
      const to = nodeAt(t === 0 ? side.a : t === 1 ? side.b : along(side.a, side.b, t), side.line.level, isEnd);
      if (from !== -1 && from !== to) {
        const [a, b] = from < to ? [from, to] : [to, from];
        const edge = edges.get(`${a} ${b}`) ?? { a, b, owners: new Set<string>() };
        edge.owners.add(side.line.owner);
        edges.set(`${a} ${b}`, edge);
      }
      from = to;
    }
  }
  return { nodes, edges: [...edges.values()].map(({ a, b, owners }) => ({ a, b, owners: [...owners].sort() })) };
}

/** For each side the shares of its way at which it is cut. */
function cutsOf(sides: readonly Side[]): number[][] {
  const cuts = sides.map((): number[] => []);
  if (sides.length === 0) return cuts;
  const index = new Flatbush(sides.length);
  for (const { a, b } of sides)
    index.add(
      Math.min(a[0], b[0]) - snapM,
      Math.min(a[1], b[1]) - snapM,
      Math.max(a[0], b[0]) + snapM,
      Math.max(a[1], b[1]) + snapM,
    );
  index.finish();
  for (const [i, one] of sides.entries()) {
    const { a, b, line } = one;
    for (const j of index.search(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    )) {
      const other = sides[j] as Side;
      if (j === i) continue;
      const isLevel = other.line.level === line.level;
      const at = isLevel && j > i ? meet(a, b, other.a, other.b) : null;
      if (at) {
        (cuts[i] as number[]).push(at.t);
        (cuts[j] as number[]).push(at.u);
      }
      const touching = [...(isLevel || other.isStart ? [other.a] : []), ...(isLevel || other.isEnd ? [other.b] : [])];
      for (const p of touching) {
        const near = nearestOnSegment(p, a, b);
        if (near.distance <= snapM && near.t > 0 && near.t < 1) (cuts[i] as number[]).push(near.t);
      }
    }
  }
  return cuts;
}

/** Gives points numbers; a point within `snapM` of an earlier one gets its number, if they are on one level or either is a line's end. */
function nodeFinder() {
  const nodes: Xy[] = [];
  const placed: { level: number; isEnd: boolean }[] = [];
  const cells = new Map<string, number[]>();
  const cell = (value: number) => Math.floor(value / snapM);
  const nodeAt = (p: Xy, level: number, isEnd: boolean): number => {
    const [cx, cy] = [cell(p[0]), cell(p[1])];
    let best = -1;
    for (let x = cx - 1; x <= cx + 1; x++)
      for (let y = cy - 1; y <= cy + 1; y++)
        for (const node of cells.get(`${x} ${y}`) ?? []) {
          const at = placed[node] as { level: number; isEnd: boolean };
          const joins = at.level === level || at.isEnd || isEnd;
          const gap = distance(p, nodes[node] as Xy);
          if (joins && gap <= snapM && (best === -1 || gap < distance(p, nodes[best] as Xy))) best = node;
        }
    if (best !== -1) {
      if (isEnd) (placed[best] as { isEnd: boolean }).isEnd = true;
      return best;
    }
    nodes.push(p);
    placed.push({ level, isEnd });
    const key = `${cx} ${cy}`;
    const inCell = cells.get(key);
    if (inCell) inCell.push(nodes.length - 1);
    else cells.set(key, [nodes.length - 1]);
    return nodes.length - 1;
  };
  return { nodes, nodeAt };
}
