import { extentOf } from "../selectors/extent.ts";
import { placeIndex } from "../selectors/place-index.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import type { WorkFault } from "../works.ts";
import { flyTo } from "./fly-to.ts";
import { placeWork } from "./place-work.ts";

/** What is being placed, on something of the area by its id: for those who choose from a list. Shows where it is. */
export function placeNamed(
  store: AppStore,
  id: string,
  services: Pick<AppServices, "now" | "newId">,
): WorkFault | null {
  const { area } = store.getState();
  const geometry = area && placeIndex(area).get(id)?.entity.geometry;
  const extent = geometry && extentOf(geometry);
  if (!extent) return "not_found";
  const at = [extent[0], extent[1]] as const;
  const fault = placeWork(store, { at, ids: [id] }, services);
  if (!fault) flyTo(store, at);
  return fault;
}
