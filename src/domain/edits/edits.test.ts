import { expect, test } from "vitest";
import { applyChange, type Change, emptyPlan, type Plan } from "../plan.ts";
import type { Site, SiteId } from "../records.ts";
import { addSite, type SiteInput } from "./add-site.ts";
import type { EditContext } from "./context.ts";
import { describeSite } from "./describe-site.ts";
import { removeSite } from "./remove-site.ts";
import { reshapeSite } from "./reshape-site.ts";

const context: EditContext = { actor: "planner", now: "2026-11-24T08:00:00Z", newId: () => "1" };
const later: EditContext = { ...context, actor: "mentor", now: "2026-11-25T08:00:00Z" };
const square = (size: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [116.35, 39.99],
      [116.35 + size, 39.99],
      [116.35 + size, 39.99 + size],
      [116.35, 39.99 + size],
      [116.35, 39.99],
    ],
  ],
});
const input: SiteInput = {
  name: " 三角地 ",
  renewalType: "public_space",
  stage: "reserve",
  notes: "",
  outline: square(0.001),
};
const empty = emptyPlan("plan:x", "x");
const made = (plan: Plan, change: Change | string) => {
  if (typeof change === "string") throw new Error(change);
  return applyChange(plan, change).plan;
};
const withSite = made(empty, addSite(empty, input, context));
const site = (plan: Plan) => plan.records.get("site:1") as Site;

test("a new area is named, signed and dated", () => {
  expect(site(withSite)).toMatchObject({ id: "site:1", name: "三角地", author: "planner", changedAt: context.now });
});

test("[S2][S3] an area without a name, or with an unsound outline, is refused with the reason", () => {
  expect(addSite(empty, { ...input, name: "  " }, context)).toBe("name_missing");
  expect(addSite(empty, { ...input, outline: square(0.00001) }, context)).toBe("outline_too_small");
});

test("describing changes the words named and nothing else, and the author stays", () => {
  const plan = made(withSite, describeSite(withSite, { id: "site:1", stage: "review" }, later));
  expect(site(plan)).toEqual({ ...site(withSite), stage: "review", changedAt: later.now });
  expect(describeSite(withSite, { id: "site:1", name: "" }, later)).toBe("name_missing");
});

test("reshaping changes the outline only", () => {
  const plan = made(withSite, reshapeSite(withSite, { id: "site:1", outline: square(0.002) }, later));
  expect(site(plan)).toEqual({ ...site(withSite), outline: square(0.002), changedAt: later.now });
});

test("what is gone cannot be changed", () => {
  const plan = made(withSite, removeSite(withSite, { id: "site:1" }));
  const id: SiteId = "site:1";
  expect(plan.records.size).toBe(0);
  expect([
    describeSite(plan, { id, notes: "x" }, context),
    reshapeSite(plan, { id, outline: square(0.001) }, context),
    removeSite(plan, { id }),
  ]).toEqual(Array(3).fill("not_found"));
});
