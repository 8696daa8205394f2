import type { LayerSpecification } from "maplibre-gl";
import type { Theme } from "../theme.ts";
import { isPoint, state, whenState } from "./expressions.ts";

const area = (layer: string) => ({ source: "area", "source-layer": layer }) as const;

/** What is selected or under the pointer, by feature-state: nothing is reloaded for it. */
export const selectionLayers = (theme: Theme): LayerSpecification[] => {
  const outline = (layer: string): LayerSpecification[] => [
    {
      id: `selected-${layer}-casing`,
      type: "line",
      ...area(layer),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": theme.surface, "line-width": 6, "line-opacity": whenState("selected", 0.9, 0) },
    },
    {
      id: `selected-${layer}`,
      type: "line",
      ...area(layer),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": theme.ink,
        "line-width": whenState("selected", 3, 1.6),
        "line-opacity": ["case", state("selected"), 1, state("hover"), 0.55, 0],
      },
    },
  ];
  const ring = (layer: string, radius: number): LayerSpecification => ({
    id: `selected-${layer}`,
    type: "circle",
    ...area(layer),
    filter: isPoint,
    minzoom: 13,
    paint: {
      "circle-radius": radius,
      "circle-opacity": 0,
      "circle-stroke-color": theme.ink,
      "circle-stroke-width": 2.6,
      "circle-stroke-opacity": ["case", state("selected"), 1, state("hover"), 0.5, 0],
    },
  });
  return [
    ...["zones", "greens", "sites", "streets", "barriers"].flatMap(outline),
    ring("crossings", 14),
    ring("gates", 13),
    ring("facilities", 15),
    ring("heritage", 13),
  ];
};
