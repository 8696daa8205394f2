import { expect, test } from "vitest";
import type { ClassChange, WhatIfResult } from "#domain/answers/what-if.ts";
import { gainOverlay, indexOverlay } from "./what-if-overlay.ts";

const zone = (id: string, gained: number, lost: number) => ({ zone: id, before: 0, after: 0, gained, lost });
const residents = new Map([
  ["some", 200],
  ["none", 100],
  ["loses", 50],
  ["empty", 0],
]);

test("a community is coloured by its residents who gain, less those who lose; no change has no colour", () => {
  const change = {
    class: "library",
    zones: [zone("some", 50, 0), zone("none", 0, 0), zone("loses", 5, 30), zone("empty", 0, 0), zone("unknown", 9, 0)],
  } as unknown as ClassChange;
  const { zones, facilityClasses } = gainOverlay(change, residents);
  expect([...(zones ?? [])]).toEqual([
    ["some", 0.25],
    ["loses", -0.5],
  ]);
  expect(facilityClasses).toEqual(["library"]);
  expect(gainOverlay(undefined, residents).zones?.size).toBe(0);
});

test("the index is coloured by its rise, and not where it was not assessed", () => {
  const communities = [
    { zone: "a", residents: 1, before: 0.25, after: 0.75 },
    { zone: "b", residents: 1, before: 0.5, after: 0.5 },
    { zone: "c", residents: 1, before: null, after: 0.5 },
  ];
  const result = { linkage: { communities } } as unknown as WhatIfResult;
  expect([...(indexOverlay(result).zones ?? [])]).toEqual([["a", 0.5]]);
});
