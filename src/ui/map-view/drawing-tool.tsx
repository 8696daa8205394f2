import type { Polygon } from "geojson";
import { Check, Undo2, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Drawing } from "#map/drawing.ts";
import type { MapAdapter } from "#map/map-adapter.ts";
import { keepDraft } from "#state/commands/keep-draft.ts";
import { stopDrawing } from "#state/commands/stop-drawing.ts";
import { outlineToEdit } from "#state/selectors/outline-to-edit.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import css from "./drawing-tool.module.css";
import { useNewSite } from "./use-new-site.ts";

/** Joins the drawing tool to the state: gestures become drafts, a closed outline a renewal area. */
export function DrawingTool({ map }: { readonly map: MapAdapter }) {
  const { t } = useText();
  const { store } = useApp();
  const drawing = useAppState((state) => state.drawing);
  const corners = useAppState((state) => state.draft?.corners.length ?? 0);
  const finish = useNewSite();
  const [tool, setTool] = useState<Drawing | null>(null);
  const active = drawing !== "idle";

  useEffect(() => {
    if (!active) return;
    let made: Drawing | null = null;
    let gone = false;
    void import("#map/drawing.ts").then(({ createDrawing }) => {
      if (gone) return;
      made = createDrawing(map);
      setTool(made);
    });
    return () => {
      gone = true;
      made?.destroy();
      setTool(null);
    };
  }, [map, active]);

  useEffect(() => {
    if (!tool) return;
    const offs = [
      tool.onChange(({ mode, outline, points }) => {
        const ring = outline?.coordinates[0]?.slice(0, mode === "draw" ? points : -1) ?? [];
        if (ring.length > 0) keepDraft(store, ring);
      }),
      tool.onFinish((outline) => {
        const ring = ringOf(outline);
        // An outline that was refused, or left unfinished, waits for the word: it must not slip into the plan by a drag.
        if (store.getState().drawing === "mending") keepDraft(store, ring);
        else finish(ring);
      }),
      tool.onCancel(() => stopDrawing(store)),
    ];
    return () => {
      for (const off of offs) off();
    };
  }, [tool, store, finish]);

  useOutlineInTool(tool);

  if (!active) return null;
  return (
    <div className={css.bar}>
      {drawing === "drawing" && (
        <>
          <Button icon={Undo2} disabled={corners === 0} onClick={() => tool?.removeLastPoint()}>
            {t("sketch.removeLast")}
          </Button>
          <Button look="primary" icon={Check} disabled={corners < 3} onClick={() => tool?.finish()}>
            {t("sketch.finish")}
          </Button>
        </>
      )}
      {drawing === "mending" && (
        <Button look="primary" icon={Check} onClick={() => finish(store.getState().draft?.corners ?? [])}>
          {t("sketch.finish")}
        </Button>
      )}
      {drawing === "reshaping" ? (
        <Button look="primary" icon={Check} onClick={() => stopDrawing(store)}>
          {t("sketch.done")}
        </Button>
      ) : (
        <Button icon={X} onClick={() => stopDrawing(store)}>
          {t("sketch.cancel")}
        </Button>
      )}
    </div>
  );
}

const ringOf = (outline: Polygon) => outline.coordinates[0]?.slice(0, -1) ?? [];

/** Puts the outline the state holds into the tool: at the start, and again when undo has changed it behind the tool's back. */
function useOutlineInTool(tool: Drawing | null): void {
  const drawing = useAppState((state) => state.drawing);
  const outline = useAppState(outlineToEdit);
  const given = useRef<{ readonly tool: Drawing; readonly mode: string; readonly ring: string } | null>(null);
  const { store } = useApp();
  useEffect(() => {
    if (!tool || drawing === "idle") return;
    const ring = JSON.stringify(outline?.coordinates ?? null);
    const last = given.current;
    const sameTool = last?.tool === tool;
    given.current = { tool, mode: drawing, ring };
    if (drawing === "drawing") {
      if (!sameTool) tool.startPolygon();
      return;
    }
    if (!outline) return stopDrawing(store);
    // After closing a new outline the tool already holds it for mending.
    if (drawing === "mending") {
      if (!sameTool) tool.edit(outline);
      return;
    }
    if (!sameTool || last.ring !== ring) tool.edit(outline);
  }, [tool, drawing, outline, store]);
}
