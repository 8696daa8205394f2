import type { Polygon } from "geojson";
import type { Area } from "#domain/area.ts";
import type { Frame } from "#geo/frame.ts";
import { areaOf, type Box, boxOf, contains, ringsOf } from "#geo/rings.ts";
import { overlapArea } from "./overlap.ts";

export interface SiteContents {
  readonly areaM2: number;
  /** Zones that share ground with it, most ground first; `areaM2` is what they share. */
  readonly zones: readonly { readonly id: string; readonly areaM2: number; readonly people: number }[];
  /** Residents, by the share of each zone's ground that lies inside. */
  readonly people: number;
  /** Ids of the facilities and gates inside. */
  readonly facilities: readonly string[];
  readonly gates: readonly string[];
}

/**
 * What lies in an outline. Ground is exact to the millimetre grid of the overlay; people are taken as spread evenly
 * over their zone (rule W7), so their number is an estimate even where the zone's is a count.
 * Rule: S4. Cost: one overlay for each zone whose box meets the site's.
 */
export function siteContents(area: Area, frame: Frame, outline: Polygon): SiteContents {
  const site = ringsOf(outline, frame);
  const box = boxOf(site.flat());
  const zones = area.zones.flatMap(({ id, geometry, residents }) => {
    const rings = ringsOf(geometry, frame);
    if (!meets(boxOf(rings.flat()), box)) return [];
    const areaM2 = overlapArea(rings, site);
    const whole = areaOf(geometry, frame);
    return areaM2 > 0 && whole > 0 ? [{ id, areaM2, people: residents * Math.min(1, areaM2 / whole) }] : [];
  });
  const inside = <T extends { readonly id: string; readonly geometry: { readonly coordinates: readonly number[] } }>(
    features: readonly T[],
  ) => features.filter(({ geometry }) => contains(site, frame.toXy(geometry.coordinates))).map(({ id }) => id);
  return {
    areaM2: areaOf(outline, frame),
    zones: zones.sort((one, other) => other.areaM2 - one.areaM2),
    people: zones.reduce((sum, { people }) => sum + people, 0),
    facilities: inside(area.facilities),
    gates: inside(area.gates),
  };
}

const meets = (one: Box, other: Box): boolean =>
  one.minX <= other.maxX && one.maxX >= other.minX && one.minY <= other.maxY && one.maxY >= other.minY;
