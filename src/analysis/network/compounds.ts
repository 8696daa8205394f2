import { type Area, plannedSource, type Zone } from "#domain/area.ts";
import type { Frame, Xy } from "#geo/frame.ts";
import { areaOf, type Box, boxOf, contains, type Rings, ringsOf } from "#geo/rings.ts";

/** A campus, park or community: walked freely inside, entered and left at its gates. */
export interface Compound {
  /** Its place among the compounds of the area. */
  readonly index: number;
  readonly zone: Zone;
  readonly rings: Rings;
  readonly box: Box;
  readonly areaM2: number;
  /** No gate of its own is known, so it is taken to be joined at the nearest street as well. */
  readonly porous: boolean;
}

/**
 * The compounds of an area in its order. Rule W3: a compound with no known gate is porous, and the answer says so.
 * A planned gate does not wall a porous compound in: a work may never make a walk longer.
 */
export function compoundsOf(area: Area, frame: Frame): readonly Compound[] {
  const gated = new Set(area.gates.filter(({ source }) => source !== plannedSource).map(({ zone }) => zone));
  return area.zones
    .filter(({ kind }) => kind !== "block")
    .map((zone, index) => {
      const rings = ringsOf(zone.geometry, frame);
      return {
        index,
        zone,
        rings,
        box: boxOf(rings.flat()),
        areaM2: areaOf(zone.geometry, frame),
        porous: !gated.has(zone.id),
      };
    });
}

/** The compound a place lies in; the smallest where several overlap. */
export function compoundAt(compounds: readonly Compound[], at: Xy): Compound | null {
  let found: Compound | null = null;
  for (const compound of compounds) {
    const { minX, minY, maxX, maxY } = compound.box;
    if (at[0] < minX || at[0] > maxX || at[1] < minY || at[1] > maxY) continue;
    if ((!found || compound.areaM2 < found.areaM2) && contains(compound.rings, at)) found = compound;
  }
  return found;
}
