import type { Xy } from "#geo/frame.ts";
import { contains } from "#geo/rings.ts";
import { along, distance, meet, nearestOnSegment } from "#geo/segments.ts";
import { type Compound, type CompoundIndex, compoundIndex } from "./compounds.ts";
import { type SegmentIndex, segmentIndex } from "./segment-index.ts";

/** The walls of gated compounds. */
export interface WallIndex {
  readonly compounds: CompoundIndex;
  readonly index: SegmentIndex<Compound>;
  /** Streets drawn along a wall may lie this far inside it and still be outside, in metres. */
  readonly depthM: number;
}

export function wallIndex(compounds: readonly Compound[]): WallIndex {
  const gated = compounds.filter(({ porous }) => !porous);
  return {
    compounds: compoundIndex(gated),
    index: segmentIndex(gated.flatMap((owner) => owner.rings.map((line) => ({ line, owner })))),
    depthM: 5,
  };
}

/** Whether a place lies inside any gated compound, further than `depthM` from that one's wall. */
export function isDeepInside({ compounds, index }: WallIndex, at: Xy, depthM: number): boolean {
  return compounds
    .near(at)
    .some(
      (compound) =>
        contains(compound.rings, at) &&
        !index
          .near(at, at, depthM)
          .some(({ a, b, owner }) => owner === compound && nearestOnSegment(at, a, b).distance <= depthM),
    );
}

/** Gates may stand this far off their wall, and ways end this far beyond one, in metres. */
const slackM = 2;

/**
 * Whether a straight way leads through the inside of a gated compound, other than `own`. Told by the middle of each
 * stretch between walls, so that a way which only touches a wall is judged by where it runs, not by rounding.
 */
export function leadsThrough({ compounds, index }: WallIndex, from: Xy, to: Xy, own: Compound | null): boolean {
  const length = distance(from, to);
  const met = new Map<Compound, number[]>();
  for (const { a, b, owner } of index.near(from, to, 0)) {
    const hit = meet(from, to, a, b);
    if (hit) met.set(owner, [...(met.get(owner) ?? []), hit.t]);
  }
  return [...new Set([...met.keys(), ...compounds.near(from)])].some((compound) => {
    if (compound === own) return false;
    const hits = met.get(compound);
    const stops = [0, ...(hits ?? []).sort((one, other) => one - other), 1];
    return stops.slice(1).some((stop, i) => {
      const start = stops[i] as number;
      return (stop - start) * length > slackM && contains(compound.rings, along(from, to, (start + stop) / 2));
    });
  });
}
