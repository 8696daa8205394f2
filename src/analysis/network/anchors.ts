import type { Xy } from "#geo/frame.ts";
import { along, distance, nearestOnSegment } from "#geo/segments.ts";
import type { Piece } from "./noding.ts";
import { type SegmentIndex, segmentIndex } from "./segment-index.ts";

/** Where a place joins the streets: so many metres along a piece, and a short straight way to it. */
export interface Anchor {
  readonly piece: number;
  readonly offsetM: number;
  readonly legM: number;
  readonly at: Xy;
}

/** No place is joined to a street further off than this, in metres. */
export const anchorReachM = 320;

/** Gives the nearest street point of a place that `mayWalk` allows a straight way to; null where none lies within reach. */
export type FindAnchor = (from: Xy, mayWalk: (from: Xy, to: Xy) => boolean, reachM?: number) => Anchor | null;

export function anchorFinder(pieces: readonly Piece[]): FindAnchor {
  const starts: number[][] = pieces.map(({ line }) => {
    const offsets = [0];
    for (let i = 1; i < line.length; i++)
      offsets.push((offsets[i - 1] as number) + distance(line[i - 1] as Xy, line[i] as Xy));
    return offsets;
  });
  const index: SegmentIndex<{ readonly piece: number; readonly startM: number }> = segmentIndex(
    pieces.flatMap(({ line }, piece) =>
      line
        .slice(1)
        .map((b, i) => ({ line: [line[i] as Xy, b], owner: { piece, startM: starts[piece]?.[i] as number } })),
    ),
  );
  return (from, mayWalk, limitM = anchorReachM) => {
    // Most places have a street nearby: look close first, and wider only if nothing was found.
    for (let reachM = Math.min(40, limitM); ; reachM = Math.min(reachM * 2, limitM)) {
      const found = index
        .near(from, from, reachM)
        .map(({ a, b, owner }) => ({ a, b, owner, ...nearestOnSegment(from, a, b) }))
        .filter((candidate) => candidate.distance <= reachM)
        .sort((one, other) => one.distance - other.distance)
        .find(({ a, b, t }) => mayWalk(from, along(a, b, t)));
      if (found) {
        const { a, b, t, owner } = found;
        return {
          piece: owner.piece,
          offsetM: owner.startM + t * distance(a, b),
          legM: found.distance,
          at: along(a, b, t),
        };
      }
      if (reachM >= limitM) return null;
    }
  };
}
