import { cellsIn, eachCellPassed } from "./cells.ts";
import { holds, type Outlines } from "./outlines.ts";
import type { PointIndex } from "./point-index.ts";
import type { Rings } from "./rings.ts";

/**
 * The numbers of the indexed points that lie inside a polygon, in the order of the index. On the outline as in `holds`.
 *
 * Cells that no side passes are taken or left whole; only points of the others are looked at one by one.
 * @param outline the same polygon, as `outlinesOf([rings])` gives it.
 * Cost: O(corners + cells passed + points found).
 */
export function pointsInside(index: PointIndex, rings: Rings, outline: Outlines): Uint32Array {
  const { west, south, cellM, rows, first, ids, xs, ys } = index;
  const box = cellsIn(index, outline.boxes);
  const { firstColumn, lastColumn, firstRow, lastRow } = box;
  const high = lastRow - firstRow + 1;
  if (!(lastColumn >= firstColumn && high > 0)) return new Uint32Array(0);
  const isPassed = new Uint8Array((lastColumn - firstColumn + 1) * high);
  eachCellPassed(index, rings, box, (column, row) => {
    isPassed[(column - firstColumn) * high + row - firstRow] = 1;
  });
  const from = firstColumn * rows + firstRow;
  const to = lastColumn * rows + lastRow;
  const found = new Uint32Array((first[to + 1] as number) - (first[from] as number));
  let count = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    let isInside: boolean | null = null;
    for (let row = firstRow; row <= lastRow; row++) {
      const cell = column * rows + row;
      const begin = first[cell] as number;
      const end = first[cell + 1] as number;
      if (isPassed[(column - firstColumn) * high + row - firstRow] === 1) {
        isInside = null;
        for (let i = begin; i < end; i++) {
          if (!holds(outline, 0, xs[i] as number, ys[i] as number)) continue;
          found[count] = ids[i] as number;
          count += 1;
        }
        continue;
      }
      // Between two cells that sides pass, cells lie all inside or all outside.
      isInside ??= holds(outline, 0, west + (column + 0.5) * cellM, south + (row + 0.5) * cellM);
      if (!isInside) continue;
      for (let i = begin; i < end; i++) {
        found[count] = ids[i] as number;
        count += 1;
      }
    }
  }
  return found.slice(0, count);
}
