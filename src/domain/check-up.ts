import type { CircleTier, Figure } from "./standards.ts";
import type { Method } from "./terms.ts";

/** The check-up 城市体检 as data: what is looked at, how it is worked out, and what it is held against. */

/** 住房, 小区（社区）, 街区, 城区（城市）: 建科〔2023〕75号. */
export const dimensions = ["housing", "community", "block", "district"] as const;
export type Dimension = (typeof dimensions)[number];

/** The six areas of a complete community 完整社区 (2020): services, shops, utilities, public space, property management, governance. */
export const communityAreas = ["services", "commerce", "utilities", "public_space", "property", "governance"] as const;
export type CommunityArea = (typeof communityAreas)[number];

/** Where an indicator is read: in each community, or once for the whole subdistrict. */
export const levels = ["subdistrict", "community"] as const;
export type Level = (typeof levels)[number];

/** `yes_no`: 1 or 0. `share`: 0 to 1. `m2_per_100_households`: square metres for every hundred households. */
export const indicatorUnits = [
  "share",
  "index",
  "count",
  "yes_no",
  "m2",
  "m2_per_person",
  "m2_per_100_households",
] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** How an indicator is worked out. Radii are those the area's standards set for the class and tier. */
export type Formula =
  /** Share of the people, or of the ground, of campuses and communities within the radius of an open door (rule A6.3). */
  | {
      readonly kind: "share_within";
      readonly class: string;
      readonly tier: CircleTier;
      readonly method: Method;
      readonly of: "people" | "area";
    }
  /** 1 where somebody of the community is within the radius of an open door, else 0 (A6.4). */
  | { readonly kind: "presence"; readonly class: string; readonly tier: CircleTier; readonly method: Method }
  /** Facilities of a class in the unit (A6.5). */
  | { readonly kind: "count"; readonly class: string }
  /** Ground inside the unit of green spaces of some kinds (of `Green`) and of a size, for each resident (A6.6). One of `belowHa` or more is not counted. */
  | {
      readonly kind: "area_per_person";
      readonly greens: readonly string[];
      readonly fromHa: number;
      readonly belowHa: number | null;
    }
  /** Rule A2.4; for the subdistrict the mean over its communities, weighed by residents (A6.7). */
  | { readonly kind: "linkage_index"; readonly tier: CircleTier; readonly method: Method }
  /** One of the package's statistics over another, times a factor (A6.8). */
  | { readonly kind: "statistics_ratio"; readonly of: string; readonly per: string; readonly times: number }
  /** Nothing in an area package answers it: `needs` of the indicator says what would. */
  | { readonly kind: "needs" };

export const comparisons = [">=", ">", "<="] as const;

/** In the indicator's unit. */
export interface Threshold {
  readonly comparison: (typeof comparisons)[number];
  readonly value: number;
}

/** Clause, source and confidence are those of the threshold; without one, those of the indicator's wording. */
export interface Indicator extends Figure {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Id of one of the standard's documents. */
  readonly document: string;
  readonly dimension: Dimension;
  readonly group: CommunityArea | null;
  readonly levels: readonly Level[];
  readonly unit: IndicatorUnit;
  readonly formula: Formula;
  /** Null: no figure has a source, so the value is given and not judged. */
  readonly threshold: Threshold | null;
  /** What data would answer it, where the package may not hold them. */
  readonly needs: { readonly zh: string; readonly en: string } | null;
}

/** A limit that holds for a plan rather than for the area as it is. */
export interface PlanLimit extends Figure {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly threshold: Threshold;
}

/** Id of the limit on demolished floor area as a share of the existing. */
export const demolishedShareLimit = "demolished_share";

export interface CheckUpStandard {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly documents: readonly { readonly id: string; readonly titleZh: string; readonly titleEn: string }[];
  readonly indicators: readonly Indicator[];
  readonly limits: readonly PlanLimit[];
}

/** Stands in for a package without a check-up file: nothing is asked, and nothing passes. */
export const noCheckUp: CheckUpStandard = {
  id: "none",
  titleZh: "无体检指标",
  titleEn: "No check-up indicators",
  documents: [],
  indicators: [],
  limits: [],
};

/** `not_assessed`: data are missing, which is never a pass. `no_threshold`: there is a value and nothing to hold it against. */
export const verdicts = ["pass", "short", "not_assessed", "no_threshold"] as const;
export type Verdict = (typeof verdicts)[number];

/** Differences below this are the noise of adding shares up. */
const noise = 1e-9;

/** Rule A6.1: missing data is never a pass, and a value without a threshold is not judged. */
export function verdictOf(value: number | null, threshold: Threshold | null): Verdict {
  if (value === null || !Number.isFinite(value)) return "not_assessed";
  if (threshold === null) return "no_threshold";
  const over = value - threshold.value;
  switch (threshold.comparison) {
    case ">=":
      return over >= -noise ? "pass" : "short";
    case ">":
      return over > noise ? "pass" : "short";
    case "<=":
      return over <= noise ? "pass" : "short";
  }
}
