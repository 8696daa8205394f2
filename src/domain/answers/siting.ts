import type { Answer } from "../results.ts";
import type { Figure } from "../standards.ts";

/**
 * What may become a facility of the class: land the area names as worth renewing (`idle_land`), renewal areas of the plan
 * (`site`), a room in a compound (`zone`), a facility of the class that does not let passers-by in (`shared`), or a gate
 * that does not (`gate`: nothing is built, and people reach what there is).
 */
export const candidateKinds = ["idle_land", "site", "zone", "shared", "gate"] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** `cover`: most people within the radius on foot (maximal covering). `distance`: least way for all together (p-median). */
export const sitingObjectives = ["cover", "distance"] as const;
export type SitingObjective = (typeof sitingObjectives)[number];

export interface SitingOptions {
  readonly class: string;
  readonly objective: SitingObjective;
  readonly count: number;
  readonly candidates: readonly CandidateKind[];
  /** Ids of candidates that are to be among the chosen, and of those that are not. */
  readonly mustKeep: readonly string[];
  readonly leaveOut: readonly string[];
  /** Yuan in all, and by candidate kind what one costs; null: money is not looked at. */
  readonly budgetYuan: number | null;
  readonly costYuan: Readonly<Record<CandidateKind, number>> | null;
  /** Whether to look for the proven best, and for how long, in seconds; else a good choice with its bound. */
  readonly exact: boolean;
  readonly timeLimitS: number;
}

export const defaultSiting: SitingOptions = {
  class: "health_station",
  objective: "cover",
  count: 3,
  candidates: ["idle_land", "site", "zone", "shared"],
  mustKeep: [],
  leaveOut: [],
  budgetYuan: null,
  costYuan: null,
  exact: true,
  timeLimitS: 20,
};

export interface SitingCandidate {
  /** `kind:id` of what it is made of. */
  readonly id: string;
  readonly kind: CandidateKind;
  /** Id of the renewal area, zone, facility or gate it is made of. */
  readonly of: string;
  readonly at: readonly [number, number];
  /** People it alone would bring within the radius who are not there yet. */
  readonly people: number;
  readonly costYuan: number | null;
  readonly chosen: boolean;
}

/** Why nothing could be chosen. */
export type SitingFault =
  | "class_unknown"
  | "no_radius"
  | "no_people"
  | "no_candidates"
  | "count_invalid"
  | "too_many_kept"
  | "kept_unknown"
  | "kept_over_budget"
  | "budget_invalid";

/** A5. */
export interface SitingResult extends Answer<"siting"> {
  readonly options: SitingOptions;
  /** The radius people are to be within, and where it stands; null where the standard sets none. */
  readonly figure: ({ readonly radiusM: number } & Figure) | null;
  readonly fault: SitingFault | null;
  readonly candidates: readonly SitingCandidate[];
  /** Residents within the radius on foot, without and with the chosen; their mean way in metres, and what a door further off, or none, counts as. */
  readonly served: { readonly before: number; readonly after: number };
  readonly meanM: { readonly before: number | null; readonly after: number | null; readonly unreachedAsM: number };
  /** How the choice was found and what is proven of it (rule A5.8). `method`: whether the exact solver was at hand and asked for. */
  readonly proof: {
    readonly method: "exact" | "heuristic";
    /** What found the set: the greedy alone, exchange and local search after it, or the exact solver. */
    readonly foundBy: "greedy" | "search" | "mip";
    /** What proves the bound: Lagrangian relaxation, or the exact solver. */
    readonly boundBy: "lagrangian" | "mip";
    /** The share of the best possible gain that the greedy reaches on any problem of this kind; null: no such promise. */
    readonly guarantee: number | null;
    /** `optimal`: no better choice exists. `bound`: none is better than `bound`. */
    readonly status: "optimal" | "bound";
    /** In the objective's unit: people covered, or person-metres. */
    readonly value: number;
    readonly bound: number;
    /** Share by which the best could be better at most: 0 is proven best. */
    readonly gap: number;
    /** Whether the time ran out. */
    readonly timedOut: boolean;
  } | null;
  /** Doorsteps newly within the radius, for the map. */
  readonly gained: { readonly lon: readonly number[]; readonly lat: readonly number[] };
}
