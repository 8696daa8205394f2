/** Points sorted into square cells of a grid, in flat arrays: plain data, a worker may post it. */
export interface PointIndex {
  readonly west: number;
  readonly south: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
  /** Where the points of each cell begin, cells column by column from the south-west; one more for the end. */
  readonly first: Uint32Array;
  /** The points' own numbers and coordinates, in order of cells; ascending within a cell. */
  readonly ids: Uint32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Points a cell holds on average. */
const perCell = 2;

/**
 * @param xs metres east, and `ys` metres north, of as many points. A point with a coordinate that is not a finite number
 * is left out, and so never found.
 * Cost: O(points).
 */
export function pointIndex(xs: ArrayLike<number>, ys: ArrayLike<number>): PointIndex {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let count = 0;
  const isSound = (i: number) => Number.isFinite(xs[i]) && Number.isFinite(ys[i]);
  for (let i = 0; i < xs.length; i++) {
    if (!isSound(i)) continue;
    const [x, y] = [xs[i] as number, ys[i] as number];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
    count += 1;
  }
  if (count === 0) [west, south, east, north] = [0, 0, 0, 0];
  const cells = Math.max(1, count / perCell);
  // Square cells; of points in one line, cells along it; of points in one place, a single cell.
  const cellM =
    Math.max(Math.sqrt(((east - west) * (north - south)) / cells), (east - west + north - south) / cells) || 1;
  const columns = Math.floor((east - west) / cellM) + 1;
  const rows = Math.floor((north - south) / cellM) + 1;
  const cellOf = (i: number) =>
    Math.floor(((xs[i] as number) - west) / cellM) * rows + Math.floor(((ys[i] as number) - south) / cellM);

  const first = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < xs.length; i++) {
    if (isSound(i)) first[cellOf(i) + 1] = (first[cellOf(i) + 1] as number) + 1;
  }
  for (let cell = 1; cell < first.length; cell++) first[cell] = (first[cell] as number) + (first[cell - 1] as number);
  const next = first.slice();
  const ids = new Uint32Array(count);
  const sortedXs = new Float64Array(count);
  const sortedYs = new Float64Array(count);
  for (let i = 0; i < xs.length; i++) {
    if (!isSound(i)) continue;
    const cell = cellOf(i);
    const at = next[cell] as number;
    next[cell] = at + 1;
    ids[at] = i;
    sortedXs[at] = xs[i] as number;
    sortedYs[at] = ys[i] as number;
  }
  return { west, south, cellM, columns, rows, first, ids, xs: sortedXs, ys: sortedYs };
}

/** A number kept between 0 and `last`. */
const within = (value: number, last: number): number => (value > 0 ? Math.min(value, last) : 0);

/**
 * For each place the number of the indexed point nearest to it, the lower of two as near; -1 where there is none, or the
 * place is not finite.
 * Cost: the cells round the place up to the nearest point, a few dozen points where they lie evenly.
 */
export function nearestOfEach(index: PointIndex, xs: ArrayLike<number>, ys: ArrayLike<number>): Int32Array {
  const nearest = new Int32Array(xs.length);
  for (let i = 0; i < xs.length; i++) nearest[i] = nearestTo(index, xs[i] as number, ys[i] as number);
  return nearest;
}

function nearestTo(index: PointIndex, x: number, y: number): number {
  const { west, south, cellM, columns, rows, first, ids, xs, ys } = index;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return -1;
  const column = within(Math.floor((x - west) / cellM), columns - 1);
  const row = within(Math.floor((y - south) / cellM), rows - 1);
  // Beside the grid the search starts from the nearest place in it; by Pythagoras nothing in it is nearer than that
  // place's distance and the distance from there taken together.
  const dx = x - west - within(x - west, columns * cellM);
  const dy = y - south - within(y - south, rows * cellM);
  const outside = dx * dx + dy * dy;
  const inCellX = x - dx - west - column * cellM;
  const inCellY = y - dy - south - row * cellM;
  const toEdge = Math.max(0, Math.min(inCellX, cellM - inCellX, inCellY, cellM - inCellY));

  let best = Infinity;
  let found = -1;
  // First the cell with its eight neighbours, then ring after ring of cells about them.
  for (let ring = 1; ring <= columns || ring <= rows; ring++) {
    const bottom = row - ring;
    const top = row + ring;
    const lastColumn = Math.min(column + ring, columns - 1);
    for (let c = Math.max(column - ring, 0); c <= lastColumn; c++) {
      const isWhole = ring === 1 || c === column - ring || c === column + ring;
      // The cells of a column lie one behind another: a whole one is a single run, else its two ends are one each.
      for (let run = isWhole ? 1 : 0; run < 2; run++) {
        const from = run === 0 || isWhole ? bottom : top;
        const to = run === 0 ? bottom : top;
        if (to < 0 || from >= rows) continue;
        const end = first[c * rows + (to < rows ? to : rows - 1) + 1] as number;
        for (let i = first[c * rows + (from > 0 ? from : 0)] as number; i < end; i++) {
          const east = (xs[i] as number) - x;
          const north = (ys[i] as number) - y;
          const apart = east * east + north * north;
          if (apart < best || (apart === best && (ids[i] as number) < found)) {
            best = apart;
            found = ids[i] as number;
          }
        }
      }
    }
    // What lies beyond this ring is at least so far; a little less, so that rounding loses no nearest point.
    const least = toEdge + ring * cellM;
    if (best < (least * least + outside) * (1 - 1e-12)) break;
  }
  return found;
}
