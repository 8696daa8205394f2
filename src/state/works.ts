import type { WhatIfResult } from "#domain/answers/what-if.ts";
import type { CrossingKind } from "#domain/area.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { PlacingFault } from "#domain/placing.ts";
import type { Work, WorkId } from "#domain/records.ts";

type LonLat = readonly [number, number];

/** What the next click on the map places. */
export type Placing =
  | { readonly kind: "opened_gate" }
  | { readonly kind: "shared_resource" }
  | { readonly kind: "new_gate" }
  | { readonly kind: "new_facility"; readonly class: string }
  /** `from`: the first of its two ends, once it is set. */
  | { readonly kind: "new_crossing"; readonly crossing: CrossingKind; readonly from: LonLat | null };

/** Why a work could not be placed, moved or described; a key of the interface's texts. */
export type WorkFault = Refusal | PlacingFault | "no_gate" | "gate_open" | "no_facility" | "facility_open";

/** A work in the hand: drawn where `work` stands, with what it changes there; never the one without the other. */
export interface HeldWork {
  readonly work: Work;
  /** Null: it could not be worked out. */
  readonly answer: WhatIfResult | null;
}

export interface WorksSlice {
  readonly placing: Placing | null;
  /** The work whose form is open. */
  readonly chosenWork: WorkId | null;
  readonly held: HeldWork | null;
  /** Where the hand is, ahead of what has been worked out. */
  readonly hand: LonLat | null;
  readonly workFault: WorkFault | null;
}

export const noWorks = (): WorksSlice => ({
  placing: null,
  chosenWork: null,
  held: null,
  hand: null,
  workFault: null,
});
