import { applyChange, emptyPlan, foldLog } from "#domain/plan.ts";
import type { PlanLog } from "#io/storage/plan-log.ts";
import { savingFault } from "#io/storage/saving-fault.ts";
import { readDraft } from "../read-draft.ts";
import type { AppStore } from "../store.ts";

/**
 * Opens the plan of an area from this device, with the outline left unfinished last time, and follows what other tabs
 * write. Where nothing can be read the reader is told, and an empty plan is worked on in memory.
 */
export async function openPlan(store: AppStore, log: PlanLog, areaId: string): Promise<void> {
  const id = `plan:${areaId}`;
  store.setState({ plan: emptyPlan(id, areaId) });
  log.onOthers(id, (changes) => store.setState(({ plan }) => ({ plan: foldLog(plan, changes) })));
  try {
    const changes = await log.read(id);
    const draft = readDraft(await log.readDraft(id));
    store.setState(({ plan, outbox }) => ({
      // Changes made while the log was being read come last.
      plan: outbox.reduce(
        (open, change) => applyChange(open, change).plan,
        foldLog(emptyPlan(plan.id, areaId), changes),
      ),
      saving: { status: "saved", fault: null },
      ...(draft && {
        draft,
        drawing: draft.target ? ("reshaping" as const) : ("mending" as const),
        notice: "notice.draft",
      }),
    }));
  } catch (error) {
    store.setState({ saving: { status: "failed", fault: savingFault(error) } });
  }
}
