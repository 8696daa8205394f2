/** Broken lines, as MapLibre takes them: in widths of the line. */
export const dashes = {
  estimated: [4, 2],
  metro: [1, 1.6],
  remains: [5, 2],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** The same in pixels, for a line of this width. */
export const dashPixels = (dash: readonly number[], width: number): readonly number[] =>
  dash.map((part) => part * width);
