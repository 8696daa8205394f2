import type { Polygon, Position } from "geojson";
import { frameAt, type Xy } from "#geo/frame.ts";
import { type Ring, ringArea, selfCrossing } from "#geo/rings.ts";
import { nearestOnSegment } from "#geo/segments.ts";
import type { Refusal } from "./permissions.ts";

/** Smaller than any renewal; a slip of the hand. */
export const smallestOutlineM2 = 100;
/** A corner this near to another side is taken to touch it: no hand draws finer. */
const touchM = 0.02;

export interface OutlineFault {
  readonly refusal: Extract<Refusal, "outline_crosses_itself" | "outline_too_small">;
  /** Where it crosses or touches itself, WGS 84. */
  readonly crossing: readonly [number, number] | null;
}

/** The polygon of corners as drawn, open or closed. */
export const outlineOf = (corners: readonly Position[]): Polygon => ({
  type: "Polygon",
  coordinates: [closedRing(corners)],
});

/** The ring of corners as drawn, open or closed, without corners clicked twice; closed. */
export function closedRing(corners: readonly Position[]): Position[] {
  const ring = corners.filter((corner, index) => index === 0 || !same(corner, corners[index - 1]));
  while (ring.length > 1 && same(ring[0], ring.at(-1))) ring.pop();
  return ring[0] ? [...ring, ring[0]] : [];
}

/**
 * Why an outline cannot bound a renewal area, or null. Rule S1: three corners, 100 m², and no meeting with itself.
 * Accuracy: corners are rounded to a millimetre, so that sides in one line are told exactly.
 */
export function whyNotOutline(outline: Polygon): OutlineFault | null {
  const corners = outline.coordinates[0] ?? [];
  const origin = corners[0];
  const tooSmall: OutlineFault = { refusal: "outline_too_small", crossing: null };
  if (!origin) return tooSmall;
  const frame = frameAt(origin);
  const ring = closedRing(corners.map((corner) => frame.toXy(corner).map((m) => Math.round(m * 1000) / 1000)));
  if (ring.length < 4) return tooSmall;
  const crossing = selfCrossing(ring as unknown as Ring) ?? touching(ring as unknown as Ring);
  if (crossing) return { refusal: "outline_crosses_itself", crossing: frame.toLonLat(crossing) };
  return Math.abs(ringArea(ring as unknown as Ring)) < smallestOutlineM2 ? tooSmall : null;
}

/** A corner that rests on a side it does not belong to, or null. */
function touching(ring: Ring): Xy | null {
  const sides = ring.length - 1;
  for (let corner = 0; corner < sides; corner++) {
    for (let side = 0; side < sides; side++) {
      if (side === corner || (side + 1) % sides === corner) continue;
      const at = ring[corner] as Xy;
      if (nearestOnSegment(at, ring[side] as Xy, ring[side + 1] as Xy).distance < touchM) return at;
    }
  }
  return null;
}

const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];
