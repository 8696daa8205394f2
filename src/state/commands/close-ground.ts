import type { MultiPolygon, Polygon } from "geojson";
import { whyNotOutline } from "#domain/outline.ts";
import type { Refusal } from "#domain/permissions.ts";
import type { AppStore } from "../store.ts";
import { setParameters } from "./set-parameters.ts";

/** Closes ground to everybody. Of an outline in parts each part is closed. An unsound one is refused with its reason. */
export function closeGround(store: AppStore, ground: Polygon | MultiPolygon): Refusal | null {
  const parts =
    ground.type === "Polygon"
      ? [ground]
      : ground.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  const fault = parts.map(whyNotOutline).find((one) => one !== null);
  if (fault) return fault.refusal;
  setParameters(store, { closed: [...store.getState().parameters.closed, ...parts] });
  return null;
}

/** Opens one piece of closed ground again, or all of it. */
export const openGround = (store: AppStore, index: number | "all"): void =>
  setParameters(store, {
    closed: index === "all" ? [] : store.getState().parameters.closed.filter((_, at) => at !== index),
  });
