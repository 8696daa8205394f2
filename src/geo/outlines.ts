import type { Ring, Rings } from "./rings.ts";

/**
 * Many polygons in flat arrays, ready for point tests and exact areas. Plain data: a worker may post it.
 *
 * An outline is kept as the signed sum of the strips beneath its sides: where the inside lies beneath a side the strip
 * counts once, where it lies above it counts away. Vertical sides have no strip and are left out. Everything asked of an
 * outline is asked of these sums, so sides that touch, overlap or run along one another need no case of their own.
 *
 * The sides of an outline are sorted into upright bands of equal width, so that what happens at one x is found among the
 * few sides of one band.
 */
export interface Outlines {
  readonly count: number;
  /** West, south, east and north of each outline, in metres; of an empty one ∞, ∞, -∞, -∞. */
  readonly boxes: Float64Array;
  /** m². */
  readonly areas: Float64Array;
  /** Where the sides of each outline begin in the arrays below; one more for the end. */
  readonly firstSide: Uint32Array;
  /** Both ends of each side, west first; the same floats whichever way the side was drawn. */
  readonly westX: Float64Array;
  readonly westY: Float64Array;
  readonly eastX: Float64Array;
  /** Metres north for each metre east. */
  readonly slope: Float64Array;
  /** 1 where the inside lies beneath the side, -1 where above. */
  readonly sign: Int8Array;
  /** Where the bands of each outline begin; one more for the end. */
  readonly firstBand: Uint32Array;
  /** Where the sides of each band begin in `bandSides`; one more for the end. */
  readonly firstInBand: Uint32Array;
  readonly bandSides: Uint32Array;
}

/**
 * @param polygons of any shape, holes and several parts too, valid and with the inside to the left, as `ringsOf` gives
 * them. One with a coordinate that is not a finite number counts as empty.
 * Cost: O(corners), in time and memory.
 */
export function outlinesOf(polygons: readonly Rings[]): Outlines {
  const count = polygons.length;
  const corners = polygons.reduce((sum, rings) => rings.reduce((inner, ring) => inner + ring.length, sum), 0);
  const boxes = new Float64Array(4 * count);
  const areas = new Float64Array(count);
  const firstSide = new Uint32Array(count + 1);
  const westX = new Float64Array(corners);
  const westY = new Float64Array(corners);
  const eastX = new Float64Array(corners);
  const slope = new Float64Array(corners);
  const sign = new Int8Array(corners);
  const bands: number[] = [];
  let side = 0;
  polygons.forEach((rings, polygon) => {
    const box = soundBox(rings);
    boxes.set(box, 4 * polygon);
    const [west, south, east] = box;
    const first = side;
    let area = 0;
    let span = 0;
    for (const ring of east > west ? rings : []) {
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = ring[i - 1] as Ring[number];
        const [bx, by] = ring[i] as Ring[number];
        const rightward = ax < bx;
        const rise = rightward ? (by - ay) / (bx - ax) : (ay - by) / (ax - bx);
        if (!Number.isFinite(rise)) continue;
        westX[side] = rightward ? ax : bx;
        westY[side] = rightward ? ay : by;
        eastX[side] = rightward ? bx : ax;
        slope[side] = rise;
        sign[side] = rightward ? -1 : 1;
        area += (ax - bx) * ((ay - south + (by - south)) / 2);
        span += Math.abs(bx - ax);
        side += 1;
      }
    }
    areas[polygon] = area;
    firstSide[polygon + 1] = side;
    // As many bands as sides, but fewer where long sides would each be listed in many: about three entries a side.
    const sides = side - first;
    bands.push(Math.max(1, Math.min(sides, Math.floor((2 * sides * (east - west)) / span) || 1)));
  });
  const flat = { count, boxes, areas, firstSide, westX, westY, eastX, slope, sign };
  return { ...flat, ...banded(flat, bands) };
}

const nowhere = [Infinity, Infinity, -Infinity, -Infinity] as const;

function soundBox(rings: Rings): readonly [number, number, number, number] {
  let [west, south, east, north] = nowhere as readonly number[] as [number, number, number, number];
  let isSound = true;
  for (const ring of rings) {
    for (const [x, y] of ring) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) isSound = false;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return isSound ? [west, south, east, north] : nowhere;
}

type Bands = Pick<Outlines, "firstBand" | "firstInBand" | "bandSides">;

function banded(flat: Omit<Outlines, keyof Bands>, bandCounts: readonly number[]): Bands {
  const { count, boxes, firstSide, westX, eastX } = flat;
  const firstBand = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) firstBand[i + 1] = (firstBand[i] as number) + (bandCounts[i] as number);
  const firstInBand = new Uint32Array((firstBand[count] as number) + 1);
  const eachEntry = (visit: (band: number, side: number) => void) => {
    for (let polygon = 0; polygon < count; polygon++) {
      for (let side = firstSide[polygon] as number; side < (firstSide[polygon + 1] as number); side++) {
        const last = bandAt(firstBand, boxes, polygon, eastX[side] as number);
        for (let band = bandAt(firstBand, boxes, polygon, westX[side] as number); band <= last; band++)
          visit(band, side);
      }
    }
  };
  eachEntry((band) => {
    firstInBand[band + 1] = (firstInBand[band + 1] as number) + 1;
  });
  for (let band = 1; band < firstInBand.length; band++) {
    firstInBand[band] = (firstInBand[band] as number) + (firstInBand[band - 1] as number);
  }
  const bandSides = new Uint32Array(firstInBand.at(-1) as number);
  const next = firstInBand.slice();
  eachEntry((band, side) => {
    const at = next[band] as number;
    bandSides[at] = side;
    next[band] = at + 1;
  });
  return { firstBand, firstInBand, bandSides };
}

/** The band of an outline at `x`; the outermost where `x` lies beside the outline. */
export function bandAt(firstBand: Uint32Array, boxes: Float64Array, polygon: number, x: number): number {
  const first = firstBand[polygon] as number;
  const bands = (firstBand[polygon + 1] as number) - first;
  const west = boxes[4 * polygon] as number;
  const east = boxes[4 * polygon + 2] as number;
  const band = Math.floor(((x - west) / (east - west)) * bands);
  return first + (band > 0 ? Math.min(band, bands - 1) : 0);
}

/**
 * Whether a point lies inside one of the outlines, by the even-odd rule.
 *
 * A point on the outline itself counts as a hair further north, and as a hair of that hair further east: points of lower
 * sides belong to it, of upper sides not, and of upright sides those on the west. So a point on a side or corner that
 * outlines share belongs to exactly one of them.
 * Cost: the sides of one band, a handful.
 */
export function holds(outlines: Outlines, polygon: number, x: number, y: number): boolean {
  const { boxes, westX, westY, eastX, slope, firstBand, firstInBand, bandSides } = outlines;
  const box = 4 * polygon;
  const isNear =
    x >= (boxes[box] as number) &&
    y >= (boxes[box + 1] as number) &&
    x < (boxes[box + 2] as number) &&
    y < (boxes[box + 3] as number);
  if (!isNear) return false;
  const band = bandAt(firstBand, boxes, polygon, x);
  let inside = false;
  for (let i = firstInBand[band] as number; i < (firstInBand[band + 1] as number); i++) {
    const side = bandSides[i] as number;
    const west = westX[side] as number;
    if (x < west || x >= (eastX[side] as number)) continue;
    if (y < (westY[side] as number) + (x - west) * (slope[side] as number)) inside = !inside;
  }
  return inside;
}
