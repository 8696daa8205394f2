import type { Xy } from "#geo/frame.ts";
import { distance } from "#geo/segments.ts";

/** Ends of streets closer than this to another street join it, in metres. */
export const snapM = 1;

/** Gives the node at a place and level, making one where there is none within `snapM`. Level null, an end of a street, meets any. */
export type NodeFinder = (at: Xy, level: number | null) => number;

/** @param isParted whether a barrier stands between two places: then they are two nodes, however near. */
export function nodeFinder(nodes: Xy[], isParted: (a: Xy, b: Xy) => boolean): NodeFinder {
  const cells = new Map<string, number[]>();
  const levels = new Map<number, number | null>();
  const cellOf = (value: number) => Math.floor(value / snapM);

  const nearest = (at: Xy, level: number | null): number | null => {
    const [column, row] = [cellOf(at[0]), cellOf(at[1])];
    let found: number | null = null;
    let gapM = snapM;
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        for (const node of cells.get(`${x},${y}`) ?? []) {
          const own = levels.get(node) ?? null;
          const gap = distance(nodes[node] as Xy, at);
          const fits = own === null || level === null || own === level;
          if (!fits || gap > gapM || (found !== null && gap === gapM) || isParted(nodes[node] as Xy, at)) continue;
          [found, gapM] = [node, gap];
        }
      }
    }
    return found;
  };

  return (at, level) => {
    const found = nearest(at, level);
    if (found !== null) return found;
    const node = nodes.push(at) - 1;
    const key = `${cellOf(at[0])},${cellOf(at[1])}`;
    const cell = cells.get(key);
    if (cell) cell.push(node);
    else cells.set(key, [node]);
    levels.set(node, level);
    return node;
  };
}
