import type { Picture } from "./icons.ts";
import { paint, rgbOf } from "./raster.ts";
import type { Theme } from "./theme.ts";

/** Patterns differ in form, not only in colour, so that they hold in grey print. */
export const patternIds = ["pattern-unassessed", "pattern-wall", "pattern-lack"] as const;
export type PatternId = (typeof patternIds)[number];

const cell = 8;

/** A seamless square of 8 by 8 CSS pixels on a clear ground; null for an unknown id. */
export function patternImage(id: string, theme: Theme, pixelRatio = 2): Picture | null {
  const side = cell * pixelRatio;
  const data = new Uint8ClampedArray(side * side * 4);
  const draw = (colour: string, distanceAt: (x: number, y: number) => number, half: number) => {
    for (let pixel = 0; pixel < side * side; pixel++) {
      const x = ((pixel % side) + 0.5) / pixelRatio;
      const y = (Math.floor(pixel / side) + 0.5) / pixelRatio;
      paint(data, pixel, rgbOf(colour), 0.5 + (half - distanceAt(x, y)) * pixelRatio);
    }
  };
  if (id === "pattern-unassessed") draw(theme.unassessed, (x, y) => stripe(x - y), 0.45);
  else if (id === "pattern-wall") draw(theme.gapWall, (x, y) => stripe(x + y), 0.95);
  else if (id === "pattern-lack") {
    draw(theme.gapLack, (x, y) => Math.hypot(wrap(x - 2), wrap(y - 2)), 1.25);
    draw(theme.gapLack, (x, y) => Math.hypot(wrap(x - 6), wrap(y - 6)), 1.25);
  } else return null;
  return { width: side, height: side, data };
}

/** Signed offset to the nearest multiple of the cell. */
const wrap = (value: number) => value - cell * Math.round(value / cell);
/** Distance to diagonals one cell apart. */
const stripe = (sum: number) => Math.abs(wrap(sum)) / Math.SQRT2;
