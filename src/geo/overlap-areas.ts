import { bandAt, type Outlines } from "./outlines.ts";

/** A shared area below this is rounding, and given as 0: a square millimetre. */
const leastM2 = 1e-6;

/**
 * The area in m² that a site shares with each of many outlines, exact but for rounding: no polygon is cut.
 *
 * The part of the site beneath a line is what lies between the line and each side of the site beneath it, counted by the
 * side's sign. The part it shares with an outline is the sum of that over the outline's sides, counted by theirs. It depends
 * continuously on every corner, so shared corners and shared walls are no special cases.
 *
 * @param site the outlines of which the one with the number `siteAt` is taken.
 * Cost: in those outlines whose boxes meet the site's, the pairs of sides that lie above one another.
 */
export function overlapAreas(outlines: Outlines, site: Outlines, siteAt = 0): Float64Array {
  const shared = new Float64Array(outlines.count);
  const [west, south, east, north] = site.boxes.subarray(4 * siteAt, 4 * siteAt + 4) as unknown as Box;
  for (let other = 0; other < outlines.count; other++) {
    const box = 4 * other;
    const isApart =
      (outlines.boxes[box] as number) >= east ||
      (outlines.boxes[box + 1] as number) >= north ||
      (outlines.boxes[box + 2] as number) <= west ||
      (outlines.boxes[box + 3] as number) <= south;
    if (isApart) continue;
    const area = sharedArea(outlines, other, site, siteAt);
    if (area >= leastM2) shared[other] = area;
  }
  return shared;
}

type Box = readonly [number, number, number, number];

function sharedArea(one: Outlines, first: number, other: Outlines, second: number): number {
  const { westX, westY, eastX, slope, sign, firstBand, firstInBand, bandSides, boxes } = other;
  const siteWest = boxes[4 * second] as number;
  const siteEast = boxes[4 * second + 2] as number;
  let area = 0;
  for (let side = one.firstSide[first] as number; side < (one.firstSide[first + 1] as number); side++) {
    const west = one.westX[side] as number;
    const east = one.eastX[side] as number;
    if (east <= siteWest || west >= siteEast) continue;
    const base = one.westY[side] as number;
    const rise = one.slope[side] as number;
    const firstOver = bandAt(firstBand, boxes, second, west);
    const lastOver = bandAt(firstBand, boxes, second, east);
    let beneath = 0;
    for (let band = firstOver; band <= lastOver; band++) {
      for (let i = firstInBand[band] as number; i < (firstInBand[band + 1] as number); i++) {
        const other = bandSides[i] as number;
        const otherWest = westX[other] as number;
        const from = otherWest > west ? otherWest : west;
        const otherEast = eastX[other] as number;
        const to = otherEast < east ? otherEast : east;
        if (from >= to) continue;
        const otherBase = westY[other] as number;
        const otherRise = slope[other] as number;
        // How far the line stands above the side of the site, at both ends of the stretch they share.
        const start = base + (from - west) * rise - (otherBase + (from - otherWest) * otherRise);
        const end = base + (to - west) * rise - (otherBase + (to - otherWest) * otherRise);
        if (start <= 0 && end <= 0) continue;
        // A side listed in several bands is counted in the one where the stretch begins.
        if (band !== firstOver && bandAt(firstBand, boxes, second, from) !== band) continue;
        const twice =
          start >= 0 && end >= 0
            ? start + end
            : start > 0
              ? (start * start) / (start - end)
              : (end * end) / (end - start);
        beneath -= (sign[other] as number) * (to - from) * twice;
      }
    }
    area += (one.sign[side] as number) * beneath;
  }
  return area / 2;
}
