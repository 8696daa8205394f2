import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Theme } from "../theme.ts";
import {
  boldFont,
  byZoom,
  clipped,
  get,
  isLine,
  isPoint,
  type LayerOptions,
  nameField,
  nameWidth,
  regularFont,
  state,
  whenState,
} from "./expressions.ts";

/** The plan's renewal areas: a wash, and an outline that thickens on selection. */
export const sketchLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: "sketch-fill",
    type: "fill",
    source: "sketch",
    paint: {
      "fill-color": theme.sketch,
      "fill-opacity": ["case", state("selected"), 0.26, state("hover"), 0.22, 0.15],
      "fill-antialias": false,
    },
  },
  {
    id: "sketch-casing",
    type: "line",
    source: "sketch",
    layout: { "line-join": "round" },
    paint: { "line-color": theme.surface, "line-width": whenState("selected", 6.5, 4.4), "line-opacity": 0.85 },
  },
  {
    id: "sketch-outline",
    type: "line",
    source: "sketch",
    layout: { "line-join": "round" },
    paint: { "line-color": theme.sketch, "line-width": whenState("selected", 4, 2.2) },
  },
  {
    id: "sketch-label",
    type: "symbol",
    source: "sketch",
    filter: isPoint,
    minzoom: 13,
    layout: {
      "text-field": clipped("name", 14),
      "text-font": [...boldFont],
      "text-size": byZoom([13, 12], [17, 15]),
      "text-max-width": 8,
      "text-variable-anchor": ["center", "bottom", "top", "left", "right"],
      "text-radial-offset": 1.4,
      "text-padding": 2,
    },
    paint: { "text-color": theme.sketch, "text-halo-color": theme.halo, "text-halo-width": 1.8 },
  },
];

/** Works: diamonds on the map, a teal deck for a new crossing. Names from near. */
export const workLayers = (theme: Theme, { lang }: LayerOptions): LayerSpecification[] => {
  const icon = (
    id: string,
    filter: ExpressionSpecification,
    placement: "point" | "line-center",
  ): LayerSpecification => ({
    id,
    type: "symbol",
    source: "works",
    filter,
    layout: {
      "symbol-placement": placement,
      "icon-image": ["concat", "work-", get("effect")],
      "icon-size": byZoom([12, 0.62], [15, 0.9], [18, 1.2]),
      "icon-rotation-alignment": "viewport",
      "icon-allow-overlap": true,
      "text-field": placement === "point" ? ["step", ["zoom"], "", 15.4, nameField(lang)] : "",
      "text-font": [...regularFont],
      "text-size": 11.5,
      "text-offset": [0, 1.35],
      "text-anchor": "top",
      "text-max-width": nameWidth(lang, 9),
      "text-optional": true,
    },
    paint: { "text-color": theme.work, "text-halo-color": theme.halo, "text-halo-width": 1.6 },
  });
  return [
    {
      id: "works-line-casing",
      type: "line",
      source: "works",
      filter: isLine,
      layout: { "line-cap": "butt" },
      paint: { "line-color": theme.work, "line-width": byZoom([13, 3.4], [16, 7.5], [18, 12]) },
    },
    {
      id: "works-line",
      type: "line",
      source: "works",
      filter: isLine,
      layout: { "line-cap": "butt" },
      paint: { "line-color": theme.surface, "line-width": byZoom([13, 1.2], [16, 3.8], [18, 7]) },
    },
    icon("works-line-icon", isLine, "line-center"),
    icon("works-icon", isPoint, "point"),
    {
      id: "works-selected",
      type: "circle",
      source: "works",
      filter: isPoint,
      paint: {
        "circle-radius": 17,
        "circle-opacity": 0,
        "circle-stroke-color": theme.work,
        "circle-stroke-width": 2.5,
        "circle-stroke-opacity": whenState("selected", 1, 0),
      },
    },
  ];
};

/** What is being placed now, and where its outline crosses itself. */
export const draftLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: "draft-fill",
    type: "fill",
    source: "draft",
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": theme.sketch, "fill-opacity": 0.14 },
  },
  {
    id: "draft-line",
    type: "line",
    source: "draft",
    filter: ["!=", ["geometry-type"], "Point"],
    layout: { "line-join": "round", "line-cap": "round" },
    paint: { "line-color": theme.sketch, "line-width": 2.4, "line-dasharray": [2, 1.6] },
  },
  {
    id: "draft-point",
    type: "circle",
    source: "draft",
    filter: isPoint,
    paint: {
      "circle-radius": 6.5,
      "circle-color": theme.surface,
      "circle-stroke-color": theme.sketch,
      "circle-stroke-width": 3,
    },
  },
  {
    id: "crossing-error",
    type: "circle",
    source: "crossing-error",
    paint: {
      "circle-radius": 11,
      "circle-color": theme.danger,
      "circle-opacity": 0.18,
      "circle-stroke-color": theme.danger,
      "circle-stroke-width": 2.6,
    },
  },
];
