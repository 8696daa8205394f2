import type { Feature, FeatureCollection, LineString, MultiPolygon, Point } from "geojson";
import type { Area } from "#domain/area.ts";
import type { CoverageResult, GapsResult, LinkageResult, Walk } from "#domain/results.ts";
import type { Method } from "#domain/terms.ts";

const point = (lon: number, lat: number): Point => ({ type: "Point", coordinates: [lon, lat] });
const line = (points: readonly (readonly [number, number])[]): LineString => ({
  type: "LineString",
  coordinates: points.map(([x, y]) => [x, y]),
});
const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Share served, by zone. Null: the class has no door in the data, or nobody lives there. */
export function coverageValues(
  result: CoverageResult | null,
  classId: string,
  method: Method,
  share: "people" | "area",
): ReadonlyMap<string, number | null> | null {
  const found = result?.classes.find((coverage) => coverage.class === classId);
  return found ? new Map(found.zones.map((zone) => [zone.zone, zone[method][share]])) : null;
}

/** Linkage index by community, 0 to 1. */
export const linkageValues = (
  result: LinkageResult | null,
  method: Method,
): ReadonlyMap<string, number | null> | null =>
  result ? new Map(result.communities.map((community) => [community.zone, community[method].index])) : null;

/** Doorsteps with the number of zone kinds within reach. */
export function placeFeatures(result: LinkageResult | null, method: Method | null): FeatureCollection {
  if (!result || !method) return nothing;
  const { lon, lat } = result.places;
  return {
    type: "FeatureCollection",
    features: result.places[method].map((kinds, index) => ({
      type: "Feature",
      geometry: point(lon[index] ?? 0, lat[index] ?? 0),
      properties: { id: index, kinds },
    })),
  };
}

export function gapFeatures(result: GapsResult | null, classId: string | null): FeatureCollection {
  const gaps = result?.classes.find((found) => found.class === classId)?.gaps ?? [];
  return {
    type: "FeatureCollection",
    features: gaps.map(
      ({ geometry, id, reason, zone, people }): Feature<MultiPolygon> => ({
        type: "Feature",
        geometry,
        properties: { id, reason, zone, people },
      }),
    ),
  };
}

/** The legs of a walk, and its two ends. A leg of one point (a gate) is left out. */
export function walkFeatures(walk: Walk | null, facilities: Area["facilities"]): FeatureCollection {
  if (!walk) return nothing;
  const legs = walk.legs
    .filter((leg) => leg.line.length > 1)
    .map(
      (leg, index): Feature => ({
        type: "Feature",
        geometry: line(leg.line),
        properties: { id: `leg:${index}`, kind: leg.kind, of: leg.id },
      }),
    );
  const end = endOf(walk, facilities);
  return {
    type: "FeatureCollection",
    features: [
      ...legs,
      { type: "Feature", geometry: point(...walk.from), properties: { id: "walk:start", role: "start" } },
      ...(end
        ? [{ type: "Feature" as const, geometry: point(...end), properties: { id: "walk:end", role: "end" } }]
        : []),
    ],
  };
}

/** The way as the crow flies, which the walk has to make up for. */
export function straightFeatures(walk: Walk | null, facilities: Area["facilities"]): FeatureCollection {
  const end = walk ? endOf(walk, facilities) : null;
  if (!walk || !end) return nothing;
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", geometry: line([walk.from, end]), properties: { id: "straight" } }],
  };
}

/** The door itself; for a facility that only a scenario has, the last point walked to. */
function endOf(walk: Walk, facilities: Area["facilities"]): readonly [number, number] | null {
  const door = facilities.find(({ id }) => id === walk.facility)?.geometry.coordinates;
  const [lon, lat] = door ?? [];
  return lon !== undefined && lat !== undefined ? [lon, lat] : (walk.legs.at(-1)?.line.at(-1) ?? null);
}
