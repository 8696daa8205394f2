import type { RecordId } from "#domain/records.ts";
import { extentOf } from "../selectors/extent.ts";
import { placeIndex } from "../selectors/place-index.ts";
import type { AppStore } from "../store.ts";
import { flyTo } from "./fly-to.ts";
import { select } from "./select.ts";

/** Selects something of the area or the plan, and shows where it is. */
export function goToPlace(store: AppStore, id: string): void {
  const { area, plan } = store.getState();
  if (!area) return;
  const record = plan.records.get(id as RecordId);
  const geometry = record?.kind === "site" ? record.outline : placeIndex(area).get(id)?.entity.geometry;
  const extent = geometry && extentOf(geometry);
  select(store, id);
  if (!extent) return;
  const [west, south, east, north] = extent;
  flyTo(store, west === east && south === north ? [west, south] : extent);
}
