import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import { answerLayers } from "./layers/answer.ts";
import type { LayerOptions } from "./layers/expressions.ts";
import { facilityLayers } from "./layers/facilities.ts";
import { groundLayers } from "./layers/ground.ts";
import { heritageLayers, railLayers } from "./layers/history.ts";
import { labelLayers } from "./layers/labels.ts";
import { natureLayers } from "./layers/nature.ts";
import { draftLayers, sketchLayers, workLayers } from "./layers/plan.ts";
import { choroplethLayers, gapLayers, placeLayers, walkLayers } from "./layers/results.ts";
import { selectionLayers } from "./layers/selection.ts";
import { siteLayers } from "./layers/sites.ts";
import { streetLayers } from "./layers/streets.ts";
import { barrierLayers, crossingLayers, gateLayers } from "./layers/walls.ts";
import { zoneLayers } from "./layers/zones.ts";
import { overlayIds, type Scene } from "./scene.ts";
import type { Theme } from "./theme.ts";
import { zorder } from "./zorder.ts";

/** Source layers of the area's tiles whose features can be selected; each is keyed by `id`. */
export const selectableLayers = [
  "zones",
  "gates",
  "streets",
  "barriers",
  "crossings",
  "facilities",
  "greens",
  "heritage",
  "sites",
] as const;

type Look = Pick<Scene, "lang" | "hidden" | "opacities" | "facilityClasses" | "choropleth" | "sources">;

/** A result colours the map: zones' own colours step back. */
const isColoured = ({ choropleth, sources }: Look) =>
  choropleth !== null || [sources.gaps, sources.places, sources.answer].some(({ features }) => features.length > 0);

/** What of a scene decides the layers, as text: two equal texts give equal layers. */
export const lookOf = (look: Look): string =>
  JSON.stringify([look.lang, look.hidden, look.opacities, look.facilityClasses, isColoured(look)]);

const place = new Map<string, number>(zorder.map((id, index) => [id, index]));

/** Every layer in drawing order, as the scene wants it seen. */
export function layersOf(theme: Theme, look: Look): LayerSpecification[] {
  const options: LayerOptions = {
    lang: look.lang,
    opacity: (group) => look.opacities[group],
    facilityClasses: look.facilityClasses,
    coloured: isColoured(look),
  };
  const layers = [
    ...groundLayers(theme),
    ...zoneLayers(theme, options),
    ...natureLayers(theme, options),
    ...streetLayers(theme, options),
    ...barrierLayers(theme, options),
    ...crossingLayers(theme, options),
    ...gateLayers(theme, options),
    ...facilityLayers(theme, options),
    ...railLayers(theme, options),
    ...heritageLayers(theme, options),
    ...siteLayers(theme, options),
    ...labelLayers(theme, options),
    ...choroplethLayers(theme),
    ...gapLayers(theme),
    ...placeLayers(theme),
    ...answerLayers(theme),
    ...walkLayers(theme),
    ...sketchLayers(theme),
    ...workLayers(theme, options),
    ...draftLayers(theme),
    ...selectionLayers(theme),
  ];
  const hidden = new Set<string>(look.hidden);
  return layers
    .sort((a, b) => (place.get(a.id) ?? -1) - (place.get(b.id) ?? -1))
    .map(
      (layer) =>
        ({
          ...layer,
          layout: { ...layer.layout, visibility: hidden.has(layer.id) ? "none" : "visible" },
        }) as LayerSpecification,
    );
}

/** The whole style. `tiles` is the address of the area's archive. No glyphs and no sprite: nothing is fetched. */
export function styleOf(theme: Theme, look: Look, tiles: string): StyleSpecification {
  const overlays = overlayIds.map((id): [string, SourceSpecification] => [
    id,
    { type: "geojson", data: { type: "FeatureCollection", features: [] }, promoteId: "id" },
  ]);
  return {
    version: 8,
    sources: {
      area: {
        type: "vector",
        url: tiles,
        promoteId: Object.fromEntries(selectableLayers.map((layer) => [layer, "id"])),
      },
      ...Object.fromEntries(overlays),
    },
    layers: layersOf(theme, look),
    transition: { duration: 0, delay: 0 },
  };
}
