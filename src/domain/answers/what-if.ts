import type { Answer, Matrix } from "../results.ts";
import type { CircleTier, Figure } from "../standards.ts";
import type { ZoneKind } from "../terms.ts";

/** Residents within the radius on foot, without and with the works. `after` is `before` and those gained less those lost. */
export interface PeopleChange {
  readonly before: number;
  readonly after: number;
  /** Not served before and served after; and the other way round. */
  readonly gained: number;
  readonly lost: number;
}

export interface ClassChange extends Figure {
  readonly class: string;
  /** The circle whose radius is taken: the one asked for, or a work's own where that one asks nothing of its class. */
  readonly tier: CircleTier;
  readonly radiusM: number;
  readonly facilities: { readonly before: number; readonly after: number };
  /** Null where there was no facility before: the class was not assessed, so nobody can be said to have gained. */
  readonly people: PeopleChange | null;
  /** People served with the works, whether or not the class was assessed before; null where there is no facility even then. */
  readonly after: number | null;
  /** Every campus and community with residents, in the area's order; empty where `people` is null. */
  readonly zones: readonly ({ readonly zone: string } & PeopleChange)[];
}

/** A share without and with the works; null: not assessed. */
export interface ShareChange {
  readonly before: number | null;
  readonly after: number | null;
}

/** A4: what the works of a scenario change on foot. The radius is asked of coverage: walls do not move it. */
export interface WhatIfResult extends Answer<"what_if"> {
  readonly tier: CircleTier;
  /** Ids of the works that were done. */
  readonly works: readonly string[];
  /** Ids of works that change nothing, because the area does not hold what they alter. */
  readonly idle: readonly string[];
  /** Those the circle asks for, then any others that the works build or share. */
  readonly classes: readonly ClassChange[];
  readonly linkage: {
    readonly reachM: number;
    /** Kinds assessed without the works: both sides are taken over these alone, so that they compare. */
    readonly kinds: readonly ZoneKind[];
    /** Rows and columns over all four kinds, in the order of `zoneKinds`; null in columns not assessed. */
    readonly matrix: { readonly before: Matrix; readonly after: Matrix };
    readonly communities: readonly ({ readonly zone: string; readonly residents: number } & ShareChange)[];
  };
}
