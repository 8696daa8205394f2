import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Theme } from "../theme.ts";
import {
  byZoom,
  is,
  isEstimated,
  isLine,
  isPoint,
  type LayerOptions,
  nameField,
  nameWidth,
  regularFont,
} from "./expressions.ts";

const barriers = { source: "area", "source-layer": "barriers" } as const;
const crossings = { source: "area", "source-layer": "crossings" } as const;
const gates = { source: "area", "source-layer": "gates" } as const;

const crossingIcon: ExpressionSpecification = ["concat", "crossing-", ["get", "kind"]];
const iconSize = byZoom([14.5, 0.42], [16, 0.62], [18, 0.95]);

/** What cannot be walked through: rails with ties, a blue river, the expressway between two lines. */
export const barrierLayers = (theme: Theme, { opacity }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("walls");
  return [
    {
      id: "barriers-river",
      type: "line",
      ...barriers,
      filter: is("kind", "river"),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": theme.river,
        "line-width": byZoom([12, 1.6], [15, 3.4], [18, 10]),
        "line-opacity": 0.85 * strength,
      },
    },
    {
      id: "barriers-expressway",
      type: "line",
      ...barriers,
      filter: is("kind", "expressway"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.expresswayCasing,
        "line-width": byZoom([12, 0.9], [15, 1.5], [18, 2.6]),
        "line-gap-width": byZoom([12, 2.4], [14, 5], [16, 10], [18, 25.5]),
        "line-opacity": strength,
      },
    },
    {
      id: "barriers-railway",
      type: "line",
      ...barriers,
      filter: is("kind", "railway"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.railway,
        "line-width": byZoom([12, 0.9], [15, 1.5], [18, 2.6]),
        "line-opacity": strength,
      },
    },
    {
      id: "barriers-railway-ties",
      type: "line",
      ...barriers,
      filter: is("kind", "railway"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.railway,
        "line-width": byZoom([12, 3.6], [15, 6.5], [18, 12]),
        "line-dasharray": [0.22, 1.5],
        "line-opacity": strength,
      },
    },
  ];
};

/** Where a barrier can be passed. Drawn as a white deck over it. */
export const crossingLayers = (theme: Theme, { opacity }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("walls");
  const icon = (
    id: string,
    filter: ExpressionSpecification,
    placement: "point" | "line-center",
  ): LayerSpecification => ({
    id,
    type: "symbol",
    ...crossings,
    filter,
    minzoom: 14.5,
    layout: {
      "symbol-placement": placement,
      "icon-image": crossingIcon,
      "icon-size": iconSize,
      "icon-rotation-alignment": "viewport",
      "icon-allow-overlap": true,
    },
    paint: { "icon-opacity": strength },
  });
  return [
    {
      id: "crossings-deck-casing",
      type: "line",
      ...crossings,
      filter: isLine,
      paint: { "line-color": theme.ink, "line-width": byZoom([13, 2], [16, 5], [18, 9]), "line-opacity": strength },
    },
    {
      id: "crossings-deck",
      type: "line",
      ...crossings,
      filter: isLine,
      paint: {
        "line-color": theme.surface,
        "line-width": byZoom([13, 0.8], [16, 3], [18, 6.4]),
        "line-opacity": strength,
      },
    },
    {
      id: "crossings-dot",
      type: "circle",
      ...crossings,
      filter: isPoint,
      maxzoom: 14.5,
      minzoom: 13,
      paint: {
        "circle-radius": 2,
        "circle-color": theme.surface,
        "circle-stroke-color": theme.ink,
        "circle-stroke-width": 1,
        "circle-opacity": strength,
        "circle-stroke-opacity": strength,
      },
    },
    icon("crossings-line-icon", isLine, "line-center"),
    icon("crossings-icon", isPoint, "point"),
  ];
};

/** Gates: small rings from afar, signs from near, with the name only where there is room. */
export const gateLayers = (theme: Theme, { opacity, lang }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("walls");
  const closed: ExpressionSpecification = ["==", ["get", "access"], "members"];
  return [
    {
      id: "gates-dot",
      type: "circle",
      ...gates,
      minzoom: 13.4,
      maxzoom: 15,
      paint: {
        "circle-radius": byZoom([13.4, 1.2], [15, 2.4]),
        "circle-color": ["case", closed, theme.gateClosed, theme.surface],
        "circle-stroke-color": ["case", closed, theme.gateClosed, theme.gate],
        "circle-stroke-width": byZoom([13.4, 0.8], [15, 1.3]),
        "circle-opacity": strength,
        "circle-stroke-opacity": strength,
      },
    },
    {
      id: "gates-icon",
      type: "symbol",
      ...gates,
      minzoom: 15,
      layout: {
        "icon-image": ["concat", "gate-", ["get", "access"], ["case", isEstimated, "-estimated", ""]],
        "icon-size": byZoom([15, 0.58], [16, 0.78], [18, 1.05]),
        "icon-allow-overlap": true,
        "symbol-sort-key": ["case", closed, 0, 1],
      },
      paint: { "icon-opacity": strength },
    },
    {
      id: "gates-label",
      type: "symbol",
      ...gates,
      minzoom: 17,
      layout: {
        "text-field": nameField(lang),
        "text-font": [...regularFont],
        "text-size": 11,
        "text-variable-anchor": ["top", "bottom", "right", "left"],
        "text-radial-offset": 1.4,
        "text-padding": 0,
        "text-justify": "auto",
        "text-max-width": nameWidth(lang, 7),
      },
      paint: {
        "text-color": theme.gate,
        "text-halo-color": theme.halo,
        "text-halo-width": 1.4,
        "text-opacity": strength,
      },
    },
  ];
};
