import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Theme } from "../theme.ts";
import { all, byAttribute, byZoom, is, isEstimated, isSurveyed, type LayerOptions } from "./expressions.ts";

const source = { source: "area", "source-layer": "greens" } as const;
const isGreen: ExpressionSpecification = ["!=", ["get", "kind"], "water"];

/** Green space and water, soft: ground to read the zones against. */
export const natureLayers = (theme: Theme, { opacity }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("nature");
  return [
    {
      id: "greens-fill",
      type: "fill",
      ...source,
      filter: isGreen,
      paint: {
        "fill-color": byAttribute("kind", { heritage_park: theme.heritagePark }, theme.green),
        "fill-opacity": theme.greenOpacity * strength,
        "fill-antialias": false,
      },
    },
    {
      id: "greens-outline",
      type: "line",
      ...source,
      filter: all(isGreen, isSurveyed),
      minzoom: 13.5,
      paint: {
        "line-color": theme.greenOutline,
        "line-width": byZoom([13, 0.5], [17, 1.2]),
        "line-opacity": 0.9 * strength,
      },
    },
    {
      id: "greens-outline-estimated",
      type: "line",
      ...source,
      filter: all(isGreen, isEstimated),
      minzoom: 13.5,
      paint: {
        "line-color": theme.greenOutline,
        "line-width": byZoom([13, 0.6], [17, 1.3]),
        "line-dasharray": [4, 2.5],
        "line-opacity": 0.9 * strength,
      },
    },
    {
      id: "water-fill",
      type: "fill",
      ...source,
      filter: is("kind", "water"),
      paint: {
        "fill-color": theme.water,
        "fill-outline-color": theme.waterOutline,
        "fill-opacity": theme.waterOpacity * strength,
      },
    },
  ];
};
