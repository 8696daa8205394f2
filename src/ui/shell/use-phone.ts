import { useSyncExternalStore } from "react";

/** Answers whether the page is at most so wide, and again when that changes. */
function widthHook(most: number): () => boolean {
  const query = typeof matchMedia === "undefined" ? null : matchMedia(`(max-width: ${most}px)`);
  const subscribe = (tell: () => void) => {
    query?.addEventListener("change", tell);
    return () => query?.removeEventListener("change", tell);
  };
  return () => useSyncExternalStore(subscribe, () => query?.matches ?? false);
}

/** Whether the page is laid out for a phone. The same width stands in the style sheets. */
export const usePhone = widthHook(760);

/** Whether there is room for one pane only: the inspector stands in the panel's place, so that the map keeps its own. */
export const useOnePane = widthHook(1000);
