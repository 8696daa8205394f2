import { useEffect, useRef } from "react";
import type { Drawing } from "#map/drawing.ts";
import { stopDrawing } from "#state/commands/stop-drawing.ts";
import { draftOutline, planOutline } from "#state/selectors/outline-to-edit.ts";
import { useApp, useAppState } from "../app-context.ts";

/**
 * Puts the outline the state holds into the tool: the draft's at the start, for it may have been left unfinished; and the
 * plan's again whenever undo has changed it behind the tool's back.
 */
export function useOutlineInTool(tool: Drawing | null): void {
  const { store } = useApp();
  const drawing = useAppState((state) => state.drawing);
  const planned = useAppState(planOutline);
  const drafted = useAppState(draftOutline);
  /** What the tool holds, as far as is known: an accepted gesture empties the draft, and the tool keeps its shape. */
  const inTool = useRef(drafted);
  if (drafted) inTool.current = drafted;
  const held = useRef<{ readonly tool: Drawing; readonly planned: typeof planned } | null>(null);
  useEffect(() => {
    if (!tool || drawing === "idle") return;
    const last = held.current?.tool === tool ? held.current : null;
    held.current = { tool, planned };
    if (drawing === "drawing") {
      if (!last) tool.startPolygon();
    } else if (drawing === "mending") {
      // After closing a new outline the tool already holds it.
      if (!last && inTool.current) tool.edit(inTool.current);
    } else if (!planned) stopDrawing(store);
    else if (!last) tool.edit(inTool.current ?? planned);
    else if (last.planned !== planned && !sameRing(inTool.current, planned)) {
      tool.edit(planned);
      inTool.current = planned;
    }
  }, [tool, drawing, planned, store]);
}

const sameRing = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
