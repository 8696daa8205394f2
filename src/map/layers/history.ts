import type { LayerSpecification } from "maplibre-gl";
import { dashes } from "../dashes.ts";
import type { Theme } from "../theme.ts";
import { byZoom, is, isLine, isPoint, type LayerOptions, mediumFont, nameField, nameWidth } from "./expressions.ts";

const heritage = { source: "area", "source-layer": "heritage" } as const;
const rails = { source: "area", "source-layer": "rails" } as const;

/** Metro below ground, dotted, railway above; thin, since where rails are a wall the barrier is drawn. */
export const railLayers = (theme: Theme, { opacity }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("history");
  return [
    {
      id: "rails-metro",
      type: "line",
      ...rails,
      filter: is("kind", "metro"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.metro,
        "line-width": byZoom([12, 0.9], [15, 1.6], [18, 3]),
        "line-dasharray": [...dashes.metro],
        "line-opacity": 0.55 * strength,
      },
    },
    {
      id: "rails-railway",
      type: "line",
      ...rails,
      filter: is("kind", "railway"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.railway,
        "line-width": byZoom([12, 0.7], [15, 1.1], [18, 2]),
        "line-opacity": 0.7 * strength,
      },
    },
  ];
};

/** The old Jingzhang line and what is left along it. */
export const heritageLayers = (theme: Theme, { opacity, lang }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("history");
  return [
    {
      id: "heritage-line",
      type: "line",
      ...heritage,
      filter: isLine,
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.heritage,
        "line-width": byZoom([12, 1.4], [15, 2.4], [18, 4]),
        "line-dasharray": [...dashes.remains],
        "line-opacity": 0.85 * strength,
      },
    },
    {
      id: "heritage-point",
      type: "symbol",
      ...heritage,
      filter: isPoint,
      minzoom: 13.5,
      layout: {
        "icon-image": "station",
        "icon-size": byZoom([13.5, 0.42], [16, 0.66], [18, 0.9]),
        "icon-allow-overlap": true,
        "text-field": ["step", ["zoom"], "", 15.2, nameField(lang)],
        "text-font": [...mediumFont],
        "text-size": 11.5,
        "text-variable-anchor": ["top", "bottom", "right", "left"],
        "text-radial-offset": 0.9,
        "text-justify": "auto",
        "text-max-width": nameWidth(lang, 8),
        "text-optional": true,
      },
      paint: {
        "icon-opacity": strength,
        "text-color": theme.heritage,
        "text-halo-color": theme.halo,
        "text-halo-width": 1.5,
        "text-opacity": strength,
      },
    },
  ];
};
