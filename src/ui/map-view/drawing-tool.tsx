import type { Polygon } from "geojson";
import { Check, Undo2, X } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import type { Drawing } from "#map/drawing.ts";
import type { MapAdapter } from "#map/map-adapter.ts";
import { dropOutline } from "#state/commands/drop-outline.ts";
import { finishOutline } from "#state/commands/finish-outline.ts";
import { keepDraft } from "#state/commands/keep-draft.ts";
import { stopDrawing } from "#state/commands/stop-drawing.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import css from "./drawing-tool.module.css";
import { useOutlineInTool } from "./use-outline-in-tool.ts";

/** Joins the drawing tool to the state: gestures become drafts, a closed outline a renewal area. */
export function DrawingTool({ map }: { readonly map: MapAdapter }) {
  const { t } = useText();
  const app = useApp();
  const drawing = useAppState((state) => state.drawing);
  const corners = useAppState((state) => state.draft?.corners) ?? [];
  const nameOf = useCallback((number: number) => t("sketch.defaultName", { number }), [t]);
  const [tool, setTool] = useState<Drawing | null>(null);
  const active = drawing !== "idle";

  // Fetched when the step is entered, so that the first click after "draw" is not lost to loading.
  const sketching = useAppState((state) => state.step === "sketch");
  useEffect(() => {
    if (sketching) void import("#map/drawing.ts");
  }, [sketching]);

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
      tool.onChange(({ corners }) => keepDraft(app.store, corners)),
      tool.onFinish((outline) => {
        dropOutline(app.store, ringOf(outline), nameOf, app);
      }),
      tool.onCancel(() => stopDrawing(app.store)),
    ];
    return () => {
      for (const off of offs) off();
    };
  }, [tool, app, nameOf]);

  useOutlineInTool(tool);

  if (!active) return null;
  return (
    <div className={css.bar} aria-busy={tool === null} data-testid="drawing">
      {drawing === "drawing" && (
        <>
          <Button icon={Undo2} disabled={corners.length === 0} onClick={() => tool?.removeLastPoint()}>
            {t("sketch.removeLast")}
          </Button>
          <Button look="primary" icon={Check} disabled={corners.length < 3} onClick={() => tool?.finish()}>
            {t("sketch.finish")}
          </Button>
        </>
      )}
      {drawing === "mending" && (
        <Button look="primary" icon={Check} onClick={() => finishOutline(app.store, corners, nameOf, app)}>
          {t("sketch.finish")}
        </Button>
      )}
      {drawing === "reshaping" ? (
        <Button look="primary" icon={Check} onClick={() => stopDrawing(app.store)}>
          {t("sketch.done")}
        </Button>
      ) : (
        <Button icon={X} onClick={() => stopDrawing(app.store)}>
          {t("sketch.cancel")}
        </Button>
      )}
    </div>
  );
}

const ringOf = (outline: Polygon) => outline.coordinates[0]?.slice(0, -1) ?? [];
