import type { Theme } from "./theme.ts";

/** Colours an icon may use, by their name in the theme. */
export type Ink = "ink" | "surface" | "gate" | "gateClosed" | "facility" | "work" | "heritage" | "walk";

/** A piece of an icon: an SVG path with absolute M L H V C Z only. Fills are even-odd; strokes have round ends. */
export interface Shape {
  readonly d: string;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
}

export const colourOf = (ink: Ink, theme: Theme): string => theme[ink];

/** A circle as four Bézier curves, off by less than 0.03 % of its radius. */
export function circle(x: number, y: number, r: number): string {
  const k = r * 0.5523;
  return (
    `M${x - r} ${y} C${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} C${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} ` +
    `C${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} C${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} Z`
  );
}
