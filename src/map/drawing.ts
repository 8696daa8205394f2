import type { Polygon, Position } from "geojson";
import { type GeoJSONStoreFeatures, TerraDraw, TerraDrawModeUndoRedo } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { grip, polygonMode, selectMode } from "./drawing-modes.ts";
import { onLongPress } from "./long-press.ts";
import type { MapAdapter, Unsubscribe } from "./map-adapter.ts";
import { nearestPoint, outlineOf, pointsOf } from "./outline-points.ts";
import { rawMapOf } from "./raw-map.ts";

/**
 * Drawing and mending one outline. Load with `await import("#map/drawing.ts")`: terra-draw stays out of the first chunk.
 * Outlines that cross themselves are let through: the domain refuses them with a reason, and the drawing stays for mending.
 */
export interface Drawing {
  /**
   * Click or tap to set points. The first point, a double click or Enter finishes; Backspace or Ctrl/⌘ Z takes the last
   * point back; Esc cancels. Once finished the outline can be mended, until `stop`.
   */
  startPolygon(): void;
  /** Drag points, midpoints or the whole; Delete, right click or a long press removes a point; Esc cancels. */
  edit(outline: Polygon): void;
  /** For a button on a phone. Does nothing when there is no point. */
  removeLastPoint(): void;
  /** For a button on a phone: closes the outline being drawn, if it has three points. */
  finish(): void;
  /** Leaves drawing; nothing stays on the map. Silent. */
  stop(): void;
  /** Like stop, and tells `onCancel`. */
  cancel(): void;
  onChange(handler: (progress: DrawingProgress) => void): Unsubscribe;
  /** When the outline is closed, and in mending after each gesture: a drop, an insertion, a removal. */
  onFinish(handler: (outline: Polygon) => void): Unsubscribe;
  onCancel(handler: () => void): Unsubscribe;
  destroy(): void;
}

export interface DrawingProgress {
  readonly mode: "draw" | "edit";
  /** Set so far, from the first one on; the pointer's own, which runs ahead of them, is not among them. */
  readonly corners: readonly Position[];
  /** True once the outline is closed and no drag is under way. */
  readonly finished: boolean;
}

export function createDrawing(adapter: MapAdapter): Drawing {
  const { map, pause, alive } = rawMapOf(adapter);
  const canvas = map.getCanvas();
  const coarse = window.matchMedia("(pointer: coarse)").matches;
  const tool = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 7, minPixelDragDistance: coarse ? 4 : 1 }),
    modes: [polygonMode(coarse), selectMode(coarse)],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  const changes = new Set<(progress: DrawingProgress) => void>();
  const finishes = new Set<(outline: Polygon) => void>();
  const cancels = new Set<() => void>();
  let mode: "draw" | "edit" | null = null;
  /** Where the pointer was last, in the canvas's pixels: the Delete key removes the point under it. */
  let pointer: [number, number] = [-1, -1];
  let pressed = false;

  const drawn = () =>
    tool.getSnapshot().find(({ geometry, properties }) => geometry.type === "Polygon" && properties.mode === "polygon");
  const tell = (finished: boolean) => {
    const feature = tool.enabled ? drawn() : undefined;
    if (!mode) return;
    const polygon = feature?.geometry as Polygon | undefined;
    const points = polygon ? pointsOf(polygon) : [];
    const set = feature?.properties.committedCoordinateCount;
    // While drawing the ring repeats its first corners until there are three, so they are taken by count.
    const corners =
      mode === "draw" && typeof set === "number" ? (polygon?.coordinates[0]?.slice(0, set) ?? []) : points;
    for (const handler of changes) handler({ mode, corners, finished });
    const outline = finished ? outlineOf(points) : null;
    if (outline) for (const handler of finishes) handler(outline);
  };
  tool.on("change", (_ids, type) => {
    if (type !== "styling") tell(false);
  });
  tool.on("finish", (id, { action }) => {
    if (mode === "draw") {
      mode = "edit";
      // The drawing mode is still closing the outline when it says so.
      queueMicrotask(() => {
        if (mode === "edit" && tool.hasFeature(id)) tool.selectFeature(id);
        tell(true);
      });
      // A midpoint that is being dragged finishes twice, inserted and dropped: one gesture, one answer.
    } else tell(!(action === "insertMidpoint" && pressed));
  });

  const begin = (next: "draw" | "edit") => {
    if (!tool.enabled) tool.start();
    tool.clear();
    mode = next;
    pause(true);
    canvas.focus({ preventScroll: true });
  };
  const stop = () => {
    mode = null;
    pause(false);
    if (tool.enabled && alive()) tool.stop();
    canvas.style.cursor = "";
  };
  const cancel = () => {
    if (!mode) return;
    stop();
    for (const handler of cancels) handler();
  };
  const close = () => canvas.dispatchEvent(new KeyboardEvent("keyup", { key: "Enter" }));
  const removeLastPoint = () => {
    if (mode === "draw") tool.undo();
  };

  const removePointAt = (at: readonly [number, number], reach: number): boolean => {
    const feature = mode === "edit" ? drawn() : undefined;
    if (!feature || feature.id === undefined) return false;
    const points = pointsOf(feature.geometry as Polygon);
    const index = nearestPoint(
      points.map(([lon, lat]) => toPixels(lon, lat)),
      at,
      reach,
    );
    const left = index === null ? null : outlineOf(points.toSpliced(index, 1));
    if (!left) return false;
    tool.updateFeatureGeometry(feature.id, left);
    tell(true);
    return true;
  };
  const toPixels = (lon = 0, lat = 0): [number, number] => {
    const { x, y } = map.project([lon, lat]);
    return [x, y];
  };
  const within = ({ clientX, clientY }: MouseEvent): [number, number] => {
    const { left, top } = canvas.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };

  const onKey = (event: KeyboardEvent) => {
    if (!mode) return;
    const undo =
      event.key === "Backspace" ||
      (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey);
    if (event.key === "Escape") cancel();
    else if (mode === "draw" && undo) removeLastPoint();
    else if (mode === "edit" && (event.key === "Delete" || event.key === "Backspace"))
      removePointAt(pointer, grip(coarse));
    else if (event.key !== "Enter") return;
    // Enter belongs to the tool now, not to the crosshair; undo of the plan waits until drawing ends.
    event.preventDefault();
    event.stopPropagation();
  };
  const onPress = ({ type }: PointerEvent) => {
    pressed = type === "pointerdown";
  };
  const onMove = (event: PointerEvent) => {
    pointer = within(event);
  };
  const onMenu = (event: MouseEvent) => {
    if (mode) event.preventDefault();
    if (mode === "edit") removePointAt(within(event), grip(coarse));
  };
  const onDouble = () => {
    if (mode === "draw") close();
  };
  const container = map.getContainer();
  container.addEventListener("keydown", onKey, true);
  // Capturing, so that it is known before the tool handles the same event.
  for (const type of presses) container.addEventListener(type, onPress, true);
  canvas.addEventListener("pointermove", onMove);
  canvas.addEventListener("contextmenu", onMenu);
  canvas.addEventListener("dblclick", onDouble);
  const offLongPress = onLongPress(canvas, (event) => mode === "edit" && removePointAt(within(event), grip(true)));

  return {
    startPolygon() {
      begin("draw");
      tool.setMode("polygon");
      tell(false);
    },
    edit(outline) {
      const ring = outlineOf(pointsOf(outline));
      if (!ring) return;
      begin("edit");
      const id = tool.getFeatureId();
      const feature: GeoJSONStoreFeatures = { type: "Feature", id, geometry: ring, properties: { mode: "polygon" } };
      tool.setMode("select");
      tool.addFeatures([feature]);
      tool.selectFeature(id);
      tell(false);
    },
    removeLastPoint,
    finish: () => void close(),
    stop,
    cancel,
    onChange: (handler) => subscribe(changes, handler),
    onFinish: (handler) => subscribe(finishes, handler),
    onCancel: (handler) => subscribe(cancels, handler),
    destroy() {
      stop();
      container.removeEventListener("keydown", onKey, true);
      for (const type of presses) container.removeEventListener(type, onPress, true);
      canvas.removeEventListener("pointermove", onMove);
      canvas.removeEventListener("contextmenu", onMenu);
      canvas.removeEventListener("dblclick", onDouble);
      offLongPress();
    },
  };
}

const presses = ["pointerdown", "pointerup", "pointercancel"] as const;

function subscribe<Handler>(handlers: Set<Handler>, handler: Handler): Unsubscribe {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
  };
}
