import type { RenewalType, Stage } from "../area.ts";
import type { PlanLimit, Verdict } from "../check-up.ts";
import type { ScenarioId, SiteId, WorkNature, WorkYear } from "../records.ts";
import type { Answer } from "../results.ts";

/**
 * What those that say something add up to, in whole units. `sum` is null where nobody says anything: what is not known
 * is counted as not given, and is never 0.
 */
export interface Sum {
  readonly sum: number | null;
  readonly given: number;
  readonly notGiven: number;
}

/** Whole square metres: each site is rounded before it is added, so that parts sum to the whole (rule A7.1). */
export interface SiteSums {
  readonly sites: number;
  readonly groundM2: Sum;
  readonly existingFloorAreaM2: Sum;
  readonly demolishedFloorAreaM2: Sum;
  readonly newFloorAreaM2: Sum;
}

/** The demolished share of the existing floor area against the limit (rule A7.4). */
export interface Demolition {
  /** Of the sites that give both figures, 0 to 1; null where none does, or nothing exists. */
  readonly share: number | null;
  /** Sites that give both figures, and sites that do not. */
  readonly given: number;
  readonly notGiven: number;
  /** Not assessed as long as any site does not give both, or the package states no limit. */
  readonly verdict: Verdict;
}

/** Null: not given. */
export interface SiteAccount {
  readonly site: SiteId;
  readonly renewalType: RenewalType;
  readonly stage: Stage;
  /** Whole square metres; null for an outline that crosses itself and bounds no ground. */
  readonly groundM2: number | null;
  readonly existingFloorAreaM2: number | null;
  readonly demolishedFloorAreaM2: number | null;
  readonly newFloorAreaM2: number | null;
  readonly demolition: Demolition;
}

export interface WorkSums {
  readonly works: number;
  /** Whole yuan. */
  readonly costYuan: Sum;
}

/** Every list sums to `all`, in works and in yuan. A null key: not given. */
export interface WorkAccounts {
  readonly all: WorkSums;
  readonly byNature: readonly (WorkSums & { readonly nature: WorkNature | null })[];
  readonly byYear: readonly (WorkSums & { readonly year: WorkYear | null })[];
  /** The dearest first, those who give no cost last, not given at the end. */
  readonly byPayer: readonly (WorkSums & { readonly payer: string | null })[];
  /** `inPlan`: false where the plan does not hold the site that works name. */
  readonly bySite: readonly (WorkSums & { readonly site: SiteId | null; readonly inPlan: boolean })[];
}

/** A7. */
export interface AccountsResult extends Answer<"accounts"> {
  readonly sites: {
    readonly all: SiteSums;
    /** Every type and stage, in their order; the rows sum to `all`. */
    readonly byRenewalType: readonly (SiteSums & { readonly renewalType: RenewalType })[];
    readonly byStage: readonly (SiteSums & { readonly stage: Stage })[];
    /** In the order of their ids. */
    readonly each: readonly SiteAccount[];
    /** Ground that sites cover, each place once: the sum of their ground less `overlapM2`. Null: no ground is known. */
    readonly unionM2: number | null;
    /** Ground counted more than once in the sums. */
    readonly overlapM2: number;
    /** Pairs of sites that share at least a square metre, most ground first. */
    readonly overlaps: readonly { readonly sites: readonly [SiteId, SiteId]; readonly sharedM2: number }[];
    readonly demolition: Demolition;
    /** The limit of the package; null: it states none. */
    readonly limit: PlanLimit | null;
  };
  /** All works of the plan. Scenarios may be alternatives, so that not all of this will be spent. */
  readonly works: WorkAccounts;
  /** In the order of their ids; the rows sum to `works`. `inPlan`: false where the plan does not hold the scenario that works name. */
  readonly scenarios: readonly (WorkAccounts & { readonly scenario: ScenarioId; readonly inPlan: boolean })[];
}
