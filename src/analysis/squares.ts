import { ClipType, FillRule, unionD } from "clipper2-ts";
import type { MultiPolygon } from "geojson";
import type { Frame, Xy } from "#geo/frame.ts";
import type { Rings } from "#geo/rings.ts";
import { decimals, pathsOf, shellsOf } from "./geometry/overlay.ts";

/** Groups of squares of one grid that share a side, each as indices into `middles`. Deterministic in the order given. */
export function groupsOf(middles: readonly Xy[], sizeM: number): readonly (readonly number[])[] {
  const cellOf = ([x, y]: Xy) => [Math.floor(x / sizeM), Math.floor(y / sizeM)] as const;
  const byCell = new Map(middles.map((middle, index) => [cellOf(middle).join(), index]));
  const seen = new Set<number>();
  const groups: number[][] = [];
  middles.forEach((_, start) => {
    if (seen.has(start)) return;
    const group: number[] = [];
    const open = [start];
    seen.add(start);
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      group.push(index);
      const [column, row] = cellOf(middles[index] as Xy);
      for (const cell of [
        `${column + 1},${row}`,
        `${column - 1},${row}`,
        `${column},${row + 1}`,
        `${column},${row - 1}`,
      ]) {
        const next = byCell.get(cell);
        if (next === undefined || seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    groups.push(group.sort((one, other) => one - other));
  });
  return groups;
}

/** The squares about `middles` as one shape, cut to what lies inside `rings`. WGS 84. */
export function shapeOf(middles: readonly Xy[], sizeM: number, rings: Rings, frame: Frame): MultiPolygon {
  const half = sizeM / 2;
  const squares = middles.map(([x, y]) => [
    { x: x - half, y: y - half },
    { x: x + half, y: y - half },
    { x: x + half, y: y + half },
    { x: x - half, y: y + half },
  ]);
  const merged = unionD(squares, [], FillRule.NonZero, decimals);
  return shellsOf(ClipType.Intersection, merged, pathsOf(rings), frame);
}
