import { type RefObject, useEffect } from "react";

/**
 * A map in a page must not catch the reader who scrolls past: one finger and a plain wheel go to the page, two fingers
 * and a wheel with Ctrl (or a pinch on a touchpad, which browsers report so) to the map.
 */
export function useCooperation(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const finger = (event: TouchEvent) => event.touches.length < 2 && event.stopPropagation();
    const wheel = (event: WheelEvent) => event.ctrlKey || event.metaKey || event.stopPropagation();
    current.addEventListener("touchstart", finger, { capture: true, passive: true });
    current.addEventListener("touchmove", finger, { capture: true, passive: true });
    current.addEventListener("wheel", wheel, { capture: true, passive: true });
    return () => {
      current.removeEventListener("touchstart", finger, { capture: true });
      current.removeEventListener("touchmove", finger, { capture: true });
      current.removeEventListener("wheel", wheel, { capture: true });
    };
  }, [element]);
}
