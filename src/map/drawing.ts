import type { Polygon } from "geojson";
import type { MapAdapter, Unsubscribe } from "./map-adapter.ts";

/**
 * Drawing and mending one outline. Load with `await import("#map/drawing.ts")`: terra-draw stays out of the first chunk.
 * Outlines that cross themselves are let through: the domain refuses them with a reason, and the drawing stays for mending.
 */
export interface Drawing {
  /** Click or tap to set points; click the first point, double-click or Enter finishes; Backspace or Ctrl/⌘ Z takes the last point back; Esc cancels. */
  startPolygon(): void;
  /** Drag points, midpoints or the whole; Delete, right click or long press removes a point; Esc cancels. */
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
  /** After the outline is closed, and in editing after each gesture: a drop, an insertion, a removal. */
  onFinish(handler: (outline: Polygon) => void): Unsubscribe;
  onCancel(handler: () => void): Unsubscribe;
  destroy(): void;
}

export interface DrawingProgress {
  readonly mode: "draw" | "edit";
  /** Null until there are three points. */
  readonly outline: Polygon | null;
  /** Points set so far. */
  readonly points: number;
  /** True once the outline is closed and no drag is under way. */
  readonly finished: boolean;
}

export declare function createDrawing(map: MapAdapter): Drawing;
