import type { Answer } from "../results.ts";
import type { Figure } from "../standards.ts";

/** 楼栋（网格） ⊂ 小区 ⊂ 社区 ⊂ 街区 ⊂ 街道: a square of 100 m, a compound, a committee's ground, a block, the whole. */
export const lensUnits = ["grid", "compound", "community", "block", "subdistrict"] as const;
export type LensUnit = (typeof lensUnits)[number];

/** Id of the row of those who live in no block. */
export const outsideBlocks = "outside";

/** What is looked at through the units: residents within a class's radius on foot, or the linkage index. */
export type LensIndicator = { readonly kind: "coverage"; readonly class: string } | { readonly kind: "linkage" };

export interface LensRow {
  /** Id of the zone; of a square its column and row; of the whole, the area's; `outsideBlocks`. */
  readonly id: string;
  readonly residents: number;
  /** People-weighted mean of the indicator, 0 to 1. */
  readonly value: number;
  /**
   * Least and greatest value among the smallest units inside it, which are squares cut by walls and blocks' borders; and
   * the share of its people who live in such with less than half of `value`.
   */
  readonly least: number;
  readonly most: number;
  readonly below: number;
  /** Of squares: their south-west corner and side. */
  readonly square: { readonly lon: number; readonly lat: number; readonly sizeM: number } | null;
}

export interface LensView {
  readonly unit: LensUnit;
  /** Why the unit cannot be shown; null where it can. */
  readonly notAssessed: "no_people" | "no_boundaries" | null;
  readonly rows: readonly LensRow[];
  /** Weighted standard deviation of the values of the rows: what this unit still lets one see. */
  readonly spread: number | null;
  /** Share of the variance between the smallest units that can no longer be seen at this unit: 0 to 1. */
  readonly hidden: number | null;
  /** Rows that hide people: their value is at least 0.5 and yet somebody inside has none at all. */
  readonly hides: readonly string[];
}

/** A8. */
export interface LensResult extends Answer<"lens"> {
  readonly indicator: LensIndicator;
  /** Radius and clause for coverage; null for linkage. */
  readonly figure: ({ readonly radiusM: number } & Figure) | null;
  /** Null where nothing is assessed: no facility of the class, or no shared resource. */
  readonly views: readonly LensView[] | null;
}
