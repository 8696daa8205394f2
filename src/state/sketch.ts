import type { Position } from "geojson";
import type { OutlineFault } from "#domain/outline.ts";
import type { SiteId } from "#domain/records.ts";

/** An outline in the making: kept through reload and crash, and never part of the plan until it is finished. */
export interface Draft {
  /** The renewal area being reshaped; null: a new one. */
  readonly target: SiteId | null;
  /** Corners so far, WGS 84, not closed. */
  readonly corners: readonly Position[];
}

export interface SketchSlice {
  /** `mending`: a closed outline that is not yet part of the plan, because it was refused or left unfinished. */
  readonly drawing: "idle" | "drawing" | "mending" | "reshaping";
  readonly draft: Draft | null;
  /** Why the draft was refused as an outline; it stays for mending. */
  readonly outlineFault: OutlineFault | null;
}

export const noSketch = (): SketchSlice => ({ drawing: "idle", draft: null, outlineFault: null });
