import type { Map as LiveMap, MapGeoJSONFeature } from "maplibre-gl";
import { type PickedFeature, rankPicks } from "./pick.ts";

/** What lies under a point of the map. */
export interface MapPick {
  readonly lngLat: readonly [number, number];
  /** Pixels from the map's top left. */
  readonly point: readonly [number, number];
  /** Most meaningful first; see pick.ts. Empty on bare ground. */
  readonly features: readonly PickedFeature[];
}

/** Half the side of the square that is looked at: a fingertip is blunter than a mouse. */
const reach = () => (window.matchMedia("(pointer: coarse)").matches ? 12 : 5);

/** Points and lines are picked by nearness, areas only where they lie exactly under the point. */
export function pickAt(map: LiveMap, x: number, y: number): MapPick {
  const r = reach();
  const around = map.queryRenderedFeatures([
    [x - r, y - r],
    [x + r, y + r],
  ]);
  const near = around.filter((feature) => isSeen(feature) && !isArea(feature));
  const under = map.queryRenderedFeatures([x, y]).filter((feature) => isSeen(feature) && isArea(feature));
  const { lng, lat } = map.unproject([x, y]);
  return { lngLat: [lng, lat], point: [x, y], features: rankPicks([...near, ...under].map(pickedOf)) };
}

/** The rings of selection are drawn of everything, clear where nothing is selected: they must not widen what is hit. */
const isSeen = ({ layer }: MapGeoJSONFeature) => !layer.id.startsWith("selected-") && !layer.id.endsWith("-selected");
const isArea = ({ geometry }: MapGeoJSONFeature) => geometry.type === "Polygon" || geometry.type === "MultiPolygon";

export const pickedOf = (feature: MapGeoJSONFeature): PickedFeature => ({
  id: String(feature.properties.id ?? feature.id ?? ""),
  layer: feature.layer.id,
  source: feature.source,
  sourceLayer: feature.sourceLayer ?? null,
  properties: feature.properties,
});
