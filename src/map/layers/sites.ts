import type { LayerSpecification } from "maplibre-gl";
import { dashes } from "../dashes.ts";
import type { Theme } from "../theme.ts";
import { byZoom, is, isWide, type LayerOptions, mediumFont, nameField, nameWidth, whenState } from "./expressions.ts";

const source = { source: "area", "source-layer": "sites" } as const;

/** Places the facts name as worth renewing: a thin wash in a long dash, so that a planner's own areas stand above them. */
export const siteLayers = (theme: Theme, { opacity, lang }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("sites");
  return [
    {
      id: "sites-fill",
      type: "fill",
      ...source,
      paint: {
        "fill-color": theme.site,
        "fill-opacity": whenState("hover", 2 * theme.siteOpacity * strength, theme.siteOpacity * strength),
        "fill-antialias": false,
      },
    },
    {
      id: "sites-outline",
      type: "line",
      ...source,
      layout: { "line-join": "round" },
      paint: {
        "line-color": theme.site,
        "line-width": byZoom([12, 1], [15, 1.6], [18, 2.6]),
        "line-dasharray": [...dashes.remains],
        "line-opacity": 0.9 * strength,
      },
    },
    {
      id: "sites-label",
      type: "symbol",
      source: "names",
      filter: ["all", is("layer", "sites"), isWide],
      minzoom: 13.6,
      layout: {
        "text-field": nameField(lang),
        "text-font": [...mediumFont],
        "text-size": byZoom([14.5, 11], [17, 13]),
        "text-max-width": nameWidth(lang, 8),
        "text-padding": 4,
      },
      paint: {
        "text-color": theme.site,
        "text-halo-color": theme.halo,
        "text-halo-width": 1.6,
        "text-opacity": strength,
      },
    },
  ];
};
