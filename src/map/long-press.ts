/** Milliseconds and pixels that tell a long press from a tap and a drag. */
const holdMs = 550;
const slackPx = 8;

/** A finger held still. Safari on iOS sends no contextmenu for it, so it is timed here. Mice have the right button. */
export function onLongPress(target: HTMLElement, handler: (event: PointerEvent) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: [number, number] = [0, 0];
  const down = (event: PointerEvent) => {
    clearTimeout(timer);
    if (event.pointerType === "mouse" || !event.isPrimary) return;
    start = [event.clientX, event.clientY];
    timer = setTimeout(() => handler(event), holdMs);
  };
  const move = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - start[0], event.clientY - start[1]) > slackPx) clearTimeout(timer);
  };
  const up = () => clearTimeout(timer);
  target.addEventListener("pointerdown", down);
  target.addEventListener("pointermove", move);
  target.addEventListener("pointerup", up);
  target.addEventListener("pointercancel", up);
  return () => {
    clearTimeout(timer);
    target.removeEventListener("pointerdown", down);
    target.removeEventListener("pointermove", move);
    target.removeEventListener("pointerup", up);
    target.removeEventListener("pointercancel", up);
  };
}
