import { type Cells, cellsIn, eachCellPassed } from "./cells.ts";
import { holds, type Outlines, outlinesOf } from "./outlines.ts";
import type { Rings } from "./rings.ts";

/** Polygons laid out on a grid, to tell which of them hold a point. Plain data: a worker may post it. */
export interface PolygonIndex extends Cells {
  readonly outlines: Outlines;
  /** Where the entries of each cell begin; one more for the end. */
  readonly first: Uint32Array;
  /** Twice the polygon's number, and 1 more where the whole cell lies inside it; ascending within a cell. */
  readonly entries: Uint32Array;
}

/** Cells for each corner. */
const perCorner = 1;
const mostCells = 1 << 22;

/**
 * An index over polygons with holes, of several parts, overlapping or not.
 *
 * A point on an outline counts as a hair further north, on an upright side a hair further east, so of polygons that share a
 * side or a corner exactly one holds its points (see `holds`).
 * Cost: O(corners + cells), in time and memory.
 */
export function polygonIndex(polygons: readonly Rings[]): PolygonIndex {
  const outlines = outlinesOf(polygons);
  const cells = gridOf(outlines);
  const { columns, rows } = cells;
  const cellOfEntry: number[] = [];
  const entryOf: number[] = [];
  let isPassed = new Uint8Array(0);
  for (let polygon = 0; polygon < outlines.count; polygon++) {
    const box = cellsIn(cells, outlines.boxes, 4 * polygon);
    const { firstColumn, lastColumn, firstRow, lastRow } = box;
    const high = lastRow - firstRow + 1;
    const size = (lastColumn - firstColumn + 1) * high;
    if (lastColumn < firstColumn || lastRow < firstRow) continue;
    if (isPassed.length < size) isPassed = new Uint8Array(2 * size);
    else isPassed.fill(0, 0, size);
    const passed = isPassed;
    eachCellPassed(cells, polygons[polygon] as Rings, box, (column, row) => {
      passed[(column - firstColumn) * high + row - firstRow] = 1;
    });
    for (let column = firstColumn; column <= lastColumn; column++) {
      // Between two cells that sides pass, cells lie all inside or all outside.
      let isInside: boolean | null = null;
      for (let row = firstRow; row <= lastRow; row++) {
        const cell = column * rows + row;
        if (passed[(column - firstColumn) * high + row - firstRow] === 1) {
          isInside = null;
          cellOfEntry.push(cell);
          entryOf.push(2 * polygon);
          continue;
        }
        isInside ??= holds(
          outlines,
          polygon,
          cells.west + (column + 0.5) * cells.cellM,
          cells.south + (row + 0.5) * cells.cellM,
        );
        if (!isInside) continue;
        cellOfEntry.push(cell);
        entryOf.push(2 * polygon + 1);
      }
    }
  }
  const first = new Uint32Array(columns * rows + 1);
  for (const cell of cellOfEntry) first[cell + 1] = (first[cell + 1] as number) + 1;
  for (let cell = 1; cell < first.length; cell++) first[cell] = (first[cell] as number) + (first[cell - 1] as number);
  const next = first.slice();
  const entries = new Uint32Array(entryOf.length);
  for (let i = 0; i < entryOf.length; i++) {
    const cell = cellOfEntry[i] as number;
    const at = next[cell] as number;
    entries[at] = entryOf[i] as number;
    next[cell] = at + 1;
  }
  return { ...cells, outlines, first, entries };
}

function gridOf({ count, boxes, westX }: Outlines): Cells {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let box = 0; box < 4 * count; box += 4) {
    west = Math.min(west, boxes[box] as number);
    south = Math.min(south, boxes[box + 1] as number);
    east = Math.max(east, boxes[box + 2] as number);
    north = Math.max(north, boxes[box + 3] as number);
  }
  if (!(east > west && north > south)) return { west: 0, south: 0, cellM: 1, columns: 1, rows: 1 };
  const wanted = Math.max(1, Math.min(mostCells, perCorner * westX.length));
  // Square cells, and along a narrow strip of land no more than wanted either.
  const cellM = Math.max(Math.sqrt(((east - west) * (north - south)) / wanted), (east - west + north - south) / wanted);
  return {
    west,
    south,
    cellM,
    columns: Math.floor((east - west) / cellM) + 1,
    rows: Math.floor((north - south) / cellM) + 1,
  };
}

/** Entries of the cell a point lies in, as a range; empty beside the grid. */
function entriesAt({ west, south, cellM, columns, rows, first }: PolygonIndex, x: number, y: number): number {
  const column = Math.floor((x - west) / cellM);
  const row = Math.floor((y - south) / cellM);
  const isInGrid = column >= 0 && row >= 0 && column < columns && row < rows;
  return isInGrid && (first[column * rows + row] as number) < (first[column * rows + row + 1] as number)
    ? column * rows + row
    : -1;
}

/** The numbers of the polygons that hold a point, ascending. Cost: the polygons of one cell. */
export function polygonsAt(index: PolygonIndex, x: number, y: number): number[] {
  const cell = entriesAt(index, x, y);
  const found: number[] = [];
  if (cell < 0) return found;
  for (let i = index.first[cell] as number; i < (index.first[cell + 1] as number); i++) {
    const entry = index.entries[i] as number;
    if ((entry & 1) === 1 || holds(index.outlines, entry >> 1, x, y)) found.push(entry >> 1);
  }
  return found;
}

/** For each point the first polygon that holds it; -1 where none does, or the point is not finite. */
export function polygonOfEach(index: PolygonIndex, xs: ArrayLike<number>, ys: ArrayLike<number>): Int32Array {
  const found = new Int32Array(xs.length).fill(-1);
  for (let point = 0; point < xs.length; point++) {
    const [x, y] = [xs[point] as number, ys[point] as number];
    const cell = entriesAt(index, x, y);
    if (cell < 0) continue;
    for (let i = index.first[cell] as number; i < (index.first[cell + 1] as number); i++) {
      const entry = index.entries[i] as number;
      if ((entry & 1) === 0 && !holds(index.outlines, entry >> 1, x, y)) continue;
      found[point] = entry >> 1;
      break;
    }
  }
  return found;
}
