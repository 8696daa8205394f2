import type { Xy } from "#geo/frame.ts";
import { distance } from "#geo/segments.ts";

/** Ends of streets closer than this to another street join it, in metres. */
export const snapM = 1;

/** More rows of cells than any area has: 2²⁶ m. */
const cellRows = 2 ** 26;

/** Gives the node at a place and level, making one where there is none within `snapM`. Level null, an end of a street, meets any. */
export type NodeFinder = (at: Xy, level: number | null) => number;

/** @param isParted whether a barrier stands between two places: then they are two nodes, however near. */
export function nodeFinder(nodes: Xy[], isParted: (a: Xy, b: Xy) => boolean): NodeFinder {
  // Nodes by cells of `snapM`, those of one cell in a chain: the last first, and before each node the one before it.
  const lastIn = new Map<number, number>();
  const before: number[] = [];
  const levels: (number | null)[] = [];
  const cellOf = (value: number) => Math.floor(value / snapM);
  const keyOf = (column: number, row: number) => column * cellRows + row;

  const nearest = (at: Xy, level: number | null): number | null => {
    const [column, row] = [cellOf(at[0]), cellOf(at[1])];
    let found: number | null = null;
    let gapM = snapM;
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        for (let node = lastIn.get(keyOf(x, y)) ?? -1; node >= 0; node = before[node] ?? -1) {
          const own = levels[node] ?? null;
          const gap = distance(nodes[node] as Xy, at);
          const fits = own === null || level === null || own === level;
          // Of nodes equally near the first one counts.
          if (!fits || gap > gapM || (found !== null && gap === gapM && node > found)) continue;
          if (isParted(nodes[node] as Xy, at)) continue;
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
    const key = keyOf(cellOf(at[0]), cellOf(at[1]));
    before[node] = lastIn.get(key) ?? -1;
    levels[node] = level;
    lastIn.set(key, node);
    return node;
  };
}
