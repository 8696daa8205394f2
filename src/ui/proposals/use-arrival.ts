import { type RefObject, useEffect, useRef } from "react";

/** Where a reader goes from one page to another, the new one is read from its top. Null: it is not there yet. */
export function useArrival(place: string | null): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (place === null) return;
    const moved = last.current !== null && last.current !== place;
    last.current = place;
    if (!moved) return;
    element.current?.focus({ preventScroll: true });
    // Back on the list, the browser itself finds the place again.
    if (place !== "") window.scrollTo({ top: 0, behavior: "instant" });
  }, [place]);
  return element;
}
