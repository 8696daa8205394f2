import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, emptyPlan, foldLog } from "#domain/plan.ts";
import type { Site } from "#domain/records.ts";
import { createAppStore } from "../store.ts";
import { commit } from "./commit.ts";
import { finishOutline } from "./finish-outline.ts";
import { keepDraft } from "./keep-draft.ts";
import { redo } from "./redo.ts";
import { removeSite } from "./remove-site.ts";
import { select } from "./select.ts";
import { startDrawing } from "./start-drawing.ts";
import { startReshaping } from "./start-reshaping.ts";
import { tell } from "./tell.ts";
import { undo } from "./undo.ts";

const services = { now: () => "2026-11-24T08:00:00Z", newId: () => "1" };
const nameOf = (number: number) => `更新片区 ${number}`;
const square = (size: number) => [
  [116.35, 39.99],
  [116.35 + size, 39.99],
  [116.35 + size, 39.99 + size],
  [116.35, 39.99 + size],
];
const bow = [
  [116.35, 39.99],
  [116.352, 39.992],
  [116.352, 39.99],
  [116.35, 39.992],
];

const scenario = (n: number, name: string) =>
  ({ kind: "scenario", id: `scenario:${n}`, author: "planner", changedAt: services.now(), name }) as const;
const change: fc.Arbitrary<Change> = fc.record({
  note: fc.constant("site_added" as const),
  remove: fc.array(
    fc.integer({ min: 0, max: 4 }).map((n) => `scenario:${n}` as const),
    { maxLength: 2 },
  ),
  put: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 4 }), fc.string({ maxLength: 3 })).map(([n, name]) => scenario(n, name)),
    { maxLength: 3 },
  ),
});
const doing = fc.array(
  fc.oneof(
    change.map((one) => ({ what: "commit" as const, change: one })),
    fc.constant({ what: "undo" as const }),
    fc.constant({ what: "redo" as const }),
  ),
  { maxLength: 30 },
);

test("[L2][L3] whatever is done, undone and done again, the outbox adds up to the plan, and undoing all leads back to nothing", () => {
  fc.assert(
    fc.property(doing, (steps) => {
      const store = createAppStore("zh");
      const states = [store.getState().plan.records];
      for (const step of steps) {
        if (step.what === "commit") {
          commit(store, step.change);
          states.length = store.getState().undoStack.length;
          states.push(store.getState().plan.records);
        } else (step.what === "undo" ? undo : redo)(store);
        const { plan, undoStack, outbox } = store.getState();
        expect(foldLog(emptyPlan(plan.id, plan.area), outbox).records).toEqual(plan.records);
        expect(plan.records).toEqual(states[undoStack.length]);
      }
      while (store.getState().undoStack.length > 0) undo(store);
      expect(store.getState().plan.records.size).toBe(0);
      while (store.getState().redoStack.length > 0) redo(store);
      expect(store.getState().plan.records).toEqual(states.at(-1));
    }),
  );
});

test("a fresh step clears what could be done again", () => {
  const store = createAppStore("zh");
  commit(store, { note: "site_added", remove: [], put: [scenario(1, "a")] });
  undo(store);
  commit(store, { note: "site_added", remove: [], put: [scenario(2, "b")] });
  expect(store.getState().redoStack).toEqual([]);
});

test("[P1] a refused change leaves the plan and the outbox alone", () => {
  const store = createAppStore("zh");
  store.setState({ actor: "public" });
  expect(commit(store, { note: "site_added", remove: [], put: [scenario(1, "a")] })).toBe("public_reads");
  expect(store.getState()).toMatchObject({ outbox: [], undoStack: [] });
});

test("[S1] an outline that crosses itself is kept for mending, and once mended becomes an area", () => {
  const store = createAppStore("zh");
  startDrawing(store);
  expect(finishOutline(store, bow, nameOf, services)).toBe("outline_crosses_itself");
  expect(store.getState()).toMatchObject({
    drawing: "mending",
    draft: { target: null, corners: bow },
    outlineFault: { refusal: "outline_crosses_itself" },
  });
  expect(store.getState().plan.records.size).toBe(0);
  expect(finishOutline(store, square(0.002), nameOf, services)).toBeNull();
  expect(store.getState()).toMatchObject({ drawing: "idle", draft: null, outlineFault: null, selection: "site:1" });
});

test("reshaping commits each sound gesture as one step, and a refused one changes nothing", () => {
  const store = createAppStore("zh");
  startDrawing(store);
  finishOutline(store, square(0.001), nameOf, services);
  startReshaping(store, "site:1");
  finishOutline(store, square(0.002), nameOf, services);
  const outline = () =>
    (store.getState().plan.records.get("site:1") as Site).outline.coordinates[0]?.[1]?.[0]?.toFixed(6);
  expect(outline()).toBe("116.352000");
  finishOutline(store, bow, nameOf, services);
  expect([outline(), store.getState().drawing, store.getState().draft?.corners]).toEqual([
    "116.352000",
    "reshaping",
    bow,
  ]);
  undo(store);
  expect(outline()).toBe("116.351000");
});

test("corners are kept from the first one on, and the last taken back leaves no draft", () => {
  const store = createAppStore("zh");
  startDrawing(store);
  const [first = []] = square(0.001);
  keepDraft(store, [first]);
  expect(store.getState().draft).toEqual({ target: null, corners: [first] });
  keepDraft(store, []);
  expect(store.getState()).toMatchObject({ drawing: "drawing", draft: null });
});

test("selecting another place takes the walk of the one before away; selecting the same one again keeps it", () => {
  const store = createAppStore("zh");
  store.setState({ selection: "a", walkFrom: [116.35, 39.99] });
  select(store, "a");
  expect(store.getState().walkFrom).toEqual([116.35, 39.99]);
  select(store, "b");
  expect(store.getState()).toMatchObject({ selection: "b", walkFrom: null, walk: null });
});

test("once a deletion is undone, nothing says that it can be", () => {
  const store = createAppStore("zh");
  startDrawing(store);
  finishOutline(store, square(0.001), nameOf, services);
  removeSite(store, "site:1");
  tell(store, "sketch.removed");
  undo(store);
  expect(store.getState()).toMatchObject({ notice: null });
  expect(store.getState().plan.records.has("site:1")).toBe(true);
});
