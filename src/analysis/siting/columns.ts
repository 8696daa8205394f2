import type { Gains } from "./gains.ts";

/** The entries by point: what reaches each, in the order of rows. */
export interface Columns {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly each: Int32Array;
}

/** Cost: entries. */
export function columnsOf(gains: Gains): Columns {
  const starts = new Int32Array(gains.people.length + 1);
  for (const point of gains.points) starts[point + 1] = (starts[point + 1] as number) + 1;
  for (let point = 0; point < gains.people.length; point++) {
    starts[point + 1] = (starts[point + 1] as number) + (starts[point] as number);
  }
  const rows = new Int32Array(gains.points.length);
  const each = new Int32Array(gains.points.length);
  const next = starts.slice();
  for (let row = 0; row < gains.costs.length; row++) {
    for (let at = gains.starts[row] as number; at < (gains.starts[row + 1] as number); at++) {
      const point = gains.points[at] as number;
      const to = next[point] as number;
      rows[to] = row;
      each[to] = gains.each[at] as number;
      next[point] = to + 1;
    }
  }
  return { starts, rows, each };
}

/** The same, the largest gain of each point first; of equals the lower row. Cost: entries × log of those of a point. */
export function sortedColumnsOf(gains: Gains): Columns {
  const { starts, rows, each } = columnsOf(gains);
  // One number for both, largest gain and then lowest row first: numbers sort faster than pairs, and 2⁵³ leaves room.
  const width = gains.costs.length + 1;
  const keys = Float64Array.from(rows, (row, at) => row - (each[at] as number) * width);
  for (let point = 0; point < gains.people.length; point++) keys.subarray(starts[point], starts[point + 1]).sort();
  keys.forEach((key, at) => {
    const gain = Math.ceil(-key / width);
    each[at] = gain;
    rows[at] = key + gain * width;
  });
  return { starts, rows, each };
}
