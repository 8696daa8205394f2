import type { Xy } from "#geo/frame.ts";
import { meet } from "#geo/segments.ts";
import type { WalkNetwork } from "./network/walk-network.ts";

/** Walls (zone ids) and barriers that the straight line from `a` to `b` crosses, in order, each once. */
export function between({ walls, barriers }: WalkNetwork, a: Xy, b: Xy): readonly string[] {
  const hits = [walls, barriers].flatMap((index) =>
    index.near(a, b, 0).flatMap(({ a: c, b: d, owner }) => {
      const at = meet(a, b, c, d);
      return at ? [{ t: at.t, owner }] : [];
    }),
  );
  return [...new Set(hits.sort((one, other) => one.t - other.t).map(({ owner }) => owner))];
}
