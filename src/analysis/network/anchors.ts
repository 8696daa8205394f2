import Flatbush from "flatbush";
import type { Xy } from "#geo/frame.ts";
import { along, distance, nearestOnSegment } from "#geo/segments.ts";
import type { Pieces } from "./pieces.ts";

/** Where a place joins the streets: so far along a piece, and a short straight way to it. */
export interface Anchor {
  readonly piece: number;
  readonly offsetMm: number;
  /** Metres of the straight way, and where it meets the street. */
  readonly legM: number;
  readonly at: Xy;
}

/** No place is joined to a street further off than this, in metres. */
export const anchorReachM = 320;

/** Gives the nearest street point of a place that `mayWalk` allows a straight way to; null where none lies within reach. */
type FindAnchor = (from: Xy, mayWalk: (from: Xy, to: Xy) => boolean, reachM?: number) => Anchor | null;

/** Cost of building: O(n log n) in corners; of finding: what lies within twice the distance of what is found. */
export function anchorFinder({ count, first, corners, lengthMm }: Pieces): FindAnchor {
  const cornerAt = (i: number): Xy => [corners[2 * i] as number, corners[2 * i + 1] as number];
  const sides = (first[count] as number) - count;
  if (sides <= 0) return () => null;
  // Side s runs from corner `start[s]` to the next one, `startM[s]` metres along piece `piece[s]`.
  const start = new Int32Array(sides);
  const startM = new Float64Array(sides);
  const piece = new Int32Array(sides);
  const tree = new Flatbush(sides);
  let side = 0;
  for (let p = 0; p < count; p++) {
    let passedM = 0;
    for (let i = first[p] as number; i + 1 < (first[p + 1] as number); i++) {
      const [a, b] = [cornerAt(i), cornerAt(i + 1)];
      tree.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
      start[side] = i;
      startM[side] = passedM;
      piece[side] = p;
      passedM += distance(a, b);
      side++;
    }
  }
  tree.finish();

  const sideNear = (from: Xy, side: number) => {
    const [a, b] = [cornerAt(start[side] as number), cornerAt((start[side] as number) + 1)];
    return { side, a, b, ...nearestOnSegment(from, a, b) };
  };

  return (from, mayWalk, limitM = anchorReachM) => {
    // Most places have a street nearby: look close first, and wider only if nothing was found.
    for (let reachM = Math.min(40, limitM); ; reachM = Math.min(reachM * 2, limitM)) {
      const found = tree
        .search(from[0] - reachM, from[1] - reachM, from[0] + reachM, from[1] + reachM)
        .map((one) => sideNear(from, one))
        .filter((candidate) => candidate.distance <= reachM)
        .sort((one, other) => one.distance - other.distance || one.side - other.side)
        .find(({ a, b, t }) => mayWalk(from, along(a, b, t)));
      if (found) {
        const { a, b, t } = found;
        const on = piece[found.side] as number;
        const offsetM = (startM[found.side] as number) + t * distance(a, b);
        const offsetMm = Math.min(Math.round(offsetM * 1000), lengthMm[on] as number);
        return { piece: on, offsetMm, legM: found.distance, at: along(a, b, t) };
      }
      if (reachM >= limitM) return null;
    }
  };
}
