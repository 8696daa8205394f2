import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { AnswerRole } from "../answer-overlay.ts";
import { dashes } from "../dashes.ts";
import { servedOpacity } from "../legend.ts";
import { rampBreaks } from "../ramp.ts";
import type { Theme } from "../theme.ts";
import { all, byZoom, get, is } from "./expressions.ts";

const role = (name: AnswerRole): ExpressionSpecification => is("role", name);
const hasValue: ExpressionSpecification = ["==", ["typeof", get("value")], "number"];

/** What an answer draws of its own; see answer-overlay.ts for the features. */
export const answerLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: "answer-square-fill",
    type: "fill",
    source: "answer",
    filter: all(role("square"), hasValue),
    paint: {
      "fill-color": [
        "step",
        get("value"),
        theme.ramp[0],
        ...rampBreaks.flatMap((from, index) => [from, theme.ramp[index + 1] ?? theme.ramp[5]]),
      ] as unknown as ExpressionSpecification,
      "fill-opacity": 0.9,
      "fill-antialias": false,
    },
  },
  {
    id: "answer-square-unassessed",
    type: "fill",
    source: "answer",
    filter: all(role("square"), ["!", hasValue]),
    paint: { "fill-pattern": "pattern-unassessed", "fill-opacity": 0.9 },
  },
  {
    id: "answer-closed-fill",
    type: "fill",
    source: "answer",
    filter: role("closed"),
    paint: { "fill-color": theme.danger, "fill-opacity": 0.18 },
  },
  {
    id: "answer-closed-outline",
    type: "line",
    source: "answer",
    filter: role("closed"),
    layout: { "line-join": "round" },
    paint: { "line-color": theme.danger, "line-width": 2, "line-dasharray": [...dashes.estimated] },
  },
  {
    id: "answer-served-fill",
    type: "fill",
    source: "answer",
    filter: role("served"),
    paint: { "fill-color": theme.served, "fill-opacity": servedOpacity, "fill-antialias": false },
  },
  {
    id: "answer-served-outline",
    type: "line",
    source: "answer",
    filter: role("served"),
    layout: { "line-join": "round" },
    paint: { "line-color": theme.served, "line-width": byZoom([12, 0.8], [15, 1.6], [18, 2.5]) },
  },
  {
    id: "answer-gained",
    type: "circle",
    source: "answer",
    filter: role("gained"),
    paint: {
      "circle-radius": byZoom([12, 1.3], [14, 2.4], [16, 4.6], [18, 9]),
      "circle-color": theme.walk,
      "circle-stroke-color": theme.surface,
      "circle-stroke-width": byZoom([13, 0.4], [18, 1.5]),
    },
  },
  {
    id: "answer-candidate",
    type: "circle",
    source: "answer",
    filter: role("candidate"),
    layout: { "circle-sort-key": ["case", is("chosen", true), 1, 0] },
    paint: {
      "circle-radius": ["case", is("chosen", true), 8, 4.5],
      "circle-color": ["case", is("chosen", true), theme.walk, theme.surface],
      "circle-stroke-color": ["case", is("chosen", true), theme.surface, theme.inkSoft],
      "circle-stroke-width": ["case", is("chosen", true), 2.5, 1.5],
    },
  },
];
