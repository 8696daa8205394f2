import Flatbush from "flatbush";
import type { Xy } from "#geo/frame.ts";
import { meet } from "#geo/segments.ts";

/** A straight piece of a line, and the line it belongs to. */
export interface Segment<Owner> {
  readonly a: Xy;
  readonly b: Xy;
  readonly owner: Owner;
}

/** Finds the segments near a place or across a line, without looking at them all. */
export interface SegmentIndex<Owner> {
  readonly segments: readonly Segment<Owner>[];
  /** Segments whose box comes within `reachM` of the box of `a`–`b`, in a stable order. */
  near(a: Xy, b: Xy, reachM: number): readonly Segment<Owner>[];
  /** Owners crossed on the way from `a` to `b`, in order, each once. */
  across(a: Xy, b: Xy): readonly Owner[];
}

export function segmentIndex<Owner>(
  lines: Iterable<{ readonly line: readonly Xy[]; readonly owner: Owner }>,
): SegmentIndex<Owner> {
  const segments: Segment<Owner>[] = [];
  for (const { line, owner } of lines) {
    for (let i = 1; i < line.length; i++) segments.push({ a: line[i - 1] as Xy, b: line[i] as Xy, owner });
  }
  if (segments.length === 0) return { segments, near: () => [], across: () => [] };

  const tree = new Flatbush(segments.length);
  for (const { a, b } of segments) {
    tree.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  tree.finish();

  const near = (a: Xy, b: Xy, reachM: number) =>
    tree
      .search(
        Math.min(a[0], b[0]) - reachM,
        Math.min(a[1], b[1]) - reachM,
        Math.max(a[0], b[0]) + reachM,
        Math.max(a[1], b[1]) + reachM,
      )
      .sort((i, j) => i - j)
      .map((i) => segments[i] as Segment<Owner>);

  const across = (a: Xy, b: Xy) => {
    const hits = near(a, b, 0).flatMap(({ a: c, b: d, owner }) => {
      const at = meet(a, b, c, d);
      return at ? [{ t: at.t, owner }] : [];
    });
    return [...new Set(hits.sort((one, other) => one.t - other.t).map(({ owner }) => owner))];
  };

  return { segments, near, across };
}
