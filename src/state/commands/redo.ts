import { applyChange } from "#domain/plan.ts";
import type { AppStore } from "../store.ts";

/** Does again what `undo` took back. */
export function redo(store: AppStore): void {
  const { plan, undoStack, redoStack, outbox } = store.getState();
  const step = redoStack.at(-1);
  if (!step) return;
  const { plan: next, inverse } = applyChange(plan, step);
  store.setState({
    plan: next,
    undoStack: [...undoStack, inverse],
    redoStack: redoStack.slice(0, -1),
    outbox: [...outbox, step],
  });
}
