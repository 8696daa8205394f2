import type { LayerSpecification } from "maplibre-gl";
import type { Theme } from "../theme.ts";
import { byZoom } from "./expressions.ts";

/** Paper below, and above the drawing a grey veil outside the boundary with a band along it. */
export const groundLayers = (theme: Theme): LayerSpecification[] => [
  { id: "background", type: "background", paint: { "background-color": theme.paper } },
  {
    id: "mask",
    type: "fill",
    source: "area",
    "source-layer": "mask",
    paint: { "fill-color": theme.mask, "fill-opacity": theme.maskOpacity, "fill-antialias": false },
  },
  {
    id: "boundary-band",
    type: "line",
    source: "area",
    "source-layer": "boundary",
    layout: { "line-join": "round" },
    paint: { "line-color": theme.boundary, "line-width": byZoom([12, 4], [17, 12]), "line-opacity": 0.16 },
  },
  {
    id: "boundary",
    type: "line",
    source: "area",
    "source-layer": "boundary",
    layout: { "line-join": "round" },
    paint: { "line-color": theme.boundary, "line-width": byZoom([12, 0.8], [17, 1.6]), "line-opacity": 0.75 },
  },
];
