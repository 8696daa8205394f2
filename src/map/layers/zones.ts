import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { type ZoneKind, zoneKinds } from "#domain/terms.ts";
import { dashes } from "../dashes.ts";
import type { Theme } from "../theme.ts";
import { all, byZoom, is, isEstimated, isSurveyed, type LayerOptions, state, whenState } from "./expressions.ts";

const source = { source: "area", "source-layer": "zones" } as const;

/** A wash gives way where a result colours the zone; it deepens a little under the pointer. */
const washOpacity = (base: number): ExpressionSpecification => {
  const wash = (strength: number): ExpressionSpecification => [
    "case",
    state("shown"),
    0,
    state("hover"),
    Math.min(1, strength * 1.5),
    strength,
  ];
  // Near, a wash fills the screen and the outline alone would do.
  return ["interpolate", ["linear"], ["zoom"], 14, wash(base), 17.5, wash(base * 0.62)];
};

const wallLine = {
  "line-width": byZoom([12, 0.8], [15, 1.6], [18, 3]),
  "line-offset": byZoom([12, 0.4], [15, 0.8], [18, 1.5]),
};
/** Blocks meet in the middle of a street: their line steps back to the kerb, or the carriageway would hide it. */
const blockLine = {
  "line-width": byZoom([12, 1], [14, 1.3], [18, 1.6]),
  "line-offset": byZoom([12, 1.4], [14, 3.6], [16, 7.5], [18, 16]),
};

/** Soft wash and a crisp line on the inside of the border: the wall belongs to the zone. Dashed where estimated. */
export const zoneLayers = (theme: Theme, { opacity, coloured }: LayerOptions): LayerSpecification[] => {
  const strength = opacity("zones");
  const outline = (kind: ZoneKind, estimated: boolean): LayerSpecification => ({
    id: `zones-${kind}-outline${estimated ? "-estimated" : ""}`,
    type: "line",
    ...source,
    filter: all(is("kind", kind), estimated ? isEstimated : isSurveyed),
    layout: { "line-join": "round" },
    paint: {
      "line-color": theme.zones[kind],
      ...(kind === "block" ? blockLine : wallLine),
      // A coloured zone has a border of its own.
      "line-opacity": whenState("shown", 0, (coloured ? 0.65 : 0.9) * strength),
      ...(estimated ? { "line-dasharray": [...dashes.estimated] } : {}),
    },
  });
  return zoneKinds.flatMap((kind): LayerSpecification[] => [
    {
      id: `zones-${kind}-fill`,
      type: "fill",
      ...source,
      filter: is("kind", kind),
      paint: {
        "fill-color": theme.zones[kind],
        "fill-opacity": washOpacity(theme.zoneOpacity[kind] * strength * (coloured ? 0.45 : 1)),
        "fill-antialias": false,
      },
    },
    outline(kind, false),
    outline(kind, true),
  ]);
};
