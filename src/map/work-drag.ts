import type { MapMouseEvent, MapTouchEvent } from "maplibre-gl";
import type { MapAdapter, Unsubscribe } from "./map-adapter.ts";
import { rawMapOf } from "./raw-map.ts";

type LonLat = readonly [number, number];

/** What the hand does to a drawn work. Moves come at most once a frame; a press that never moves is a click, not a drag. */
export interface WorkDrag {
  /** Whether this work can be moved, and the places it may be taken hold of by, WGS 84; the nearest one is taken. */
  readonly gripsOf: (id: string) => readonly LonLat[];
  readonly onMove: (id: string, grip: number, to: LonLat) => void;
  readonly onDrop: () => void;
  /** Escape, a second finger, or the map gone. */
  readonly onCancel: () => void;
}

const workLayers = ["works-icon", "works-line-icon", "works-line-casing"];
/** Half the side of the square in which a press takes hold, in pixels: a fingertip is blunter than a mouse. */
const reachPx = { fine: 8, coarse: 22 };
/** A press must go this far to be a drag, in pixels. */
const slackPx = { fine: 3, coarse: 6 };

interface Hold {
  readonly id: string;
  readonly grip: number;
  readonly from: readonly [number, number];
  /** From the pointer to what it took hold of, in pixels, so that the work does not jump under the finger. */
  readonly off: readonly [number, number];
  moved: boolean;
}

/** Lets works be dragged on the live map by mouse and finger; everything else moves the map as before. */
export function attachWorkDrag(adapter: MapAdapter, { gripsOf, onMove, onDrop, onCancel }: WorkDrag): Unsubscribe {
  const { map, pause, alive } = rawMapOf(adapter);
  const canvas = map.getCanvas();
  const size = window.matchMedia("(pointer: coarse)").matches ? "coarse" : "fine";
  let hold: Hold | null = null;
  let at: readonly [number, number] = [0, 0];
  let frame = 0;

  const holdAt = (x: number, y: number): Hold | null => {
    const layers = workLayers.filter((id) => map.getLayer(id));
    const r = reachPx[size];
    const found = map.queryRenderedFeatures(
      [
        [x - r, y - r],
        [x + r, y + r],
      ],
      { layers },
    );
    for (const { properties } of found) {
      const id = String(properties.id);
      const grips = gripsOf(id).map(([lon, lat]) => map.project([lon, lat]));
      const far = grips.map((grip) => Math.hypot(grip.x - x, grip.y - y));
      const nearest = far.indexOf(Math.min(...far));
      const grip = grips[nearest];
      if (grip) return { id, grip: nearest, from: [x, y], off: [grip.x - x, grip.y - y], moved: false };
    }
    return null;
  };

  const move = () => {
    frame = 0;
    if (!hold) return;
    const { lng, lat } = map.unproject([at[0] + hold.off[0], at[1] + hold.off[1]]);
    onMove(hold.id, hold.grip, [lng, lat]);
  };
  const follow = (x: number, y: number) => {
    if (!hold) return;
    at = [x, y];
    if (!hold.moved && Math.hypot(x - hold.from[0], y - hold.from[1]) <= slackPx[size]) return;
    if (!hold.moved) pause(true);
    hold.moved = true;
    frame ||= requestAnimationFrame(move);
  };
  const end = (how: "drop" | "cancel") => {
    if (!hold) return;
    if (frame && how === "drop") move();
    cancelAnimationFrame(frame);
    frame = 0;
    const { moved } = hold;
    hold = null;
    canvas.style.cursor = "";
    // The click that ends a drag comes after this: it must not be taken for one on the map.
    if (moved) setTimeout(() => alive() && pause(false));
    if (moved && how === "drop") onDrop();
    if (moved && how === "cancel") onCancel();
  };

  const press = (event: MapMouseEvent | MapTouchEvent) => {
    if ("points" in event && event.points.length > 1) return end("cancel");
    if (event.originalEvent instanceof MouseEvent && event.originalEvent.button !== 0) return;
    hold = holdAt(event.point.x, event.point.y);
    if (!hold) return;
    // The map itself stays where it is.
    event.preventDefault();
    canvas.style.cursor = "grabbing";
  };
  const touchMove = (event: MapTouchEvent) => {
    if (!hold) return;
    event.preventDefault();
    follow(event.point.x, event.point.y);
  };
  // On the window, so that a mouse that leaves the map does not lose the work.
  const mouseMove = ({ clientX, clientY }: MouseEvent) => {
    if (!hold) return;
    const { left, top } = canvas.getBoundingClientRect();
    follow(clientX - left, clientY - top);
  };
  const drop = () => end("drop");
  const cancel = () => end("cancel");
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !hold) return;
    event.stopPropagation();
    cancel();
  };
  const subscriptions = [
    map.on("mousedown", press),
    map.on("touchstart", press),
    map.on("touchmove", touchMove),
    map.on("touchend", drop),
    map.on("touchcancel", cancel),
  ];
  window.addEventListener("mousemove", mouseMove);
  window.addEventListener("mouseup", drop);
  window.addEventListener("keydown", key, true);
  return () => {
    cancel();
    for (const subscription of subscriptions) subscription.unsubscribe();
    window.removeEventListener("mousemove", mouseMove);
    window.removeEventListener("mouseup", drop);
    window.removeEventListener("keydown", key, true);
  };
}
