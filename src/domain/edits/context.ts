import type { Tier } from "../records.ts";

/** Clock, randomness and hand, passed in so that an edit is a pure function. */
export interface EditContext {
  readonly actor: Tier;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** The part of a record's id after its kind. */
  readonly newId: () => string;
}
