import type { Polygon } from "geojson";
import type { Area } from "#domain/area.ts";
import { areaOf, boxOf, contains, type Rings, ringsOf } from "#geo/rings.ts";
import { frameOfArea } from "./measure.ts";

export interface SiteContents {
  readonly areaM2: number;
  /** Zones that share ground with it, most ground first; `areaM2` is what they share. */
  readonly zones: readonly { readonly id: string; readonly areaM2: number; readonly people: number }[];
  /** Residents, by the share of each zone's ground that lies inside. */
  readonly people: number;
  /** Ids of the facilities inside. */
  readonly facilities: readonly string[];
}

/** Points laid over the site; more would not tell more than the zones' own accuracy. */
const samples = 4000;

/**
 * What lies in an outline. Area: exact in the frame. Shared ground and people: by a grid of some 4,000 points, so to
 * about 1 % of the site; people are taken as spread evenly over their zone, which they are not, hence an estimate.
 * Cost: points times the corners of the zones whose box meets the site's.
 */
export function siteContents(area: Area, outline: Polygon): SiteContents {
  const frame = frameOfArea(area);
  const site = ringsOf(outline, frame);
  const areaM2 = areaOf(outline, frame);
  const box = boxOf(site.flat());
  const step = Math.max(0.5, Math.sqrt(((box.maxX - box.minX) * (box.maxY - box.minY)) / samples));
  const inside: [number, number][] = [];
  for (let x = box.minX + step / 2; x < box.maxX; x += step) {
    for (let y = box.minY + step / 2; y < box.maxY; y += step) if (contains(site, [x, y])) inside.push([x, y]);
  }
  const perPoint = inside.length > 0 ? areaM2 / inside.length : 0;
  const zones = area.zones.flatMap((zone) => {
    const rings: Rings = ringsOf(zone.geometry, frame);
    const own = boxOf(rings.flat());
    if (own.minX > box.maxX || own.maxX < box.minX || own.minY > box.maxY || own.maxY < box.minY) return [];
    const shared = Math.min(inside.filter((point) => contains(rings, point)).length * perPoint, areaM2);
    if (shared === 0) return [];
    const whole = areaOf(zone.geometry, frame);
    return [{ id: zone.id, areaM2: shared, people: whole > 0 ? zone.residents * Math.min(1, shared / whole) : 0 }];
  });
  zones.sort((a, b) => b.areaM2 - a.areaM2);
  return {
    areaM2,
    zones,
    people: zones.reduce((sum, zone) => sum + zone.people, 0),
    facilities: area.facilities.filter(({ geometry }) => contains(site, frame.toXy(geometry.coordinates))).map(({ id }) => id),
  };
}
