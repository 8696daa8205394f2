import type { Confidence, ZoneKind } from "./terms.ts";

/** Living-circle tiers in minutes. They do not contain one another: each is audited by itself (GB 50180-2018). */
export const tiersOfCircle = [5, 10, 15] as const;
export type CircleTier = (typeof tiersOfCircle)[number];

/** A figure of a standard, with the clause it stands in and how sure we are of it. */
export interface Figure {
  readonly clause: string;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface FacilityClass {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** The service radii that apply, by tier. Empty: the standard sets none and the class is only a shared resource. */
  readonly service: readonly ({ readonly tier: CircleTier; readonly radiusM: number } & Figure)[];
  /** The zone kinds in which such a facility counts as a resource shared with the neighbours (rule A2). */
  readonly sharedBy: readonly ZoneKind[];
}

export interface Standards {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly tiers: readonly ({
    readonly tier: CircleTier;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly walkM: number;
  } & Figure)[];
  readonly classes: readonly FacilityClass[];
}
