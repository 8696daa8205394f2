import { expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import { lowestCoverage } from "./lowest-coverage.ts";

const zone = (id: string, kind: string, residents: number) => ({ id, kind, residents });
const area = {
  zones: [
    zone("campus", "campus", 900),
    zone("a", "community", 100),
    zone("b", "community", 300),
    zone("c", "community", 500),
  ],
} as unknown as Area;
const served = (shares: Readonly<Record<string, number | null>>) => ({
  zones: Object.entries(shares).map(([id, people]) => ({
    zone: id,
    walk: { people, area: null },
    radius: { people: 1, area: null },
  })),
});

test("of several communities served alike, the largest is named and all are counted", () =>
  expect(lowestCoverage(area, served({ campus: 0, a: 0, b: 0, c: 0.4 }))).toEqual({ zone: "b", share: 0, count: 2 }));

test("one alone at the bottom is counted once, and an unassessed one not at all", () =>
  expect(lowestCoverage(area, served({ a: null, b: 0.3, c: 0.2 }))).toEqual({ zone: "c", share: 0.2, count: 1 }));

test("nothing assessed, nothing lowest", () => expect(lowestCoverage(area, served({ a: null }))).toBeNull());
