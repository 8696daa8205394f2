import type { AnalysisClient } from "#analysis/client.ts";
import type { AreaFiles } from "#io/area/files.ts";
import type { PlanLog } from "#io/storage/plan-log.ts";
import { openArea } from "./commands/open-area.ts";
import { openPlan } from "./commands/open-plan.ts";
import { walkFrom } from "./commands/walk-from.ts";
import type { AppStore } from "./store.ts";

export { autosave } from "./autosave.ts";
export { followAddress } from "./commands/follow-address.ts";
export { syncAddress } from "./sync-address.ts";

/** The area, then its plan, then the walk an address may ask for. */
export async function openAll(
  store: AppStore,
  { files, client, log }: { files: AreaFiles; client: AnalysisClient; log: PlanLog },
): Promise<void> {
  await openArea(store, files, client);
  const { area, walkFrom: from } = store.getState();
  if (!area) return;
  await openPlan(store, log, area.manifest.id);
  if (from) await walkFrom(store, client, from);
}
