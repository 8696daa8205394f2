import { type Refusal, whyNot } from "#domain/permissions.ts";
import { applyChange, type Change } from "#domain/plan.ts";
import type { AppStore } from "../store.ts";

/** The only door to the plan. Changes that change nothing are let through: the log is what people did. */
export function commit(store: AppStore, change: Change): Refusal | null {
  const { plan, actor, undoStack, outbox } = store.getState();
  const refusal = whyNot(plan, change, actor);
  if (refusal) return refusal;
  const { plan: next, inverse } = applyChange(plan, change);
  store.setState({
    plan: next,
    undoStack: [...undoStack, inverse],
    redoStack: [],
    outbox: [...outbox, change],
    notice: null,
  });
  return null;
}
