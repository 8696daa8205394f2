import type { LensUnit } from "#domain/answers/lens.ts";
import type { Verdict } from "#domain/check-up.ts";

/** How the check-up is read. */
export interface CheckUpReading {
  /** Null: the whole subdistrict. */
  readonly place: string | null;
  /** Only indicators of this verdict; null: all. */
  readonly only: Verdict | null;
  /** The indicator that is unfolded. */
  readonly open: string | null;
}

/** What is unfolded in a panel, kept while the inspector stands in its place. */
export interface PanelsSlice {
  readonly checkUpReading: CheckUpReading;
  readonly lensUnit: LensUnit;
}

export const foldedPanels = (): PanelsSlice => ({
  checkUpReading: { place: null, only: null, open: null },
  lensUnit: "compound",
});
