import type { Area } from "#domain/area.ts";
import type { AreaIssue } from "#io/area/issues.ts";

/** The reference data: opened, never edited. */
export interface AreaSlice {
  readonly area: Area | null;
  readonly areaStatus: "loading" | "ready" | "failed";
  /** What was left out or assumed when the package was read. */
  readonly areaIssues: readonly AreaIssue[];
  /** Why nothing could be read, a sentence in each language. */
  readonly areaFault: { readonly zh: string; readonly en: string } | null;
}

export const noArea = (): AreaSlice => ({ area: null, areaStatus: "loading", areaIssues: [], areaFault: null });
