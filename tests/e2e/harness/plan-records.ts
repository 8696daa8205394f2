import type { Inquiry } from "#domain/questions.ts";

const authored = { author: "planner", changedAt: "2026-11-24T00:00:00Z" } as const;
const square = (west: number, south: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, south],
      [west + 0.002, south],
      [west + 0.002, south + 0.002],
      [west, south + 0.002],
      [west, south],
    ],
  ],
});
/** Two renewal areas, of which one states its floor areas, and a scenario with one work. */
export const records: Inquiry["records"] = [
  {
    ...{ ...authored, kind: "site", id: "site:1", name: "甲", notes: "", renewalType: "residential", stage: "reserve" },
    ...{ outline: square(116.35, 39.99), existingFloorAreaM2: 1000, demolishedFloorAreaM2: 100 },
  },
  {
    ...{ ...authored, kind: "site", id: "site:2", name: "乙", notes: "", renewalType: "industrial", stage: "works" },
    outline: square(116.36, 39.99),
  },
  { ...authored, kind: "scenario", id: "scenario:1", name: "一" },
  {
    ...{ ...authored, kind: "work", id: "work:1", scenario: "scenario:1", name: "丙", nameEn: "C", costYuan: 250_000 },
    effect: { kind: "opened_gate", gate: "gate-tongfang-xi", access: "open" },
  },
];
