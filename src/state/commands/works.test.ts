import { expect, test } from "vitest";
import type { AnalysisClient, LiveAnswer } from "#analysis/client.ts";
import type { WhatIfResult } from "#domain/answers/what-if.ts";
import type { Inquiry } from "#domain/questions.ts";
import type { Work } from "#domain/records.ts";
import { box, lonLat, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { worksOf } from "../selectors/works.ts";
import { createAppStore } from "../store.ts";
import { addScenario } from "./add-scenario.ts";
import { dropWork, holdWork, putBackWork, stepWork } from "./hold-work.ts";
import { placeWork } from "./place-work.ts";
import { startPlacing } from "./start-placing.ts";
import { undo } from "./undo.ts";

let ids = 0;
const services = { now: () => "2026-11-24T08:00:00Z", newId: () => String(++ids) };

/** A far side that answers when it is told to; the answer carries the place it was asked about in `works`. */
function bench() {
  const asked: { readonly at: string; readonly answer: () => void }[] = [];
  const live = (inquiry: Inquiry) =>
    new Promise<LiveAnswer>((resolve) => {
      const at = placeOf(inquiry.records.find((one): one is Work => one.kind === "work"));
      const answer = { question: "what_if", works: [at] } as unknown as WhatIfResult;
      asked.push({ at, answer: () => resolve({ answer, tookMs: 1 }) });
    });
  const client = { live } as unknown as AnalysisClient;
  const store = createAppStore("zh");
  store.setState({ area: toyArea({ zones: [zone("z", "community", box(0, 0, 100, 100))] }) });
  addScenario(store, "方案 1", services);
  startPlacing(store, { kind: "new_facility", class: "library" });
  placeWork(store, { at: lonLat([0, -50]), ids: [] }, services);
  const work = () => worksOf(store.getState())[0] as Work;
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const drag = (x: number) => holdWork(store, client, { id: work().id, grip: "whole", to: lonLat([x, -50]) });
  return { asked, client, store, work, settled, drag };
}

const placeOf = (work: Work | undefined) =>
  work?.effect.kind === "new_facility" ? JSON.stringify(work.effect.at.coordinates) : "";

test("what is drawn is a work and the answer to that very place, however slow the answers are", async () => {
  const { asked, store, drag, settled } = bench();
  const drawn: (string | undefined)[] = [];
  store.subscribe(({ held }, before) => {
    if (!held || held === before.held) return;
    expect(held.answer?.works[0]).toBe(placeOf(held.work));
    drawn.push(held.answer?.works[0]);
  });
  drag(10);
  drag(20);
  expect(store.getState().held).toBeNull();
  asked[0]?.answer();
  drag(30);
  await settled();
  drag(40);
  asked[1]?.answer();
  await settled();
  asked[2]?.answer();
  await settled();
  // 10, then the newest of 20 and 30, then 40: the overtaken place was never asked.
  expect(asked.map(({ at }) => at)).toEqual(drawn);
  expect(drawn).toHaveLength(3);
});

test("a drop is one step of the plan; an answer that comes after it is not drawn; undo puts the work back", async () => {
  const { asked, store, drag, work, settled } = bench();
  const first = work();
  const steps = store.getState().undoStack.length;
  drag(10);
  drag(20);
  dropWork(store, services);
  const dropped = work();
  expect(dropped).not.toEqual(first);
  expect(store.getState().undoStack).toHaveLength(steps + 1);
  asked[0]?.answer();
  await settled();
  expect(store.getState().held).toBeNull();
  undo(store);
  expect(work()).toEqual(first);
});

test("an answer to the very place of the drop is the question's, and need not be asked again", async () => {
  const { asked, store, drag, work, settled } = bench();
  drag(10);
  asked[0]?.answer();
  await settled();
  dropWork(store, services);
  expect(store.getState().asked.what_if.result?.works).toEqual([placeOf(work())]);
});

test("a work that cannot stand there stays, and says why; letting go leaves the plan alone", async () => {
  const { asked, store, client, work } = bench();
  const first = work();
  holdWork(store, client, { id: first.id, grip: "whole", to: lonLat([5000, 0]) });
  expect(store.getState().workFault).toBe("outside");
  expect(asked).toEqual([]);
  putBackWork(store);
  expect(dropWork(store, services)).toBeNull();
  expect(work()).toEqual(first);
  // Another tier's work may be looked at, not moved.
  store.setState({ actor: "public" });
  stepWork(store, client, { id: first.id, eastM: 10, northM: 0 });
  expect([store.getState().workFault, asked.length]).toEqual(["public_reads", 0]);
});

test("steps add up before the first one has been answered", () => {
  const { store, client, work, drag } = bench();
  drag(0);
  for (let i = 0; i < 3; i++) stepWork(store, client, { id: work().id, eastM: 10, northM: 0 });
  dropWork(store, services);
  const [lon, lat] = lonLat([30, -50]);
  const { effect } = work();
  const [x = 0, y = 0] = effect.kind === "new_facility" ? effect.at.coordinates : [];
  expect([Math.abs(x - lon) < 3e-7, Math.abs(y - lat) < 3e-7]).toEqual([true, true]);
});

test("placing on what is not there says so, and goes on", () => {
  const { store } = bench();
  startPlacing(store, { kind: "opened_gate" });
  expect(placeWork(store, { at: lonLat([0, 0]), ids: ["z"] }, services)).toBe("no_gate");
  startPlacing(store, { kind: "new_crossing", crossing: "underpass", from: null });
  expect(placeWork(store, { at: lonLat([0, 0]), ids: [] }, services)).toBeNull();
  expect(store.getState().placing).toMatchObject({ from: lonLat([0, 0]) });
  expect(placeWork(store, { at: lonLat([50, 0]), ids: [] }, services)).toBe("no_barrier");
  expect(store.getState().placing).not.toBeNull();
});
