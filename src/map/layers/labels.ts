import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Theme } from "../theme.ts";
import {
  all,
  byAttribute,
  byZoom,
  is,
  isOneOf,
  isWide,
  type LayerOptions,
  mediumFont,
  nameField,
  nameWidth,
  regularFont,
} from "./expressions.ts";

/** A name is written once its zone is about as wide as the name. */
const hasRoom: ExpressionSpecification = [
  ">=",
  ["coalesce", ["get", "areaHa"], 0],
  ["step", ["zoom"], 12, 13, 6, 14, 3.4, 15, 1, 16, 0],
];

/** Names of streets, green space, water and zones; zones come last and so win the room. */
export const labelLayers = (theme: Theme, { opacity, lang, coloured }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("labels");
  const street = (
    id: string,
    classes: readonly string[],
    minzoom: number,
    size: readonly [number, number],
  ): LayerSpecification => ({
    id,
    type: "symbol",
    source: "area",
    "source-layer": "streets",
    minzoom,
    filter: isOneOf("class", classes),
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 420,
      "text-field": nameField(lang, { oneLine: true, short: true }),
      "text-font": [...regularFont],
      "text-size": byZoom([minzoom, size[0]], [18, size[1]]),
      "text-letter-spacing": lang === "en" ? 0.02 : 0.12,
      "text-max-angle": 30,
      "text-padding": 6,
    },
    paint: {
      "text-color": theme.inkSoft,
      "text-halo-color": theme.halo,
      "text-halo-width": 1.4,
      "text-opacity": strength,
    },
  });
  return [
    street("labels-street-minor", ["branch", "lane"], 15.6, [10.5, 12.5]),
    street("labels-street-major", ["expressway", "arterial", "secondary"], 13.6, [10.5, 14]),
    {
      id: "labels-green",
      type: "symbol",
      source: "names",
      filter: all(is("layer", "greens"), isWide),
      minzoom: 13.6,
      layout: {
        "text-field": nameField(lang),
        "text-font": [...regularFont],
        "text-size": byZoom([14, 10.5], [17, 12.5]),
        "text-max-width": nameWidth(lang, 7),
        "text-padding": 8,
      },
      paint: {
        "text-color": byAttribute("kind", { water: theme.waterInk }, theme.greenInk),
        "text-halo-color": theme.halo,
        "text-halo-width": 1.3,
        "text-opacity": strength,
      },
    },
    ...(["community", "park", "campus"] as const).map(
      (kind): LayerSpecification => ({
        id: `labels-${kind}`,
        type: "symbol",
        source: "area",
        "source-layer": "zone-labels",
        minzoom: { community: 13.2, park: 13.6, campus: 12 }[kind],
        filter: all(is("kind", kind), hasRoom),
        layout: {
          "text-field": ["step", ["zoom"], nameField(lang, { short: kind !== "campus" }), 15.8, nameField(lang)],
          "text-font": kind === "campus" ? [...mediumFont] : [...regularFont],
          "text-size":
            kind === "campus" ? byZoom([12, 11], [14, 12.5], [17, 17]) : byZoom([13.2, 10], [15, 11.5], [17, 14]),
          "text-line-height": 1.25,
          "text-max-width": nameWidth(lang, lang === "en" ? 8.5 : 6.5),
          "text-letter-spacing": lang === "en" ? 0 : 0.04,
          "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
          "text-radial-offset": 0.4,
          "text-justify": "center",
          "text-padding": 3,
          "symbol-sort-key": ["coalesce", ["get", "rank"], 9],
        },
        paint: {
          "text-color": coloured ? theme.ink : theme.zoneInk[kind],
          "text-halo-color": theme.halo,
          "text-halo-width": coloured ? 1.8 : 1.4,
          "text-opacity": strength,
        },
      }),
    ),
  ];
};
