import Flatbush from "flatbush";
import { DiscBorder } from "./disc-border.ts";
import { type PointIndex, pointIndex } from "./point-index.ts";

/**
 * The union of discs: the arcs that bound it, cut where they turn back, so that each is the graph of a function of x.
 * Discs may differ in size, touch, coincide or hide one another.
 */
export interface DiscUnion {
  /** Discs of a radius above 0, with a finite middle; their numbers are those of `middles`. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly radii: Float64Array;
  readonly largestM: number;
  readonly middles: PointIndex;
  readonly arcs: Arcs;
  /** Boxes of the arcs; null where there is none. */
  readonly index: Flatbush | null;
}

interface Arcs {
  readonly disc: Uint32Array;
  /** 1 for an arc of the upper half of its circle, the union beneath it; -1 of the lower. */
  readonly sign: Int8Array;
  readonly westX: Float64Array;
  readonly eastX: Float64Array;
}

/**
 * Middles lie on a grid of about a nanometre (2⁻³⁰ m): two are in one place or clearly apart, for the square of a distance
 * of next to nothing underflows. Moves an area by less than 1e-6 m².
 */
const onGrid = (metres: number): number => Math.round(metres * 2 ** 30) / 2 ** 30;

/**
 * Cost: O(discs) where few overlap; where many do, a disc is dropped as soon as those nearest to it hide all its border,
 * so O(discs) too; the arcs are then sorted into a tree. A few discs much larger than the rest make each look further.
 * @param radiiM one radius for all, or one for each. A disc whose radius is 0, negative or not a number is left out.
 */
export function discUnion(xs: ArrayLike<number>, ys: ArrayLike<number>, radiiM: number | ArrayLike<number>): DiscUnion {
  const kept: number[] = [];
  const radiusOf = (i: number) => (typeof radiiM === "number" ? radiiM : (radiiM[i] as number));
  for (let i = 0; i < xs.length; i++) {
    const sound = Number.isFinite(xs[i]) && Number.isFinite(ys[i]) && Number.isFinite(radiusOf(i));
    if (sound && radiusOf(i) > 0) kept.push(i);
  }
  const x = Float64Array.from(kept, (i) => onGrid(xs[i] as number));
  const y = Float64Array.from(kept, (i) => onGrid(ys[i] as number));
  const radii = Float64Array.from(kept, radiusOf);
  const largestM = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const middles = pointIndex(x, y);

  const disc: number[] = [];
  const sign: number[] = [];
  const west: number[] = [];
  const east: number[] = [];
  const border = new DiscBorder();
  for (let i = 0; i < kept.length; i++) {
    border.start(x[i] as number, y[i] as number, radii[i] as number);
    hide(border, i, { middles, xs: x, ys: y, radii, largestM });
    border.eachArc((westX, eastX, half) => {
      if (!(westX < eastX)) return;
      disc.push(i);
      sign.push(half);
      west.push(westX);
      east.push(eastX);
    });
  }
  const arcs = {
    disc: Uint32Array.from(disc),
    sign: Int8Array.from(sign),
    westX: Float64Array.from(west),
    eastX: Float64Array.from(east),
  };
  const union = { xs: x, ys: y, radii, largestM, middles, arcs };
  return { ...union, index: indexOf(union) };
}

/** Heights of the circle of an arc at `x`: metres north of its middle, not below 0. */
export const halfChord = (radiusM: number, east: number): number =>
  Math.sqrt(Math.max(0, (radiusM - east) * (radiusM + east)));

function indexOf({ xs, ys, radii, arcs }: Omit<DiscUnion, "index">): Flatbush | null {
  if (arcs.disc.length === 0) return null;
  const index = new Flatbush(arcs.disc.length);
  arcs.disc.forEach((disc, arc) => {
    const [x, y, radius] = [xs[disc] as number, ys[disc] as number, radii[disc] as number];
    const [west, east] = [arcs.westX[arc] as number, arcs.eastX[arc] as number];
    const sign = arcs.sign[arc] as number;
    const ends = [west, east].map((at) => sign * halfChord(radius, at - x));
    const reach = sign * halfChord(radius, Math.max(west - x, Math.min(east - x, 0)));
    index.add(west, y + Math.min(...ends, reach), east, y + Math.max(...ends, reach));
  });
  index.finish();
  return index;
}

/** Takes off the border of disc `i` what lies in other discs, the nearest cells of discs first. */
function hide(
  border: DiscBorder,
  i: number,
  discs: Pick<DiscUnion, "middles" | "xs" | "ys" | "radii" | "largestM">,
): void {
  const { middles, radii } = discs;
  const { west, south, cellM, columns, rows, first, ids, xs, ys } = middles;
  const reach = (radii[i] as number) + discs.largestM;
  const column = Math.floor(((discs.xs[i] as number) - west) / cellM);
  const row = Math.floor(((discs.ys[i] as number) - south) / cellM);
  for (let ring = 0; ring < columns || ring < rows; ring++) {
    if ((ring - 1) * cellM >= reach) return;
    for (let c = Math.max(column - ring, 0); c <= Math.min(column + ring, columns - 1); c++) {
      const isWhole = c === column - ring || c === column + ring;
      const top = Math.min(row + ring, rows - 1);
      for (let r = isWhole ? Math.max(row - ring, 0) : row - ring; r <= top; r += isWhole ? 1 : 2 * ring) {
        if (r < 0) continue;
        const cell = c * rows + r;
        for (let at = first[cell] as number; at < (first[cell + 1] as number); at++) {
          const other = ids[at] as number;
          if (other === i) continue;
          border.hideBy(xs[at] as number, ys[at] as number, radii[other] as number, other < i);
          if (border.isHidden) return;
        }
      }
    }
  }
}

/** Whether a point lies in any of the discs; on the border of one either answer may come. */
export function isCovered({ radii, largestM, middles }: DiscUnion, x: number, y: number): boolean {
  const { west, south, cellM, columns, rows, first, ids, xs, ys } = middles;
  const column = (at: number) => Math.floor((at - west) / cellM);
  const row = (at: number) => Math.floor((at - south) / cellM);
  const lastColumn = Math.min(column(x + largestM), columns - 1);
  for (let c = Math.max(column(x - largestM), 0); c <= lastColumn; c++) {
    // The cells of a column lie one behind another.
    const from = c * rows + Math.max(row(y - largestM), 0);
    const to = c * rows + Math.min(row(y + largestM), rows - 1);
    if (from > to) continue;
    for (let i = first[from] as number; i < (first[to + 1] as number); i++) {
      const dx = (xs[i] as number) - x;
      const dy = (ys[i] as number) - y;
      const radius = radii[ids[i] as number] as number;
      if (dx * dx + dy * dy < radius * radius) return true;
    }
  }
  return false;
}
