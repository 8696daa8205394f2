import type { LinkageResult } from "#domain/results.ts";
import type { ZoneKind } from "#domain/terms.ts";

/** The pair of zone kinds with the smallest share on foot; null where nothing could be assessed. */
export function weakestPair({
  kinds,
  results,
}: LinkageResult): { readonly from: ZoneKind; readonly to: ZoneKind } | null {
  let weakest: { readonly from: ZoneKind; readonly to: ZoneKind; readonly share: number } | null = null;
  for (const [row, from] of kinds.entries()) {
    for (const [column, to] of kinds.entries()) {
      const share = results.walk.matrix[row]?.[column] ?? null;
      if (share !== null && (weakest === null || share < weakest.share)) weakest = { from, to, share };
    }
  }
  return weakest && { from: weakest.from, to: weakest.to };
}
