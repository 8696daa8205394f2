import type { Xy } from "./frame.ts";

/** Distance in metres. */
export const distance = (a: Xy, b: Xy): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** The point a share `t` of the way from `a` to `b`. */
export const along = (a: Xy, b: Xy, t: number): Xy => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** Twice the signed area of a triangle: positive where `c` lies left of the way from `a` to `b`. */
export const turn = (a: Xy, b: Xy, c: Xy): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** The nearest point of segment `a`–`b` to `p`: its share of the way, and how far it is in metres. */
export function nearestOnSegment(p: Xy, a: Xy, b: Xy): { readonly t: number; readonly distance: number } {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const lengthSquared = dx * dx + dy * dy;
  const t =
    lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / lengthSquared));
  return { t, distance: distance(p, along(a, b, t)) };
}

/** Where two segments meet, as shares of the way along each; null where they do not, or lie in one line. */
export function meet(a: Xy, b: Xy, c: Xy, d: Xy): { readonly t: number; readonly u: number } | null {
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (denominator === 0) return null;
  const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator;
  const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / denominator;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { t, u } : null;
}
