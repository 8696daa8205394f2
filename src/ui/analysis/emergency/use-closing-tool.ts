import type { Polygon } from "geojson";
import { useEffect, useRef, useState } from "react";
import type { Drawing } from "#map/drawing.ts";
import type { MapAdapter } from "#map/map-adapter.ts";
import { stopDrawing } from "#state/commands/stop-drawing.ts";
import { useApp } from "../../app-context.ts";

/** The drawing tool on the live map for as long as one is given. `onClosed` gets the outline once it is closed. */
export function useClosingTool(
  map: MapAdapter | null,
  onClosed: (outline: Polygon) => void,
): { readonly tool: Drawing | null; readonly corners: number } {
  const { store } = useApp();
  const [tool, setTool] = useState<Drawing | null>(null);
  const [corners, setCorners] = useState(0);
  const closed = useRef(onClosed);
  closed.current = onClosed;
  useEffect(() => {
    if (!map) return;
    let made: Drawing | null = null;
    let gone = false;
    void import("#map/drawing.ts").then(({ createDrawing }) => {
      if (gone) return;
      made = createDrawing(map);
      made.onChange((progress) => setCorners(progress.corners.length));
      made.onFinish((outline) => closed.current(outline));
      made.onCancel(() => stopDrawing(store));
      made.startPolygon();
      setTool(made);
    });
    return () => {
      gone = true;
      made?.destroy();
      setTool(null);
      setCorners(0);
    };
  }, [map, store]);
  // Whoever turns to something else does not go on drawing unseen.
  useEffect(() => () => void (store.getState().drawing === "closing" && stopDrawing(store)), [store]);
  return { tool, corners };
}
