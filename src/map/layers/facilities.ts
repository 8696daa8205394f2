import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { glyphOfClass } from "../facility-glyphs.ts";
import type { Theme } from "../theme.ts";
import {
  byAttribute,
  byZoom,
  isEstimated,
  isOneOf,
  type LayerOptions,
  nameField,
  nameWidth,
  regularFont,
} from "./expressions.ts";

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
  const filter = facilityClasses === null ? true : isOneOf("class", facilityClasses);
  return [
    {
      id: "facilities",
      type: "symbol",
      ...source,
      minzoom: few ? 12 : 15,
      filter,
      layout: {
        "icon-image": icon,
        "icon-size": byZoom([12.5, 0.55], [15, 0.66], [16.5, 0.86], [18, 1.05]),
        // Near, every sign is drawn, and names give way.
        "icon-allow-overlap": few ? true : ["step", ["zoom"], false, 16, true],
        "icon-padding": 1,
        "symbol-sort-key": order,
      },
      paint: { "icon-opacity": strength },
    },
    {
      id: "facilities-label",
      type: "symbol",
      ...source,
      minzoom: few ? 15 : 16.4,
      filter,
      layout: {
        "symbol-sort-key": order,
        "text-field": nameField(lang),
        "text-font": [...regularFont],
        "text-size": 11.5,
        "text-line-height": 1.25,
        "text-variable-anchor": ["top", "bottom", "right", "left"],
        "text-radial-offset": 1.25,
        "text-padding": 0,
        "text-justify": "auto",
        "text-max-width": nameWidth(lang, 7.5),
      },
      paint: {
        "text-color": theme.facility,
        "text-halo-color": theme.halo,
        "text-halo-width": 1.5,
        "text-opacity": strength,
      },
    },
  ];
};
