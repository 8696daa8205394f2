import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { dashes } from "../dashes.ts";
import { rampBreaks } from "../ramp.ts";
import type { Theme } from "../theme.ts";
import { byZoom, get, isEstimated, isSurveyed } from "./expressions.ts";

const zones = { source: "area", "source-layer": "zones" } as const;
const shown: ExpressionSpecification = ["boolean", ["feature-state", "shown"], false];
const unassessed = -9;
const value: ExpressionSpecification = ["number", ["feature-state", "value"], unassessed];
const isNumber: ExpressionSpecification = [">", value, unassessed];

/** The ramp over a share from 0 to 1, in steps: a reader can name a step, not a shade. */
export const rampColour = (theme: Theme): ExpressionSpecification =>
  [
    "step",
    value,
    theme.ramp[0],
    ...rampBreaks.flatMap((from, index) => [from, theme.ramp[index + 1] ?? theme.ramp[5]]),
  ] as unknown as ExpressionSpecification;

/** Zones coloured by feature-state `value`, 0 to 1 (-1 to 0 for a loss); shown without a value they are hatched, "not assessed". */
export const choroplethLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: "choropleth-fill",
    type: "fill",
    ...zones,
    paint: {
      // Less than nothing is a loss, and no step of the ramp.
      "fill-color": ["case", ["<", value, 0], theme.gapWall, rampColour(theme)],
      "fill-opacity": ["case", ["all", shown, isNumber], ["case", ["<", value, 0], 0.55, 0.9], 0],
      "fill-antialias": false,
    },
  },
  {
    id: "choropleth-unassessed",
    type: "fill",
    ...zones,
    paint: { "fill-pattern": "pattern-unassessed", "fill-opacity": ["case", ["all", shown, ["!", isNumber]], 0.9, 0] },
  },
  choroplethOutline(theme, false),
  choroplethOutline(theme, true),
];

/** So that a zone where no one is served is plainly a result, not bare paper. Dashed where estimated. */
const choroplethOutline = (theme: Theme, estimated: boolean): LayerSpecification => ({
  id: estimated ? "choropleth-outline-estimated" : "choropleth-outline",
  type: "line",
  ...zones,
  filter: estimated ? isEstimated : isSurveyed,
  layout: { "line-join": "round" },
  paint: {
    "line-color": theme.inkSoft,
    "line-width": 1,
    "line-opacity": ["case", shown, 0.9, 0],
    ...(estimated ? { "line-dasharray": [...dashes.estimated] } : {}),
  },
});

/** People left out: stripes where a wall stands between, dots where nothing is near. */
export const gapLayers = (theme: Theme): LayerSpecification[] => {
  const colour: ExpressionSpecification = ["match", get("reason"), "wall", theme.gapWall, theme.gapLack];
  return [
    {
      id: "gaps-fill",
      type: "fill",
      source: "gaps",
      paint: { "fill-color": colour, "fill-opacity": 0.16, "fill-antialias": false },
    },
    {
      id: "gaps-pattern",
      type: "fill",
      source: "gaps",
      paint: { "fill-pattern": ["match", get("reason"), "wall", "pattern-wall", "pattern-lack"], "fill-opacity": 0.75 },
    },
    {
      id: "gaps-outline",
      type: "line",
      source: "gaps",
      layout: { "line-join": "round" },
      paint: {
        "line-color": colour,
        "line-width": ["case", ["boolean", ["feature-state", "selected"], false], 3, 1.4],
      },
    },
  ];
};

const placesFromZoom = 14.9;

/** Doorsteps, from grey (no kind of zone within reach) to dark teal (all four). */
export const placeLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: "places",
    type: "circle",
    source: "places",
    // From afar thousands of dots hide the communities' colours; they come where single places can be told apart.
    minzoom: placesFromZoom,
    paint: {
      "circle-radius": byZoom([12, 1.1], [14, 2.2], [16, 4.6], [18, 9]),
      "circle-color": [
        "match",
        get("kinds"),
        1,
        theme.places[1],
        2,
        theme.places[2],
        3,
        theme.places[3],
        4,
        theme.places[4],
        theme.places[0],
      ],
      // A rim, or a dot would melt into a fill of its own shade.
      "circle-stroke-color": theme.surface,
      "circle-stroke-width": byZoom([15, 0.9], [18, 1.5]),
    },
  },
];

/** Legs by kind: streets solid, the way inside a compound broken, gates and crossings marked by a heavy joint. */
export const walkLayers = (theme: Theme): LayerSpecification[] => {
  const width = byZoom([12, 3], [15, 4.6], [18, 8]);
  const round = { "line-cap": "round", "line-join": "round" } as const;
  const inside: ExpressionSpecification = ["in", get("kind"), ["literal", ["compound", "access"]]];
  return [
    {
      id: "straight",
      type: "line",
      source: "straight",
      layout: { "line-cap": "butt" },
      paint: { "line-color": theme.straight, "line-width": 2, "line-dasharray": [3, 2.4] },
    },
    {
      id: "walk-casing",
      type: "line",
      source: "walk",
      filter: ["==", ["geometry-type"], "LineString"],
      layout: round,
      paint: { "line-color": theme.surface, "line-width": byZoom([12, 5.6], [15, 8], [18, 13]), "line-opacity": 0.95 },
    },
    {
      id: "walk-line",
      type: "line",
      source: "walk",
      filter: ["all", ["==", ["geometry-type"], "LineString"], ["!", inside]],
      layout: round,
      paint: { "line-color": byLeg(theme), "line-width": width },
    },
    {
      id: "walk-inside",
      type: "line",
      source: "walk",
      filter: ["all", ["==", ["geometry-type"], "LineString"], inside],
      layout: round,
      paint: { "line-color": byLeg(theme), "line-width": width, "line-dasharray": [0.01, 1.7] },
    },
    {
      id: "walk-ends",
      type: "symbol",
      source: "walk",
      filter: ["==", ["geometry-type"], "Point"],
      layout: {
        "icon-image": ["concat", "walk-", get("role")],
        "icon-size": 0.95,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    },
  ];
};

const byLeg = (theme: Theme): ExpressionSpecification => [
  "match",
  get("kind"),
  "gate",
  theme.gapWall,
  "crossing",
  theme.ink,
  theme.walk,
];
