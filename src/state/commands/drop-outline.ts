import type { Position } from "geojson";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import { finishOutline } from "./finish-outline.ts";
import { keepDraft } from "./keep-draft.ts";

/**
 * The hand lets go of an outline: drawing closes it, reshaping takes the gesture over. One that was refused, or left
 * unfinished, waits for the word "finish": it must not slip into the plan by a drag.
 */
export function dropOutline(
  store: AppStore,
  corners: readonly Position[],
  nameOf: (number: number) => string,
  services: Pick<AppServices, "now" | "newId">,
): void {
  if (store.getState().drawing === "mending") keepDraft(store, corners);
  else finishOutline(store, corners, nameOf, services);
}
