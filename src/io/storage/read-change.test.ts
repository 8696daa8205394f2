import { expect, test } from "vitest";
import { readChange } from "./read-change.ts";

const outline = {
  type: "Polygon",
  coordinates: [
    [
      [116.35, 39.99],
      [116.352, 39.99],
      [116.352, 39.992],
      [116.35, 39.99],
    ],
  ],
};
const site = {
  kind: "site",
  id: "site:1",
  author: "planner",
  changedAt: "2026-08-12T00:00:00Z",
  name: "三角地",
  renewalType: "public_space",
  stage: "reserve",
  notes: "",
  outline,
};

test("a sound row is read as it is", () => {
  const change = { note: "site_added", remove: [], put: [site] };
  expect(readChange(change)).toBe(change);
});

test.each([
  ["nothing", null],
  ["a text", "site_added"],
  ["no lists", { note: "site_added" }],
  ["a record without a kind", { note: "x", remove: [], put: [{ id: "site:1" }] }],
  ["an id of another kind", { note: "x", remove: [], put: [{ ...site, id: "work:1" }] }],
  [
    "an outline cut short",
    { note: "x", remove: [], put: [{ ...site, outline: { type: "Polygon", coordinates: [[[1, 2]]] } }] },
  ],
  [
    "a corner that is no number",
    {
      note: "x",
      remove: [],
      put: [
        {
          ...site,
          outline: {
            type: "Polygon",
            coordinates: [
              [
                [1, 2],
                [Number.NaN, 2],
                [3, 4],
                [1, 2],
              ],
            ],
          },
        },
      ],
    },
  ],
])("a damaged row is left out: %s", (_what, row) => expect(readChange(row)).toBeNull());
