import { type Change, emptyPlan, type Plan } from "#domain/plan.ts";
import type { Tier } from "#domain/records.ts";

/** Why the plan could not be written to this device; a key of the interface's texts. */
export type SavingFault = "full" | "blocked" | "unavailable";

export interface Saving {
  readonly status: "opening" | "saving" | "saved" | "failed";
  readonly fault: SavingFault | null;
}

/** What is stored, undone and exchanged. */
export interface DocumentSlice {
  readonly plan: Plan;
  readonly actor: Tier;
  readonly undoStack: readonly Change[];
  readonly redoStack: readonly Change[];
  /** Changes made and not yet written. */
  readonly outbox: readonly Change[];
  readonly saving: Saving;
}

export const emptyDocument = (): DocumentSlice => ({
  plan: emptyPlan("plan", ""),
  actor: "planner",
  undoStack: [],
  redoStack: [],
  outbox: [],
  saving: { status: "opening", fault: null },
});
