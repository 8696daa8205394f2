/** `part` of `whole` as a share, 0 to 1; null where there is no whole to take a share of. */
export const share = (part: number, whole: number): number | null =>
  whole > 0 ? Math.min(1, Math.max(0, part / whole)) : null;
