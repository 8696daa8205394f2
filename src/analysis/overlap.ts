import { areaPathsD, FillRule, intersectD } from "clipper2-ts";
import type { Rings } from "#geo/rings.ts";

const paths = (rings: Rings) => rings.map((ring) => ring.map(([x, y]) => ({ x, y })));

/** The area two outlines share, in m². Accuracy: clipper works on a grid of 1 mm. */
export const overlapArea = (one: Rings, other: Rings): number =>
  Math.abs(areaPathsD(intersectD(paths(one), paths(other), FillRule.EvenOdd, 3)));
