import { useSyncExternalStore } from "react";

const query = typeof matchMedia === "undefined" ? null : matchMedia("(max-width: 760px)");
const subscribe = (tell: () => void) => {
  query?.addEventListener("change", tell);
  return () => query?.removeEventListener("change", tell);
};

/** Whether the page is laid out for a phone. The same width stands in the style sheets. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => query?.matches ?? false);
