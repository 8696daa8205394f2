import { expect, test } from "vitest";
import type { Area } from "#domain/area.ts";
import type { LinkageResult, Matrix } from "#domain/results.ts";
import { weakestPair } from "./weakest-pair.ts";

const area = {
  zones: [
    { kind: "campus", residents: 50, workers: 9000 },
    { kind: "park", residents: 0, workers: 80 },
    { kind: "community", residents: 70, workers: 9000 },
  ],
} as unknown as Area;
const kinds = ["campus", "park", "community"] as const;
const answer = (matrix: Matrix) => ({ kinds, results: { walk: { matrix } } }) as unknown as LinkageResult;

test("of pairs equally weak, the row that stands for most people; all are counted", () =>
  expect(
    weakestPair(
      area,
      answer([
        [0.5, 0, 1],
        [0, 1, 1],
        [null, 0, 1],
      ]),
    ),
  ).toEqual({ from: "park", to: "campus", count: 3 }));

test("one alone is counted once, and unassessed pairs are passed over", () =>
  expect(weakestPair(area, answer([[null, 0.2, 0.3]]))).toEqual({ from: "campus", to: "park", count: 1 }));

test("nothing assessed, nothing weakest", () => expect(weakestPair(area, answer([[null]]))).toBeNull());
