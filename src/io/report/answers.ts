import type { Answers } from "#domain/questions.ts";

/** What a report is made of: coverage and gaps of every tier, the rest once. */
export interface ReportAnswers {
  readonly coverage: readonly Answers["coverage"][];
  readonly linkage: Answers["linkage"];
  readonly gaps: readonly Answers["gaps"][];
  readonly checkUp: Answers["check_up"];
  readonly lens: Answers["lens"];
  readonly hours: Answers["hours"];
  readonly emergency: Answers["emergency"];
  /** Null: no plan was given. */
  readonly whatIf: Answers["what_if"] | null;
  readonly accounts: Answers["accounts"] | null;
}
