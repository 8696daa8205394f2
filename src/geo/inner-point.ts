import type { Xy } from "./frame.ts";
import { boxOf, type Rings } from "./rings.ts";

/** A point well inside: the middle of the longest run within the outline at half its height. Cost: O(corners log corners). */
export function innerPoint(rings: Rings): Xy {
  const { minX, minY, maxX, maxY } = boxOf(rings.flat());
  // Half the height might run along a side; a little off it never does in outlines drawn by hand.
  const y = minY + (maxY - minY) * 0.500013;
  const crossed = rings
    .flatMap((ring) =>
      ring.slice(1).flatMap(([bx, by], i) => {
        const [ax, ay] = ring[i] as Xy;
        return ay > y !== by > y ? [ax + ((y - ay) / (by - ay)) * (bx - ax)] : [];
      }),
    )
    .sort((one, other) => one - other);
  let [best, widest] = [(minX + maxX) / 2, -1];
  for (let i = 0; i + 1 < crossed.length; i += 2) {
    const [from, to] = [crossed[i] as number, crossed[i + 1] as number];
    if (to - from > widest) [best, widest] = [(from + to) / 2, to - from];
  }
  return [best, y];
}
