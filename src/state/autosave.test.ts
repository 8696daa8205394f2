import { expect, test } from "vitest";
import type { Change } from "#domain/plan.ts";
import type { PlanLog } from "#io/storage/plan-log.ts";
import { autosave } from "./autosave.ts";
import { commit } from "./commands/commit.ts";
import { undo } from "./commands/undo.ts";
import { createAppStore } from "./store.ts";

const change = (n: number): Change => ({
  note: "site_added",
  remove: [],
  put: [
    { kind: "scenario", id: `scenario:${n}`, author: "planner", changedAt: "2026-08-12T00:00:00Z", name: String(n) },
  ],
});

/** A log in memory that refuses the first `refusals` writes. */
function memoryLog(refusals = 0) {
  const written: Change[] = [];
  const drafts: unknown[] = [];
  let left = refusals;
  const log: PlanLog = {
    read: async () => written,
    append: async (_plan, changes) => {
      if (left-- > 0) throw new DOMException("full", "QuotaExceededError");
      written.push(...changes);
    },
    readDraft: async () => drafts.at(-1) ?? null,
    writeDraft: async (_plan, draft) => void drafts.push(draft),
    onOthers: () => () => {},
  };
  return { log, written, drafts };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("every change and every undo reaches the log, in order", async () => {
  const store = createAppStore("zh");
  const { log, written } = memoryLog();
  autosave(store, log);
  commit(store, change(1));
  commit(store, change(2));
  undo(store);
  await settled();
  expect(written.map(({ remove, put }) => [remove.length, put.length])).toEqual([
    [0, 1],
    [0, 1],
    [1, 0],
  ]);
  expect(store.getState()).toMatchObject({ outbox: [], saving: { status: "saved", fault: null } });
});

test("a refused write is shown with its reason, the plan goes on, and a later try writes all of it once", async () => {
  const store = createAppStore("zh");
  const { log, written } = memoryLog(2);
  const waiting: (() => void)[] = [];
  autosave(store, log, (run) => waiting.push(run));
  commit(store, change(1));
  await settled();
  expect(store.getState().saving).toEqual({ status: "failed", fault: "full" });
  commit(store, change(2));
  await settled();
  expect(store.getState().plan.records.size).toBe(2);
  for (const run of waiting) run();
  await settled();
  expect(written).toEqual([change(1), change(2)]);
  expect(store.getState().saving.status).toBe("saved");
});

test("the newest draft is kept, and clearing it is kept too", async () => {
  const store = createAppStore("zh");
  const { log, drafts } = memoryLog();
  autosave(store, log);
  const draft = { target: null, corners: [[116.35, 39.99]] };
  store.setState({ draft });
  store.setState({ draft: { ...draft, corners: [...draft.corners, [116.36, 39.99]] } });
  await settled();
  expect(drafts.at(-1)).toEqual(store.getState().draft);
  store.setState({ draft: null });
  await settled();
  expect(drafts.at(-1)).toBeNull();
});
