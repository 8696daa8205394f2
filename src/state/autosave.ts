import type { PlanLog } from "#io/storage/plan-log.ts";
import { savingFault } from "#io/storage/saving-fault.ts";
import type { AppStore } from "./store.ts";

/** Longest wait between two tries to write, in milliseconds. */
const longestWait = 30_000;

/**
 * Drains the outbox into the log, one batch at a time, and keeps the draft beside it. A failure is shown and tried again;
 * the plan in memory goes on meanwhile. Returns the way to stop.
 */
export function autosave(
  store: AppStore,
  log: PlanLog,
  later: (run: () => void, ms: number) => unknown = setTimeout,
): () => void {
  let writing = false;
  let stopped = false;
  let wait = 1000;

  const drain = async () => {
    const { plan, outbox } = store.getState();
    if (writing || stopped || outbox.length === 0) return;
    writing = true;
    if (store.getState().saving.status !== "failed") store.setState({ saving: { status: "saving", fault: null } });
    try {
      await log.append(plan.id, outbox);
      wait = 1000;
      store.setState((now) => {
        const left = now.outbox.slice(outbox.length);
        return { outbox: left, saving: { status: left.length > 0 ? "saving" : "saved", fault: null } };
      });
    } catch (error) {
      store.setState({ saving: { status: "failed", fault: savingFault(error) } });
      later(() => void drain(), wait);
      wait = Math.min(wait * 2, longestWait);
      writing = false;
      return;
    }
    writing = false;
    void drain();
  };

  let keeping = false;
  let kept = store.getState().draft;
  const keepDraft = async () => {
    const { plan, draft } = store.getState();
    if (keeping || stopped || draft === kept) return;
    keeping = true;
    kept = draft;
    await log.writeDraft(plan.id, draft).catch((error: unknown) => {
      store.setState({ saving: { status: "failed", fault: savingFault(error) } });
    });
    keeping = false;
    void keepDraft();
  };

  const unsubscribe = store.subscribe((now, before) => {
    if (now.outbox !== before.outbox) void drain();
    if (now.draft !== before.draft) void keepDraft();
  });
  void drain();
  return () => {
    stopped = true;
    unsubscribe();
  };
}
