import type { Map as LiveMap } from "maplibre-gl";
import type { Theme } from "./theme.ts";

/**
 * A cross at the map's centre while it has the keyboard's focus, and Enter as a click there: whatever a pointer can pick,
 * the arrow keys and Enter can pick too.
 */
export function attachCrosshair(
  map: LiveMap,
  theme: Theme,
  onEnter: (point: readonly [number, number]) => void,
): () => void {
  const canvas = map.getCanvas();
  const cross = document.createElement("div");
  cross.setAttribute("aria-hidden", "true");
  cross.dataset.role = "map-crosshair";
  Object.assign(cross.style, {
    position: "absolute",
    width: "28px",
    height: "28px",
    margin: "-14px 0 0 -14px",
    pointerEvents: "none",
    display: "none",
  });
  cross.innerHTML =
    `<svg viewBox="0 0 28 28" width="28" height="28" fill="none" stroke-linecap="round"><g stroke="${theme.surface}" stroke-width="5">` +
    `<path d="M14 2V10M14 18V26M2 14H10M18 14H26"/></g><path d="M14 2V10M14 18V26M2 14H10M18 14H26" stroke="${theme.ink}" stroke-width="2"/></svg>`;
  map.getContainer().append(cross);

  const centre = (): [number, number] => {
    const { x, y } = map.project(map.getCenter());
    return [x, y];
  };
  const place = () => {
    const [x, y] = centre();
    cross.style.left = `${x}px`;
    cross.style.top = `${y}px`;
  };
  const show = () => {
    place();
    cross.style.display = canvas.matches(":focus-visible") ? "block" : "none";
  };
  const hide = () => {
    cross.style.display = "none";
  };
  const press = (event: KeyboardEvent) => {
    show();
    if (event.key !== "Enter" || event.defaultPrevented) return;
    event.preventDefault();
    onEnter(centre());
  };
  canvas.addEventListener("focus", show);
  canvas.addEventListener("blur", hide);
  canvas.addEventListener("pointerdown", hide);
  canvas.addEventListener("keydown", press);
  map.on("resize", place);
  return () => {
    canvas.removeEventListener("focus", show);
    canvas.removeEventListener("blur", hide);
    canvas.removeEventListener("pointerdown", hide);
    canvas.removeEventListener("keydown", press);
    cross.remove();
  };
}
