import Flatbush from "flatbush";
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

/** Finds compounds by place, without looking at them all. */
export interface CompoundIndex {
  readonly list: readonly Compound[];
  /** Those whose box holds a place, in their order. */
  readonly near: (at: Xy) => readonly Compound[];
  /** The compound a place lies in; the smallest where several overlap. */
  readonly at: (at: Xy) => Compound | null;
}

export function compoundIndex(list: readonly Compound[]): CompoundIndex {
  if (list.length === 0) return { list, near: () => [], at: () => null };
  const tree = new Flatbush(list.length);
  for (const { box } of list) tree.add(box.minX, box.minY, box.maxX, box.maxY);
  tree.finish();
  const near = ([x, y]: Xy) =>
    tree
      .search(x, y, x, y)
      .sort((one, other) => one - other)
      .map((index) => list[index] as Compound);
  const at = (place: Xy) =>
    near(place).reduce<Compound | null>(
      (best, one) => ((!best || one.areaM2 < best.areaM2) && contains(one.rings, place) ? one : best),
      null,
    );
  return { list, near, at };
}
