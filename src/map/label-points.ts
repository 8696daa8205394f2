import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from "geojson";
import type { Area } from "#domain/area.ts";

/** Parallels tried in each part. */
const lines = 9;

/**
 * Where a name has most room: the middle of the widest west-east line through an area, and how wide that is. Always inside.
 * Tiles cannot say: they cut an area into pieces, and each piece would wear the name.
 * Accuracy: width to about 0.5 %; it only decides when a name is written.
 */
export function labelPoint(area: Polygon | MultiPolygon): { readonly at: Position; readonly widthM: number } | null {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  let best: { readonly from: number; readonly to: number; readonly lat: number; readonly score: number } | null = null;
  for (const rings of polygons) {
    const lats = (rings[0] ?? []).map(([, lat]) => lat ?? 0);
    const south = Math.min(...lats);
    const north = Math.max(...lats);
    for (let line = 1; line <= lines; line++) {
      const lat = south + ((north - south) * line) / (lines + 1);
      // Lines near the middle win over slightly wider ones at the rim.
      const bonus = 1.15 - 0.3 * Math.abs(line / (lines + 1) - 0.5);
      for (const [from, to] of spansAt(rings, lat)) {
        const score = (to - from) * bonus;
        if (!best || score > best.score) best = { from, to, lat, score };
      }
    }
  }
  if (!best) return null;
  const { from, to, lat } = best;
  return { at: [(from + to) / 2, lat], widthM: Math.round((to - from) * 111_320 * Math.cos((lat * Math.PI) / 180)) };
}

/** West and east ends of the pieces of a parallel that lie inside, by the even-odd rule. */
function spansAt(rings: readonly (readonly Position[])[], lat: number): [number, number][] {
  const cuts: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > lat !== by > lat) cuts.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
    }
  }
  cuts.sort((a, b) => a - b);
  return cuts.flatMap((from, index): [number, number][] => {
    const to = cuts[index + 1];
    return index % 2 === 0 && to !== undefined ? [[from, to]] : [];
  });
}

/** Points that carry the names of green space, water and renewal sites. */
export function nameFeatures(area: Pick<Area, "greens" | "sites">): FeatureCollection {
  const named = [
    ...area.greens.map((green) => ({ ...green, layer: "greens" })),
    ...area.sites.map((site) => ({ ...site, kind: "site", layer: "sites" })),
  ];
  return {
    type: "FeatureCollection",
    features: named.flatMap(({ id, layer, kind, nameZh, nameEn, geometry }): Feature<Point>[] => {
      const place = labelPoint(geometry);
      return place
        ? [
            {
              type: "Feature",
              geometry: { type: "Point", coordinates: place.at },
              properties: { id, layer, kind, nameZh, nameEn, widthM: place.widthM },
            },
          ]
        : [];
    }),
  };
}
