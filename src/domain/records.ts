import type { LineString, Point, Polygon } from "geojson";
import type { Access, CrossingKind, RenewalType, Stage } from "./area.ts";
import type { CircleTier } from "./standards.ts";
import type { ZoneKind } from "./terms.ts";

/** Who writes: from the widest remit to the public. 区级跨界规划导师, 街道规划师, 社区众创组, 公众. */
export const tiers = ["mentor", "planner", "cocreator", "public"] as const;
export type Tier = (typeof tiers)[number];

type Id<Kind extends string> = `${Kind}:${string}`;
export type SiteId = Id<"site">;
export type ScenarioId = Id<"scenario">;
export type WorkId = Id<"work">;
export type ProposalId = Id<"proposal">;
export type RecordId = SiteId | ScenarioId | WorkId | ProposalId;

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
}

/** A set of works that are looked at together. */
export interface Scenario extends Authored {
  readonly kind: "scenario";
  readonly id: ScenarioId;
  readonly name: string;
}

/** What a work does to the area, in the engine's terms. */
export type Effect =
  | { readonly kind: "opened_gate"; readonly gate: string; readonly access: Access }
  | {
      readonly kind: "new_gate";
      readonly zone: string;
      readonly at: Point;
      readonly access: Access;
      readonly opensInto?: string;
    }
  | {
      readonly kind: "new_crossing";
      readonly barriers: readonly string[];
      readonly line: LineString;
      readonly crossing: CrossingKind;
    }
  | { readonly kind: "shared_resource"; readonly facility: string; readonly access: Access }
  | { readonly kind: "new_facility"; readonly class: string; readonly at: Point; readonly zone: string | null };

/** One intervention on the ground. */
export interface Work extends Authored {
  readonly kind: "work";
  readonly id: WorkId;
  readonly scenario: ScenarioId;
  readonly name: string;
  readonly nameEn: string;
  readonly effect: Effect;
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

export type PlanRecord = Site | Scenario | Work | Proposal;
