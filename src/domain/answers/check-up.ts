import type { Indicator, Verdict } from "../check-up.ts";
import type { Answer, Parameters } from "../results.ts";
import type { Figure } from "../standards.ts";

/** What keeps an indicator from being assessed: what to add to the package, or where to look. */
export type NotAssessed =
  /** Nobody lives in the unit. */
  | "no_people"
  /** The standards do not know the class. */
  | "class_unknown"
  /** The standards set no radius for the class in the tier. */
  | "no_radius"
  /** The package holds no facility of the class. */
  | "no_facility"
  /** The package holds no green space of the kinds. */
  | "no_greens"
  /** The package holds no shared resource of any zone kind. */
  | "no_shared_resource"
  /** One of the statistics is not in the package, or what is divided by is 0. */
  | "no_statistic"
  /** No area package answers it; the indicator's `needs` says what would. */
  | "not_in_package";

/** Inputs of a figure that hold something estimated. */
export type EstimatedInput = "zones" | "facilities" | "gates" | "streets" | "crossings" | "greens" | "statistics";

/** A question whose answer holds a figure, and what to ask it with. */
export interface Asked {
  readonly question: "coverage" | "linkage";
  readonly parameters: Parameters;
}

export interface Assessment {
  /** Id of a community; null: the whole subdistrict. */
  readonly place: string | null;
  /** In the indicator's unit; null: not assessed. */
  readonly value: number | null;
  readonly verdict: Verdict;
  /** Why there is no value; null where there is one. */
  readonly reason: NotAssessed | null;
  /** Empty: every input was read from a source. */
  readonly estimated: readonly EstimatedInput[];
  /** Ids of the facilities, green spaces or statistics the figure rests on. In a community: those that lie in it. */
  readonly features: readonly string[];
}

export interface IndicatorResult extends Indicator {
  /** The radius the figure was taken with, and where that stands; null for formulas without one. */
  readonly radius: ({ readonly radiusM: number } & Figure) | null;
  /** What to ask to get the figures again; null: they are counted from the features. */
  readonly asked: Asked | null;
  /** Rule of docs/rules.md that the figure follows. */
  readonly rule: string;
  /** The subdistrict first, then every community in the area's order; only the levels the indicator is read at. */
  readonly assessments: readonly Assessment[];
  /** Communities by verdict; they sum to the communities assessed at that level. */
  readonly communities: Readonly<Record<Verdict, number>>;
}

/** A6. */
export interface CheckUpResult extends Answer<"check_up"> {
  /** Id of the set of indicators. */
  readonly standard: string;
  readonly indicators: readonly IndicatorResult[];
  /** All assessments by verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
}
