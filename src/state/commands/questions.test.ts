import { expect, test } from "vitest";
import type { CheckUpResult } from "#domain/answers/check-up.ts";
import { defaultParameters } from "#domain/results.ts";
import { box } from "#tests/fixtures/toy-area.ts";
import { createAppStore } from "../store.ts";
import { closeGround, openGround } from "./close-ground.ts";
import { recordFindings } from "./record-findings.ts";
import { setSiting, wishFor } from "./set-siting.ts";
import { undo } from "./undo.ts";

const services = { now: () => "2026-11-24T08:00:00Z", newId: () => "1" };

test("a candidate is kept, left out, or free, never two of them", () => {
  const store = createAppStore("zh");
  const wishes = () => [store.getState().siting.mustKeep, store.getState().siting.leaveOut];
  wishFor(store, "zone:a", "keep");
  expect(wishes()).toEqual([["zone:a"], []]);
  wishFor(store, "zone:a", "leave");
  expect(wishes()).toEqual([[], ["zone:a"]]);
  wishFor(store, "zone:a", null);
  expect(wishes()).toEqual([[], []]);
});

test("[A5.6] what is kept goes with its kind, and a closed facility with its class", () => {
  const store = createAppStore("zh");
  for (const id of ["zone:a", "shared:b", "idle_land:c"]) wishFor(store, id, "keep");
  setSiting(store, { candidates: ["zone", "shared"] });
  expect(store.getState().siting.mustKeep).toEqual(["zone:a", "shared:b"]);
  setSiting(store, { class: "library" });
  expect(store.getState().siting.mustKeep).toEqual(["zone:a"]);
});

test("[A9.2] ground is closed piece by piece and opened again; an outline that bounds none is refused", () => {
  const store = createAppStore("zh");
  const closed = () => store.getState().parameters.closed.length;
  expect(closeGround(store, box(0, 0, 100, 100))).toBeNull();
  const parts = {
    type: "MultiPolygon" as const,
    coordinates: [box(200, 0, 300, 100).coordinates, box(400, 0, 500, 100).coordinates],
  };
  expect(closeGround(store, parts)).toBeNull();
  expect(closed()).toBe(3);
  expect(closeGround(store, box(0, 0, 5, 5))).toBe("outline_too_small");
  expect(closed()).toBe(3);
  openGround(store, 0);
  expect(closed()).toBe(2);
  openGround(store, "all");
  expect(closed()).toBe(0);
});

const shortOf: CheckUpResult = {
  ...{ question: "check_up", area: "toy", people: 1, parameters: defaultParameters, assumptions: [], standard: "toy" },
  indicators: [
    {
      ...{ id: "green", nameZh: "绿地", nameEn: "Green", document: "toy", dimension: "block", group: null },
      ...{ levels: ["community"], unit: "share", needs: null, rule: "A6.3", radius: null, asked: null },
      ...{ clause: "1", source: "toy", confidence: "source", threshold: { comparison: ">=", value: 0.8 } },
      formula: { kind: "share_within", class: "public_green", tier: 5, method: "walk", of: "people" },
      communities: { pass: 0, short: 2, not_assessed: 0, no_threshold: 0 },
      assessments: ["west", "east"].map((place) => ({
        ...({ place, value: 0.5, verdict: "short", reason: null, estimated: [], features: [] } as const),
      })),
    },
  ],
  verdicts: { pass: 0, short: 2, not_assessed: 0, no_threshold: 0 },
};

test("[A6.9][P4] findings are one change, undone at once; a co-creation group is refused", () => {
  const store = createAppStore("zh");
  store.setState(({ asked }) => ({ asked: { ...asked, check_up: { ...asked.check_up, result: shortOf } } }));
  store.setState({ actor: "cocreator" });
  expect(recordFindings(store, services)).toBe("planners_find");
  expect(store.getState().plan.records.size).toBe(0);
  store.setState({ actor: "planner" });
  expect(recordFindings(store, services)).toBeNull();
  expect(store.getState().plan.records.size).toBe(2);
  expect(store.getState().outbox).toHaveLength(1);
  undo(store);
  expect(store.getState().plan.records.size).toBe(0);
});
