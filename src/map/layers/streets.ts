import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { type StreetClass, streetClasses } from "#domain/area.ts";
import type { Theme } from "../theme.ts";
import { all, byAttribute, byZoom, isEstimated, isSurveyed, type LayerOptions } from "./expressions.ts";

const source = { source: "area", "source-layer": "streets" } as const;

/** Pixels at zoom 12, 14, 16 and 18. */
const widths: Readonly<Record<Exclude<StreetClass, "path">, readonly [number, number, number, number]>> = {
  expressway: [2, 4.6, 9.5, 25],
  arterial: [1.5, 3.6, 7.8, 21],
  secondary: [0.8, 2.5, 5.8, 16],
  branch: [0.4, 1.6, 4.2, 12],
  lane: [0.2, 1, 3, 9],
};
const zooms = [12, 14, 16, 18] as const;

/** Width of a carriageway by class, and `extra` pixels for what lies round it. */
export const streetWidth = (extra = 0): ExpressionSpecification =>
  byZoom(
    ...zooms.map((zoom, index): [number, ExpressionSpecification | number] => [
      zoom,
      byAttribute(
        "class",
        Object.fromEntries(Object.entries(widths).map(([name, width]) => [name, (width[index] ?? 1) + extra])),
        1 + extra,
      ),
    ]),
  );

/** Broad streets lie over narrow ones. */
const order = byAttribute("class", Object.fromEntries(streetClasses.map((name, index) => [name, -index])), -9);
const isCarriageway: ExpressionSpecification = ["!=", ["get", "class"], "path"];

/** White streets in a fine casing; the casing is broken where the line is estimated. Paths are dotted. */
export const streetLayers = (theme: Theme, { opacity }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("streets");
  const casing = (estimated: boolean): LayerSpecification => ({
    id: estimated ? "streets-casing-estimated" : "streets-casing",
    type: "line",
    ...source,
    filter: all(isCarriageway, estimated ? isEstimated : isSurveyed),
    layout: { "line-join": "round", "line-cap": estimated ? "butt" : "round", "line-sort-key": order },
    paint: {
      "line-color": theme.streetCasing,
      "line-width": streetWidth(1.8),
      "line-opacity": strength,
      ...(estimated ? { "line-dasharray": [1.6, 0.7] } : {}),
    },
  });
  return [
    {
      id: "streets-path",
      type: "line",
      ...source,
      filter: ["==", ["get", "class"], "path"],
      minzoom: 14,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": theme.path,
        "line-width": byZoom([14, 0.7], [16, 1.3], [18, 2.4]),
        "line-dasharray": [0.4, 2.2],
        "line-opacity": strength,
      },
    },
    casing(true),
    casing(false),
    {
      id: "streets-fill",
      type: "line",
      ...source,
      filter: isCarriageway,
      layout: { "line-cap": "round", "line-join": "round", "line-sort-key": order },
      paint: {
        "line-color": [
          "case",
          ["==", ["get", "walkable"], false],
          theme.unwalkable,
          ["==", ["get", "class"], "expressway"],
          theme.expressway,
          theme.street,
        ],
        "line-width": streetWidth(),
        "line-opacity": strength,
      },
    },
  ];
};
