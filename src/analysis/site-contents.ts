import type { Polygon } from "geojson";
import type { Area } from "#domain/area.ts";
import type { Frame } from "#geo/frame.ts";
import { areaOf, ringsOf } from "#geo/rings.ts";
import { dragFrame, type Ground, groundOf } from "./geometry/drag-frame.ts";

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
 * What lies in an outline. Ground is exact; people are taken as spread evenly over their zone (rule W7), so their number
 * is an estimate even where the zone's is a count.
 * Rule: S4. Cost: one frame of a drag; the first call for an area also lays out its zones.
 */
export function siteContents(area: Area, frame: Frame, outline: Polygon): SiteContents {
  const ground = groundOfArea(area, frame);
  const { places, sharedM2 } = dragFrame(ground, ringsOf(outline, frame));
  const zones = area.zones.flatMap(({ id, residents }, index) => {
    const areaM2 = sharedM2[index] as number;
    const whole = ground.zones.areas[index] as number;
    return areaM2 > 0 && whole > 0 ? [{ id, areaM2, people: residents * Math.min(1, areaM2 / whole) }] : [];
  });
  // Facilities come first among the places, then gates.
  const inside = [...places].sort((one, other) => one - other);
  return {
    areaM2: areaOf(outline, frame),
    zones: zones.sort((one, other) => other.areaM2 - one.areaM2),
    people: zones.reduce((sum, { people }) => sum + people, 0),
    facilities: inside.flatMap((place) => area.facilities[place]?.id ?? []),
    gates: inside.flatMap((place) => area.gates[place - area.facilities.length]?.id ?? []),
  };
}

/** An outline is asked about many times while it is drawn, its area laid out once. */
const grounds = new WeakMap<Area, { readonly frame: Frame; readonly ground: Ground }>();

function groundOfArea(area: Area, frame: Frame): Ground {
  const known = grounds.get(area);
  if (known?.frame === frame) return known.ground;
  const places = [...area.facilities, ...area.gates].map(({ geometry }) => frame.toXy(geometry.coordinates));
  const ground = groundOf(
    places,
    area.zones.map(({ geometry }) => ringsOf(geometry, frame)),
  );
  grounds.set(area, { frame, ground });
  return ground;
}
