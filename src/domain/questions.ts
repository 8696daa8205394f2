import type { AccountsResult } from "./answers/accounts.ts";
import type { CheckUpResult } from "./answers/check-up.ts";
import type { EmergencyResult } from "./answers/emergency.ts";
import type { HoursResult } from "./answers/hours.ts";
import type { LensIndicator, LensResult } from "./answers/lens.ts";
import { defaultSiting, type SitingOptions, type SitingResult } from "./answers/siting.ts";
import type { WhatIfResult } from "./answers/what-if.ts";
import type { PlanRecord, ScenarioId } from "./records.ts";
import {
  type CoverageResult,
  defaultParameters,
  type GapsResult,
  type LinkageResult,
  type Parameters,
} from "./results.ts";

/** The questions of an area, A1 to A9, in the order in which they are mostly asked. */
export const questions = [
  "coverage",
  "linkage",
  "gaps",
  "lens",
  "check_up",
  "what_if",
  "siting",
  "accounts",
  "hours",
  "emergency",
] as const;
export type Question = (typeof questions)[number];

export interface Answers {
  readonly coverage: CoverageResult;
  readonly linkage: LinkageResult;
  readonly gaps: GapsResult;
  readonly lens: LensResult;
  readonly check_up: CheckUpResult;
  readonly what_if: WhatIfResult;
  readonly siting: SitingResult;
  readonly accounts: AccountsResult;
  readonly hours: HoursResult;
  readonly emergency: EmergencyResult;
}

/** What a question is asked with, beside the area. A question reads what it needs. */
export interface Inquiry {
  readonly parameters: Parameters;
  /** The plan, and the scenario whose works are taken as done. */
  readonly records: readonly PlanRecord[];
  readonly scenario: ScenarioId | null;
  readonly siting: SitingOptions;
  readonly lens: LensIndicator;
  /** The day that `hours` looks at: 1 Monday to 7 Sunday. */
  readonly weekday: number;
}

export const plainInquiry: Inquiry = {
  parameters: defaultParameters,
  records: [],
  scenario: null,
  siting: defaultSiting,
  lens: { kind: "linkage" },
  weekday: 1,
};
