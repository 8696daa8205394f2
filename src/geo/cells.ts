import type { Ring, Rings } from "./rings.ts";

/** A grid of square cells, numbered column by column from the south-west. */
export interface Cells {
  readonly west: number;
  readonly south: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
}

/** A rectangle of cells, both ends counted. */
interface CellBox {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Wider than rounding, narrower than anything that matters: a side that grazes a cell counts as passing it. */
const slack = 1e-6;

/** The cells that a box [west, south, east, north] meets; empty where it lies beside the grid. */
export function cellsIn(cells: Cells, box: ArrayLike<number>, at = 0): CellBox {
  const { west, south, cellM, columns, rows } = cells;
  return {
    firstColumn: Math.max(0, Math.floor(((box[at] as number) - west) / cellM - slack)),
    lastColumn: Math.min(columns - 1, Math.floor(((box[at + 2] as number) - west) / cellM + slack)),
    firstRow: Math.max(0, Math.floor(((box[at + 1] as number) - south) / cellM - slack)),
    lastRow: Math.min(rows - 1, Math.floor(((box[at + 3] as number) - south) / cellM + slack)),
  };
}

/** Calls `visit` for the cells of `within` that a polygon's sides pass, once or more for each. Cost: the cells passed. */
export function eachCellPassed(
  cells: Cells,
  rings: Rings,
  within: CellBox,
  visit: (column: number, row: number) => void,
): void {
  const { west, south, cellM } = cells;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1] as Ring[number];
      const b = ring[i] as Ring[number];
      const [from, to] = a[0] <= b[0] ? [a, b] : [b, a];
      // In cells from the grid's south-west.
      const x0 = (from[0] - west) / cellM;
      const x1 = (to[0] - west) / cellM;
      const y0 = (from[1] - south) / cellM;
      const y1 = (to[1] - south) / cellM;
      const rise = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
      const last = Math.min(within.lastColumn, Math.floor(x1 + slack));
      for (let column = Math.max(within.firstColumn, Math.floor(x0 - slack)); column <= last; column++) {
        // A steep side is taken at its whole height where it leaves no width to measure.
        const enters = x1 - x0 > slack && column > x0 ? y0 + (column - x0) * rise : y0;
        const leaves = x1 - x0 > slack && column + 1 < x1 ? y0 + (column + 1 - x0) * rise : y1;
        const top = Math.min(within.lastRow, Math.floor(Math.max(enters, leaves) + slack));
        for (let row = Math.max(within.firstRow, Math.floor(Math.min(enters, leaves) - slack)); row <= top; row++) {
          visit(column, row);
        }
      }
    }
  }
}
