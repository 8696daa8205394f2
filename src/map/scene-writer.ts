import type { FilterSpecification, GeoJSONSource, LayerSpecification, Map as LiveMap } from "maplibre-gl";
import type { Scene } from "./scene.ts";
import { choroplethChanges, layerChanges, sourceChanges } from "./scene-diff.ts";
import { layersOf, lookOf, selectableLayers } from "./style.ts";
import type { Theme } from "./theme.ts";

/** Overlays whose features can be selected. */
const selectableOverlays = ["sketch", "works", "gaps"] as const;

/** Brings a live map from one scene to the next by the smallest set of calls. The style must be loaded. */
export class SceneWriter {
  private readonly map: LiveMap;
  private readonly theme: Theme;
  private layers: readonly LayerSpecification[];
  private last: Scene | null = null;
  /** What the layers were made of. */
  private look = "";

  constructor(map: LiveMap, theme: Theme, drawn: readonly LayerSpecification[]) {
    this.map = map;
    this.theme = theme;
    this.layers = drawn;
  }

  write(scene: Scene): void {
    const { last } = this;
    if (scene === last) return;
    // A work that is dragged changes data at every frame, and the look of nothing.
    const look = lookOf(scene);
    if (look !== this.look) this.writeLayers(layersOf(this.theme, scene));
    this.look = look;
    for (const id of sourceChanges(last?.sources ?? null, scene.sources)) {
      // A first empty collection is what the style already holds.
      if (!last && scene.sources[id].features.length === 0) continue;
      void (this.map.getSource(id) as GeoJSONSource).setData(scene.sources[id]);
    }
    for (const { zone, value } of choroplethChanges(last?.choropleth ?? null, scene.choropleth)) {
      const target = { source: "area", sourceLayer: "zones", id: zone };
      this.map.setFeatureState(target, value === undefined ? { shown: false, value: null } : { shown: true, value });
    }
    if (last?.selected !== scene.selected) {
      if (last?.selected) this.markState(last.selected, "selected", false);
      if (scene.selected) this.markState(scene.selected, "selected", true);
    }
    this.last = scene;
  }

  /** Ids are unique in the whole area and plan, so a mark is set wherever the id may be drawn. */
  markState(id: string, name: "selected" | "hover", on: boolean): void {
    for (const sourceLayer of selectableLayers)
      this.map.setFeatureState({ source: "area", sourceLayer, id }, { [name]: on });
    for (const source of selectableOverlays) this.map.setFeatureState({ source, id }, { [name]: on });
  }

  get hovering(): boolean {
    return this.last?.hover ?? true;
  }

  private writeLayers(next: readonly LayerSpecification[]): void {
    for (const { layer, part, name, value } of layerChanges(this.layers, next)) {
      if (part === "paint") this.map.setPaintProperty(layer, name as never, value as never);
      else if (part === "layout") this.map.setLayoutProperty(layer, name as never, value as never);
      else if (part === "zoom") this.map.setLayerZoomRange(layer, ...(value as readonly [number, number]));
      else this.map.setFilter(layer, (value ?? null) as FilterSpecification | null);
    }
    this.layers = next;
  }
}
