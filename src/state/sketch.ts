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
  /**
   * `mending`: a closed outline that is not yet part of the plan, because it was refused or left unfinished.
   * `closing`: ground to be closed is drawn, which is no part of the plan and leaves no draft.
   */
  readonly drawing: "idle" | "drawing" | "mending" | "reshaping" | "closing";
  readonly draft: Draft | null;
  /** Why the draft was refused as an outline; it stays for mending. */
  readonly outlineFault: OutlineFault | null;
}

/**
 * What becomes of drawing when the planner turns to another step: an outline with three corners waits to be finished,
 * fewer are given up, and reshaping ends, for each sound gesture is in the plan already.
 */
export function leaveSketch({ drawing, draft, outlineFault }: SketchSlice): SketchSlice {
  const waits = draft !== null && draft.target === null && draft.corners.length >= 3;
  return drawing !== "idle" && waits ? { drawing: "mending", draft, outlineFault } : noSketch();
}

export const noSketch = (): SketchSlice => ({ drawing: "idle", draft: null, outlineFault: null });
