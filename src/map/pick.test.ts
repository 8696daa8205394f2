import { expect, test } from "vitest";
import { type PickedFeature, rankPicks } from "./pick.ts";

const found = (id: string, sourceLayer: string | null, source = "area", properties = {}): PickedFeature => ({
  id,
  layer: "any",
  source,
  sourceLayer,
  properties,
});

test("a facility comes before a gate, a site before a compound, a compound before the block it stands in", () => {
  const picks = rankPicks([
    found("block", "zones", "area", { kind: "block" }),
    found("campus", "zones", "area", { kind: "campus" }),
    found("site:1", null, "sketch"),
    found("gate", "gates"),
    found("library", "facilities"),
  ]);
  expect(picks.map(({ id }) => id)).toEqual(["library", "gate", "site:1", "campus", "block"]);
});

test("a feature drawn by several layers is named once, and what cannot be picked never", () => {
  const picks = rankPicks([
    found("gate", "gates"),
    found("gate", "gates"),
    found("x", "zone-labels"),
    found("y", null, "names"),
  ]);
  expect(picks.map(({ id }) => id)).toEqual(["gate"]);
});
