import { useEffect, useRef } from "react";
import { letGo } from "#state/commands/let-go.ts";
import { useApp, useAppState } from "../app-context.ts";

/** Escape closes the inspector; and whoever was in it when it went is led back to where they came from. */
export function useInspectorFocus(inspecting: boolean): void {
  const { store } = useApp();
  const selection = useAppState((state) => state.selection);
  const drawing = useAppState((state) => state.drawing !== "idle");
  const cameFrom = useRef<Element | null>(null);
  const wasOpen = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each selection is a new way in
  useEffect(() => {
    const here = document.activeElement;
    const closed = wasOpen.current && !inspecting;
    wasOpen.current = inspecting;
    if (inspecting) {
      if (here && here !== document.body && !here.closest("#inspector")) cameFrom.current = here;
      return;
    }
    const back = cameFrom.current;
    cameFrom.current = null;
    if (!closed || here !== document.body) return;
    // What led here may have been removed with the place, or hidden on a phone.
    const deleted = store.getState().notice === "sketch.removed";
    const usable = !deleted && back !== null && back.isConnected && back.getClientRects().length > 0;
    focusFirst(usable ? [back] : deleted ? ["#draw-area", "#panel"] : ["[data-testid=map] canvas", "#panel"]);
  }, [inspecting, selection, store]);

  useEffect(() => {
    if (!inspecting || drawing) return;
    let popup = false;
    // Asked before anyone answers the key: a popover closes itself, and the inspector stays.
    const before = () => {
      popup = document.querySelector("[role=dialog]") !== null;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || popup) return;
      letGo(store);
    };
    window.addEventListener("keydown", before, true);
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", before, true);
      window.removeEventListener("keydown", press);
    };
  }, [inspecting, drawing, store]);
}

/** Focuses the first that is there. */
export function focusFirst(places: readonly (Element | string)[]): void {
  for (const place of places) {
    const element = typeof place === "string" ? document.querySelector(place) : place;
    if (!(element instanceof HTMLElement)) continue;
    element.focus({ preventScroll: true });
    return;
  }
}
