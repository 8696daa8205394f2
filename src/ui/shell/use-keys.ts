import { useEffect } from "react";
import { redo } from "#state/commands/redo.ts";
import { undo } from "#state/commands/undo.ts";
import { useApp, useAppState } from "../app-context.ts";

/** Ctrl or ⌘ with Z, Shift Z or Y. Fields keep their own undo, and so does an outline being drawn. */
export function useKeys(): void {
  const { store } = useApp();
  const drawing = useAppState((state) => state.drawing === "drawing" || state.drawing === "closing");
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || drawing) return;
      if (
        target instanceof HTMLElement &&
        target.closest("input:not([type=range]):not([type=checkbox]), textarea, select, [contenteditable]")
      )
        return;
      const letter = key.toLowerCase();
      const wanted = letter === "y" || (letter === "z" && event.shiftKey) ? redo : letter === "z" ? undo : null;
      if (!wanted) return;
      event.preventDefault();
      wanted(store);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [store, drawing]);
}
