import type { Feature, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import polylabel from "polylabel";
import type { Area } from "#domain/area.ts";
import { type Frame, frameOf } from "#geo/frame.ts";
import { areaOf } from "#geo/rings.ts";

/** Layers of the archive, from bottom to top as they are usually drawn; `mask` is the world around the area. */
export type TileLayers = Readonly<Record<string, readonly Feature[]>>;
type Box = readonly [west: number, south: number, east: number, north: number];

/** How far the grey outside reaches beyond the area's box, in degrees (about 5 km): farther than a planner pans. */
const maskMarginDegrees = 0.05;

export const maskBox = ([west, south, east, north]: Box): Box => [
  west - maskMarginDegrees,
  south - maskMarginDegrees,
  east + maskMarginDegrees,
  north + maskMarginDegrees,
];

/** What a style needs: scalars, `id` among them for `promoteId`. Search initials and provenance stay in the GeoJSON. */
const untiled = new Set(["geometry", "initials", "source", "date", "accuracyM", "note"]);

function drawn({ geometry, ...rest }: { readonly id: string; readonly geometry: Geometry }): Feature {
  const kept = Object.entries(rest).filter(
    ([key, value]) => !untiled.has(key) && ["string", "number", "boolean"].includes(typeof value),
  );
  return { type: "Feature", properties: Object.fromEntries(kept), geometry };
}

export function tileLayersOf(
  area: Omit<Area, "manifest" | "standards">,
  buildings: readonly Feature<Polygon>[],
  bbox: Box,
): TileLayers {
  const frame = frameOf(bbox);
  return {
    mask: [maskOf(area.boundary.geometry, maskBox(bbox))],
    greens: area.greens.map(drawn),
    zones: area.zones.map(drawn),
    ...(buildings.length > 0 ? { buildings } : {}),
    sites: area.sites.map(drawn),
    streets: area.streets.map(drawn),
    rails: area.rails.map(drawn),
    barriers: area.barriers.map(drawn),
    crossings: area.crossings.map(drawn),
    heritage: area.heritage.map(drawn),
    boundary: [drawn(area.boundary)],
    gates: area.gates.map(drawn),
    facilities: area.facilities.map(drawn),
    "zone-labels": labelsOf(area.zones, frame),
  };
}

function maskOf(
  { coordinates: [shell = [], ...holes] }: Polygon,
  [west, south, east, north]: Box,
): Feature<MultiPolygon> {
  const outer = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: "Feature",
    properties: { id: "mask" },
    geometry: { type: "MultiPolygon", coordinates: [[outer, shell], ...holes.map((hole) => [hole])] },
  };
}

/** A point in each zone where a label has most room, with the zone's rank by area (1 is the largest) to decide who gives way. */
function labelsOf(zones: Area["zones"], frame: Frame): Feature[] {
  const sized = zones.map((zone) => ({ zone, areaM2: areaOf(zone.geometry, frame) }));
  const ranked = [...sized].sort((one, other) => other.areaM2 - one.areaM2 || (one.zone.id < other.zone.id ? -1 : 1));
  const rank = new Map(ranked.map(({ zone }, index) => [zone.id, index + 1]));
  return sized.map(({ zone, areaM2 }) => {
    const { id, kind, nameZh, nameEn, estimated } = zone;
    return {
      type: "Feature",
      properties: { id, kind, nameZh, nameEn, estimated, areaHa: Math.round(areaM2 / 100) / 100, rank: rank.get(id) },
      geometry: { type: "Point", coordinates: labelPoint(zone.geometry, frame) },
    };
  });
}

/** The pole of inaccessibility of the largest part, to 1 m. */
function labelPoint(geometry: Polygon | MultiPolygon, frame: Frame): Position {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const poles = polygons.map((rings) =>
    polylabel(
      rings.map((ring) => ring.map((position) => frame.toXy(position))),
      1,
    ),
  );
  const [x, y] = poles.reduce((best, pole) => (pole.distance > best.distance ? pole : best));
  return frame.toLonLat([x, y]);
}
