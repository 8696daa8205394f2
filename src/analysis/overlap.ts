import { outlinesOf } from "#geo/outlines.ts";
import { overlapAreas } from "#geo/overlap-areas.ts";
import type { Rings } from "#geo/rings.ts";

/** The area two outlines share, in m². Exact but for rounding, for outlines that do not cross themselves. */
export const overlapArea = (one: Rings, other: Rings): number =>
  overlapAreas(outlinesOf([one]), outlinesOf([other]))[0] as number;
