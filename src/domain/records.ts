import type { Polygon } from "geojson";
import type { Asked } from "./answers/check-up.ts";
import type { RenewalType, Stage } from "./area.ts";
import type { IndicatorUnit, Threshold } from "./check-up.ts";
import type { Effect } from "./effects.ts";
import type { CircleTier, Figure } from "./standards.ts";
import type { ZoneKind } from "./terms.ts";

/** Who writes: from the widest remit to the public. 区级跨界规划导师, 街道规划师, 社区众创组, 公众. */
export const tiers = ["mentor", "planner", "cocreator", "public"] as const;
export type Tier = (typeof tiers)[number];

type Id<Kind extends string> = `${Kind}:${string}`;
export type SiteId = Id<"site">;
export type ScenarioId = Id<"scenario">;
export type WorkId = Id<"work">;
export type ProposalId = Id<"proposal">;
export type FindingId = Id<"finding">;
export type RecordId = SiteId | ScenarioId | WorkId | ProposalId | FindingId;

interface Authored {
  readonly author: Tier;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
}

/** A renewal area somebody proposes. */
export interface Site extends Authored {
  readonly kind: "site";
  readonly id: SiteId;
  readonly name: string;
  readonly renewalType: RenewalType;
  readonly stage: Stage;
  readonly notes: string;
  /** WGS 84, one ring, closed, not crossing itself (rule S1). */
  readonly outline: Polygon;
  /** Floor area in m², each absent where it is not known. No more is demolished than exists. */
  readonly existingFloorAreaM2?: number;
  readonly demolishedFloorAreaM2?: number;
  readonly newFloorAreaM2?: number;
}

/** A set of works that are looked at together. */
export interface Scenario extends Authored {
  readonly kind: "scenario";
  readonly id: ScenarioId;
  readonly name: string;
}

export const workNatures = ["hardware", "software"] as const;
/** 硬件: something built. 软件: a service, a rule, an arrangement. */
export type WorkNature = (typeof workNatures)[number];

export const workYears = [1, 2, 3] as const;
/** Year of the three-year plan 三年行动计划. */
export type WorkYear = (typeof workYears)[number];

/** One intervention on the ground. What is not known of its year, cost and payer is absent. */
export interface Work extends Authored {
  readonly kind: "work";
  readonly id: WorkId;
  readonly scenario: ScenarioId;
  readonly name: string;
  readonly nameEn: string;
  readonly effect: Effect;
  /** The renewal area it belongs to. */
  readonly site?: SiteId;
  readonly nature?: WorkNature;
  readonly year?: WorkYear;
  /** Whole yuan. */
  readonly costYuan?: number;
  /** Who pays, in the plan's own words. */
  readonly payer?: string;
}

/** A frozen revision of a renewal for the public to read, with the numbers it was decided on. */
export interface Proposal extends Authored {
  readonly kind: "proposal";
  readonly id: ProposalId;
  readonly site: SiteId;
  readonly scenario: ScenarioId;
  /** True for a worked example that no office stands behind. */
  readonly demonstration: boolean;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly figures: readonly ProposalFigure[];
}

/** A question with one number for an answer, so that a figure can be asked again. */
export type Measure =
  /** Residents within the class's radius of the tier, on foot (A1.1). Persons. */
  | { readonly kind: "people_served"; readonly class: string; readonly tier: CircleTier }
  /** A cell of the linkage matrix, on foot (A2.1). Share. */
  | { readonly kind: "linkage"; readonly from: ZoneKind; readonly to: ZoneKind; readonly tier: CircleTier }
  /** The linkage index of a community, on foot (A2.4). Share. */
  | { readonly kind: "index"; readonly zone: string; readonly tier: CircleTier }
  /** The way on foot to the nearest open door of a class (W1). Metres. */
  | { readonly kind: "walk"; readonly from: readonly [number, number]; readonly class: string };

/** A before and after of the works. Null: no such way, or nothing to take a share of. */
export interface ProposalFigure {
  readonly labelZh: string;
  readonly labelEn: string;
  readonly measure: Measure;
  readonly before: number | null;
  readonly after: number | null;
}

/** A shortfall that a check-up found, with what it rests on. Its confidence is the weakest of threshold and radius. */
export interface Finding extends Authored, Figure {
  readonly kind: "finding";
  /** Of the indicator and the place, so that a later check-up updates it. */
  readonly id: FindingId;
  /** Ids of the set of indicators and of the indicator; its names as they were when it was found. */
  readonly standard: string;
  readonly indicator: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Rule of docs/rules.md that the figure follows. */
  readonly rule: string;
  readonly figure: number;
  readonly threshold: Threshold;
  readonly unit: IndicatorUnit;
  /** Id of a community of the area; null: the whole subdistrict. */
  readonly place: string | null;
  /** Whether any input of the figure was estimated. */
  readonly estimated: boolean;
  readonly evidence: {
    /** What to ask to get the figure again; null: it was counted from the features. */
    readonly asked: Asked | null;
    /** Ids of what was counted. */
    readonly features: readonly string[];
  };
}

export type PlanRecord = Site | Scenario | Work | Proposal | Finding;
