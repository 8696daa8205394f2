import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { glyphOfClass } from "../facility-glyphs.ts";
import type { Theme } from "../theme.ts";
import { byAttribute, byZoom, isEstimated, isOneOf, type LayerOptions, nameField, regularFont } from "./expressions.ts";

const source = { source: "area", "source-layer": "facilities" } as const;
const isOpen = isOneOf("access", ["open", "hours"]);

const icon: ExpressionSpecification = [
  "concat",
  "facility-",
  byAttribute("class", glyphOfClass, "dot"),
  ["case", isOpen, "-open", "-closed"],
  ["case", isEstimated, "-estimated", ""],
];

/** What people look for first keeps its place when signs collide. */
const order = byAttribute(
  "class",
  {
    metro_station: 0,
    health_centre: 1,
    primary_school: 2,
    junior_high: 2,
    market: 3,
    health_station: 3,
    kindergarten: 4,
    bus_stop: 9,
    public_green: 8,
  },
  5,
);

/** Signs from zoom 15, names from 16.4; a single class is shown from afar, since then the reader looks for it. */
export const facilityLayers = (
  theme: Theme,
  { opacity, facilityClasses, lang }: LayerOptions,
): LayerSpecification[] => {
  const strength = opacity("facilities");
  const few = facilityClasses !== null && facilityClasses.length <= 2;
  return [
    {
      id: "facilities",
      type: "symbol",
      ...source,
      minzoom: few ? 12.5 : 15,
      filter: facilityClasses === null ? true : isOneOf("class", facilityClasses),
      layout: {
        "icon-image": icon,
        "icon-size": byZoom([12.5, 0.55], [15, 0.66], [16.5, 0.86], [18, 1.05]),
        "icon-allow-overlap": few,
        "icon-padding": 1,
        "symbol-sort-key": order,
        "text-field": ["step", ["zoom"], "", few ? 15 : 16.4, nameField(lang)],
        "text-font": [...regularFont],
        "text-size": 11.5,
        "text-line-height": 1.25,
        "text-variable-anchor": ["top", "bottom", "right", "left"],
        "text-radial-offset": 1.05,
        "text-justify": "auto",
        "text-max-width": 7.5,
        "text-optional": true,
      },
      paint: {
        "icon-opacity": strength,
        "text-color": theme.facility,
        "text-halo-color": theme.halo,
        "text-halo-width": 1.5,
        "text-opacity": strength,
      },
    },
  ];
};
