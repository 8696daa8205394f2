import type { Xy } from "#geo/frame.ts";
import { lengthOf, partOf } from "#geo/lines.ts";
import type { Ring, Rings } from "#geo/rings.ts";
import { distance } from "#geo/segments.ts";
import { unionOf } from "./overlay.ts";

/** Corners of a circle as it is drawn. */
const corners = 128;
/** What makes a polygon of so many corners as large as the circle. */
const stretch = Math.sqrt((2 * Math.PI) / (corners * Math.sin((2 * Math.PI) / corners)));

/**
 * Ground within `radiusM` of any centre, to be drawn; in metres of the frame. What is served is counted by `discCoverageOf`.
 *
 * Accuracy: circles are drawn with 128 corners and have their true area; their border is up to 0.02 % of the radius outside
 * the true one and 0.01 % inside. The area of a union is true to 0.1 %.
 * Cost: O(n log n) in discs and crossings of their borders.
 */
export function radiusCatchment(centres: readonly Xy[], radiusM: number): Rings {
  if (!(radiusM > 0)) return [];
  const reach = radiusM * stretch;
  const circle = Array.from({ length: corners + 1 }, (_, i): Xy => {
    const angle = ((i % corners) * 2 * Math.PI) / corners;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });
  const sound = centres.filter((centre) => centre.every(Number.isFinite));
  return unionOf(sound.map(([x, y]) => [circle.map(([east, north]): Xy => [x + east, y + north])]));
}

/** A street that a walk enters, and how many metres the walk has left at its start and at its end; 0 or less where none. */
export interface ReachedStreet {
  readonly line: readonly Xy[];
  readonly startLeftM: number;
  readonly endLeftM: number;
}

/** Sides of the half circle at an end of a stretch. */
const capSides = 12;
/** What makes a half circle of so many sides, its two ends in place, as large as a true one: c·s² + 2s = π / sin(π / sides). */
const capStretch = (Math.sqrt(1 + ((capSides - 2) * Math.PI) / Math.sin(Math.PI / capSides)) - 1) / (capSides - 2);

/**
 * What of the streets a walk reaches, widened to both sides by `halfWidthM`, to be drawn; in metres of the frame. The half
 * width is a choice of how to draw, not a distance walked: people are counted by their doorsteps.
 *
 * Accuracy: ends are drawn with 12 sides and have the area of a half circle; their border is up to 0.7 % of the half width
 * off. The area of a union is true to 0.1 %.
 * Cost: that of `unionOf`, a shape for each straight piece of a street.
 */
export function walkCatchment(streets: readonly ReachedStreet[], halfWidthM: number): Rings {
  if (!(halfWidthM > 0)) return [];
  const pieces = streets
    .flatMap(reachedParts)
    .flatMap((line) => line.slice(1).map((to, i) => [line[i] as Xy, to] as const));
  return unionOf(
    pieces.filter(([from, to]) => distance(from, to) > 0).map(([from, to]) => [widened(from, to, halfWidthM)]),
  );
}

/** The outline of all that lies within so many metres of a straight line. */
function widened(from: Xy, to: Xy, halfWidthM: number): Ring {
  const along = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const cap = ([x, y]: Xy, middle: number) =>
    Array.from({ length: capSides + 1 }, (_, i): Xy => {
      const angle = middle + (i / capSides - 0.5) * Math.PI;
      const reach = halfWidthM * (i === 0 || i === capSides ? 1 : capStretch);
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    });
  const corners = [...cap(to, along), ...cap(from, along + Math.PI)];
  return [...corners, corners[0] as Xy];
}

/** The stretches reached from the start and from the end: one line where they meet. */
function reachedParts({ line, startLeftM, endLeftM }: ReachedStreet): readonly (readonly Xy[])[] {
  const length = lengthOf(line);
  const fromStart = startLeftM > 0 ? Math.min(startLeftM, length) : 0;
  const fromEnd = endLeftM > 0 ? Math.min(endLeftM, length) : 0;
  if (!(length > 0)) return [];
  if (fromStart + fromEnd >= length) return [line];
  return [partOf(line, 0, fromStart), partOf(line, length - fromEnd, length)].filter((part) => lengthOf(part) > 0);
}
