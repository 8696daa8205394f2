import { type DiscUnion, discUnion, halfChord, isCovered } from "#geo/disc-union.ts";
import type { Xy } from "#geo/frame.ts";
import { bandAt, type Outlines, outlinesOf } from "#geo/outlines.ts";
import { boxOf, type Rings } from "#geo/rings.ts";

/**
 * Area in m² of the part of each outline that lies within any disc: exact but for rounding, with true circles.
 *
 * The part of an outline beneath an arc is what lies between the arc and each side beneath it, counted by the side's sign:
 * the integral of an arc less a line, in closed form. The part within the union is the sum of that over its arcs, counted by
 * theirs. It depends continuously on every corner, middle and radius, so corners on circles, tangents, discs in one place
 * and walls in line are no special cases. An outline whose box no arc enters is covered wholly or not at all.
 *
 * Accuracy: for outlines some hundred metres across within 1e-5 m² of numeric integration, tangents and doubles included.
 * Cost: O(discs + outlines + sides × arcs in the box of an outline).
 */
export function discCoverageOf(outlines: Outlines, discs: DiscUnion): Float64Array {
  const covered = new Float64Array(outlines.count);
  for (let outline = 0; outline < outlines.count; outline++) covered[outline] = coverageOf(outlines, outline, discs);
  return covered;
}

/**
 * The same for one polygon and discs of one size.
 * @param rings the polygon, its inside to the left of every ring, as `ringsOf` gives them.
 */
export function discCoverage(rings: Rings, centres: readonly Xy[], radiusM: number): number {
  const { minX, minY, maxX, maxY } = boxOf(rings.flat());
  const near = centres.filter(
    ([x, y]) => x > minX - radiusM && x < maxX + radiusM && y > minY - radiusM && y < maxY + radiusM,
  );
  if (near.length === 0) return 0;
  const [xs, ys] = [near.map(([x]) => x), near.map(([, y]) => y)];
  return discCoverageOf(outlinesOf([rings]), discUnion(xs, ys, radiusM))[0] as number;
}

function coverageOf(outlines: Outlines, outline: number, discs: DiscUnion): number {
  const [west, south, east, north] = outlines.boxes.subarray(4 * outline, 4 * outline + 4) as unknown as Box;
  const whole = outlines.areas[outline] as number;
  if (!(east > west && north > south) || discs.radii.length === 0) return 0;
  const box: Box = [west, south, east, north];
  const near = discs.index?.search(west, south, east, north) ?? [];
  const edges = near.flatMap((arc) => arcWithin(discs, arc, box));
  if (edges.length === 0) return isCovered(discs, (west + east) / 2, (south + north) / 2) ? whole : 0;
  let area = 0;
  for (const edge of [...edges, ...topWithin(discs, box)]) area += beneath(outlines, outline, edge);
  return Math.min(whole, Math.max(0, area));
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** A piece of the border of the union of discs within a box: an arc, or a stretch of the top of the box. */
interface Edge {
  readonly west: number;
  readonly east: number;
  readonly low: number;
  readonly high: number;
  /** 1 where the union lies beneath it, -1 where above. */
  readonly sign: number;
  /** Middle and radius of the circle; radius 0 for a stretch of the top. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The pieces of an arc that lie in a box. Where it runs beneath, it has nothing of the outline under it; above, the top stands for it. */
function arcWithin({ xs, ys, radii, arcs }: DiscUnion, arc: number, [west, south, east, north]: Box): Edge[] {
  const disc = arcs.disc[arc] as number;
  const sign = arcs.sign[arc] as number;
  const [x, y, radius] = [xs[disc] as number, ys[disc] as number, radii[disc] as number];
  const from = Math.max(west, arcs.westX[arc] as number);
  const to = Math.min(east, arcs.eastX[arc] as number);
  const [high, low] = [halfChord(radius, north - y), halfChord(radius, south - y)];
  // Where the circle passes the top and the bottom of the box. A cut too many does no harm.
  const cuts = [x - high, x + high, x - low, x + low].filter((cut) => cut > from && cut < to).sort((a, b) => a - b);
  const pieces: Edge[] = [];
  let start = from;
  for (const end of [...cuts, to]) {
    const middle = Math.abs((start + end) / 2 - x);
    // Told by the chord at the top, by which `topWithin` tells it too: what one takes the other must leave.
    const isBelowTop = sign > 0 ? y < north && (high === 0 || middle > high) : y < north || middle < high;
    if (end > start && isBelowTop && y + sign * halfChord(radius, middle) > south) {
      const ends = [y + sign * halfChord(radius, start - x), y + sign * halfChord(radius, end - x)] as const;
      const reach = start < x && x < end ? y + sign * radius : ends[0];
      pieces.push({
        west: start,
        east: end,
        low: Math.min(...ends, reach),
        high: Math.max(...ends, reach),
        sign,
        x,
        y,
        radius,
      });
    }
    start = end;
  }
  return pieces;
}

/** The stretches of the top of a box that lie in a disc. */
function topWithin({ middles, radii, largestM }: DiscUnion, [west, , east, north]: Box): Edge[] {
  const chords: [number, number][] = [];
  const { west: gridWest, south: gridSouth, cellM, columns, rows, first, ids, xs, ys } = middles;
  const lastColumn = Math.min(Math.floor((east + largestM - gridWest) / cellM), columns - 1);
  const firstRow = Math.max(Math.floor((north - largestM - gridSouth) / cellM), 0);
  const lastRow = Math.min(Math.floor((north + largestM - gridSouth) / cellM), rows - 1);
  for (
    let c = Math.max(Math.floor((west - largestM - gridWest) / cellM), 0);
    c <= lastColumn && firstRow <= lastRow;
    c++
  ) {
    for (let i = first[c * rows + firstRow] as number; i < (first[c * rows + lastRow + 1] as number); i++) {
      const half = halfChord(radii[ids[i] as number] as number, north - (ys[i] as number));
      const [from, to] = [Math.max(west, (xs[i] as number) - half), Math.min(east, (xs[i] as number) + half)];
      if (from < to) chords.push([from, to]);
    }
  }
  chords.sort((one, other) => one[0] - other[0]);
  const edges: Edge[] = [];
  let reached = west;
  for (const [from, to] of chords) {
    const start = Math.max(from, reached);
    if (to <= start) continue;
    edges.push({ west: start, east: to, low: north, high: north, sign: 1, x: 0, y: north, radius: 0 });
    reached = to;
  }
  return edges;
}

/** The area of an outline beneath an edge, signed: what lies between the edge and each side beneath it. */
function beneath(outlines: Outlines, outline: number, edge: Edge): number {
  const { boxes, westX, westY, eastX, slope, sign, firstBand, firstInBand, bandSides } = outlines;
  const { west: edgeWest, east: edgeEast, low, high } = edge;
  const firstUnder = bandAt(firstBand, boxes, outline, edgeWest);
  const lastUnder = bandAt(firstBand, boxes, outline, edgeEast);
  let area = 0;
  for (let band = firstUnder; band <= lastUnder; band++) {
    for (let i = firstInBand[band] as number; i < (firstInBand[band + 1] as number); i++) {
      const side = bandSides[i] as number;
      const west = westX[side] as number;
      const from = west > edgeWest ? west : edgeWest;
      const east = eastX[side] as number;
      const to = east < edgeEast ? east : edgeEast;
      if (from >= to) continue;
      const rise = slope[side] as number;
      const start = (westY[side] as number) + (from - west) * rise;
      const end = (westY[side] as number) + (to - west) * rise;
      if (start >= high && end >= high) continue;
      // A side listed in several bands is counted in the one where the stretch begins.
      if (band !== firstUnder && bandAt(firstBand, boxes, outline, from) !== band) continue;
      const between =
        start <= low && end <= low
          ? beneathArc(edge, from, to) - (to - from) * ((start - edge.y + (end - edge.y)) / 2)
          : betweenCrossing(edge, from, to, start, rise);
      area -= (sign[side] as number) * between;
    }
  }
  return edge.sign * area;
}

/** The area between an arc and the height of its middle: beneath its chord, and between chord and arc. */
function beneathArc({ x, radius, sign }: Edge, from: number, to: number): number {
  if (radius === 0) return 0;
  const start = halfChord(radius, from - x);
  const end = halfChord(radius, to - x);
  const width = to - from;
  const chordSquared = width * width + (end - start) * (end - start);
  return sign * ((width * (start + end)) / 2 + radius * radius * segment(chordSquared / (4 * radius * radius)));
}

/** The area between a chord and its arc in a circle of radius 1; `q` is the square of half the chord. Below it, its series. */
function segment(q: number): number {
  const half = Math.sqrt(q);
  if (q > 0.01) return Math.asin(Math.min(1, half)) - half * Math.sqrt(Math.max(0, 1 - q));
  return (
    half * q * (2 / 3 + q * (1 / 5 + q * (3 / 28 + q * (5 / 72 + q * (35 / 704 + q * (63 / 1664 + q * (77 / 2560)))))))
  );
}

/** The area between an arc and a line beneath it, where the line may cross it, twice at most. */
function betweenCrossing(edge: Edge, from: number, to: number, start: number, rise: number): number {
  const { x, y, radius, sign } = edge;
  // The line about the circle's middle: its height there, and the roots of (height + rise · u)² + u² = r².
  const height = start + (x - from) * rise - y;
  const quadratic = 1 + rise * rise;
  const root = Math.sqrt(Math.max(0, radius * radius * quadratic - height * height)) / quadratic;
  const nearest = x - (rise * height) / quadratic;
  let area = 0;
  let west = from;
  for (let cut = 0; cut < 3; cut++) {
    // A cut too many, such as one on the other half of the circle, does no harm.
    const east = cut === 2 ? to : Math.min(to, nearest + (cut === 0 ? -root : root));
    if (east <= west) continue;
    const middle = (west + east) / 2;
    const line = start + (middle - from) * rise - y;
    if (line < sign * halfChord(radius, middle - x)) area += beneathArc(edge, west, east) - (east - west) * line;
    west = east;
  }
  return area;
}
