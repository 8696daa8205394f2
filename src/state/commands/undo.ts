import { applyChange } from "#domain/plan.ts";
import type { AppStore } from "../store.ts";

/** Takes back the last step. The taking back is itself a change, so it is stored like any other. */
export function undo(store: AppStore): void {
  const { plan, undoStack, redoStack, outbox, notice } = store.getState();
  const step = undoStack.at(-1);
  if (!step) return;
  const { plan: next, inverse } = applyChange(plan, step);
  store.setState({
    plan: next,
    undoStack: undoStack.slice(0, -1),
    redoStack: [...redoStack, inverse],
    outbox: [...outbox, step],
    // "Deleted" is no longer so.
    notice: notice === "sketch.removed" ? null : notice,
  });
}
