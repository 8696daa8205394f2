import "maplibre-gl/dist/maplibre-gl.css";
import { AttributionControl, addProtocol, Map as LiveMap, ScaleControl, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { archives, openArchive } from "./archive.ts";
import type { Box, Camera, Padding } from "./camera.ts";
import { attachCrosshair } from "./crosshair.ts";
import { iconImage } from "./icons.ts";
import type { MapLang } from "./lang.ts";
import { patternImage } from "./patterns.ts";
import type { PickedFeature } from "./pick.ts";
import { type MapPick, pickAt, pickedOf } from "./pick-at.ts";
import { keepRawMap } from "./raw-map.ts";
import { emptyScene, type Scene } from "./scene.ts";
import { SceneWriter } from "./scene-writer.ts";
import { layersOf, styleOf } from "./style.ts";
import { themes } from "./theme.ts";
import { webglWorks } from "./webgl.ts";

setWorkerUrl(workerUrl);
addProtocol("pmtiles", archives.tile);

export interface MapOptions {
  readonly container: HTMLElement;
  /** The whole PMTiles archive; it is read in memory. */
  readonly tiles: ArrayBuffer | Uint8Array;
  readonly bounds: Box;
  readonly maxBounds: Box;
  readonly lang: MapLang;
  /** False for a picture: no gestures, no focus. */
  readonly interactive: boolean;
  /** Null: fit the bounds. */
  readonly camera: Camera | null;
  /** Plain text of the attribution. */
  readonly attribution: string;
  readonly names: AccessibleNames;
  readonly theme?: keyof typeof themes;
  /** What panels cover when the bounds are first fitted. */
  readonly padding?: Padding;
}

/** What screen readers say, in the language of the page. */
export interface AccessibleNames {
  readonly map: string;
  /** The button that folds the attribution. */
  readonly attribution: string;
}

/** WebGL may be missing (old phones, locked-down desktops): the caller then shows text instead. */
export type CreatedMap =
  | { readonly ok: true; readonly map: MapAdapter }
  | { readonly ok: false; readonly reason: "no_webgl" };

export type { MapPick };

/** Undoes a subscription. */
export type Unsubscribe = () => void;

/** The only writer of the live map. */
export interface MapAdapter {
  /** Makes the map show `scene`. Safe to repeat; only what differs from the last scene is touched. */
  show(scene: Scene): void;
  flyTo(camera: Camera, options?: { readonly padding?: Padding }): void;
  fitBounds(box: Box, options?: { readonly padding?: Padding; readonly maxZoom?: number }): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Also Enter, for what lies under the crosshair. Silent while drawing. */
  onClick(handler: (pick: MapPick) => void): Unsubscribe;
  /** Null when the pointer leaves. At most once a frame. Silent while drawing. */
  onHover(handler: (pick: MapPick | null) => void): Unsubscribe;
  /** After the map has come to rest. */
  onCamera(handler: (camera: Camera) => void): Unsubscribe;
  camera(): Camera;
  /** For tests: what is drawn now of these layers; of all layers when none are named. */
  queryRendered(layerIds?: readonly string[]): readonly PickedFeature[];
  /** Renames the map and its button when the page changes its language. */
  describe(names: AccessibleNames): void;
  resize(): void;
  destroy(): void;
}

const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

export function createMap(options: MapOptions): CreatedMap {
  if (!webglWorks()) return { ok: false, reason: "no_webgl" };
  const theme = themes[options.theme ?? "light"];
  const archive = openArchive(options.tiles);
  const first = emptyScene(options.lang);
  const { camera: at } = options;
  const map = new LiveMap({
    container: options.container,
    style: styleOf(theme, first, archive.url),
    ...(at
      ? { center: [...at.centre] as [number, number], zoom: at.zoom }
      : { bounds: [...options.bounds] as [number, number, number, number] }),
    fitBoundsOptions: { padding: options.padding ?? 24 },
    maxBounds: [...options.maxBounds] as [number, number, number, number],
    minZoom: 12,
    maxZoom: 19,
    maxPitch: 0,
    pitchWithRotate: false,
    dragRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    interactive: options.interactive,
    attributionControl: false,
    fadeDuration: calm() ? 0 : 150,
    locale: { "Map.Title": options.names.map, "AttributionControl.ToggleAttribution": options.names.attribution },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(
    new AttributionControl({ compact: true, customAttribution: escapeHtml(options.attribution) }),
    "bottom-right",
  );
  map.addControl(new ScaleControl({ unit: "metric", maxWidth: 110 }), "bottom-right");
  map.setMissingStyleImageResolver((id) => {
    const picture = iconImage(id, theme, pictureRatio) ?? patternImage(id, theme, pictureRatio);
    if (picture && !map.hasImage(id)) map.addImage(id, picture, { pixelRatio: pictureRatio });
  });
  if (options.container.clientWidth < narrow) foldAttribution(options.container);
  map.once("idle", () => {
    document.documentElement.dataset.mapIdle = "true";
  });

  const writer = new SceneWriter(map, theme, layersOf(theme, first));
  let wanted: Scene | null = null;
  let ready = false;
  let paused = false;
  let alive = true;
  map.once("style.load", () => {
    ready = true;
    if (wanted) writer.write(wanted);
  });

  const clicks = new Set<(pick: MapPick) => void>();
  const hovers = new Set<(pick: MapPick | null) => void>();
  const click = (x: number, y: number) => {
    if (paused || !ready || clicks.size === 0) return;
    const pick = pickAt(map, x, y);
    for (const handler of clicks) handler(pick);
  };
  map.on("click", ({ point }) => click(point.x, point.y));
  const detachCrosshair = options.interactive ? attachCrosshair(map, theme, ([x, y]) => click(x, y)) : () => {};

  let lit: string | null = null;
  const light = (id: string | null) => {
    if (id === lit) return;
    if (lit) writer.markState(lit, "hover", false);
    if (id) writer.markState(id, "hover", true);
    lit = id;
  };
  const hover = (pick: MapPick | null) => {
    if (paused || !ready) return light(null);
    light(writer.hovering ? (pick?.features[0]?.id ?? null) : null);
    if (writer.hovering) map.getCanvas().style.cursor = pick?.features[0] ? "pointer" : "";
    for (const handler of hovers) handler(pick);
  };
  let frame = 0;
  map.on("mousemove", ({ point }) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => hover(map.isMoving() ? null : pickAt(map, point.x, point.y)));
  });
  map.on("mouseout", () => {
    cancelAnimationFrame(frame);
    hover(null);
  });

  const adapter: MapAdapter = {
    show(scene) {
      wanted = scene;
      if (ready) writer.write(scene);
    },
    flyTo({ centre, zoom }, { padding = noPadding } = {}) {
      // An offset, since MapLibre would keep a padding for every later move.
      const offset: [number, number] = [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2];
      map.easeTo({
        center: [...centre] as [number, number],
        zoom,
        offset,
        duration: calm() ? 0 : 600,
        essential: true,
      });
    },
    fitBounds(box, { padding = noPadding, maxZoom = 17.5 } = {}) {
      map.fitBounds([...box] as [number, number, number, number], {
        padding,
        maxZoom,
        duration: calm() ? 0 : 600,
        essential: true,
      });
    },
    zoomIn: () => void map.zoomIn({ duration: calm() ? 0 : 250 }),
    zoomOut: () => void map.zoomOut({ duration: calm() ? 0 : 250 }),
    onClick: (handler) => subscribe(clicks, handler),
    onHover: (handler) => subscribe(hovers, handler),
    onCamera(handler) {
      const subscription = map.on("moveend", () => handler(adapter.camera()));
      return () => subscription.unsubscribe();
    },
    camera: () => ({ centre: map.getCenter().toArray() as [number, number], zoom: map.getZoom() }),
    queryRendered: (layers) =>
      ready ? map.queryRenderedFeatures(layers ? { layers: [...layers] } : {}).map(pickedOf) : [],
    describe(names) {
      map.getCanvas().setAttribute("aria-label", names.map);
      const button = options.container.querySelector(".maplibregl-ctrl-attrib-button");
      button?.setAttribute("aria-label", names.attribution);
      button?.setAttribute("title", names.attribution);
    },
    resize: () => void map.resize(),
    destroy() {
      if (!alive) return;
      alive = false;
      ready = false;
      cancelAnimationFrame(frame);
      detachCrosshair();
      map.remove();
      archive.close();
    },
  };
  keepRawMap(adapter, {
    map,
    pause: (now) => {
      paused = now;
      if (now && ready) light(null);
    },
    alive: () => alive,
  });
  return { ok: true, map: adapter };
}

/** On a phone two lines of credits would cover the map: they wait behind their button. */
const narrow = 640;
function foldAttribution(container: HTMLElement): void {
  const credits = container.querySelector(".maplibregl-ctrl-attrib");
  credits?.removeAttribute("open");
  credits?.classList.remove("maplibregl-compact-show");
}

/** Pictures are drawn for dense screens; a plain one halves them. */
const pictureRatio = 2;

function subscribe<Handler>(handlers: Set<Handler>, handler: Handler): Unsubscribe {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
  };
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark] ?? mark);
