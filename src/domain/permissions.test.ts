import { describe, expect, test } from "vitest";
import { whyNot } from "./permissions.ts";
import { applyChange, type Change, emptyPlan } from "./plan.ts";
import { type PlanRecord, type Site, type Tier, tiers } from "./records.ts";

const siteOf = (author: Tier): Site => ({
  kind: "site",
  id: "site:1",
  author,
  changedAt: "2026-01-01T00:00:00Z",
  name: "样例",
  renewalType: "public_space",
  stage: "reserve",
  notes: "",
  outline: { type: "Polygon", coordinates: [] },
});
const put = (record: PlanRecord): Change => ({ note: "site_added", remove: [], put: [record] });
const planWith = (...records: PlanRecord[]) =>
  applyChange(emptyPlan("plan:1", "toy"), { note: "plan_opened", remove: [], put: records }).plan;

describe("who may do what", () => {
  test("[P1] the public reads", () => {
    expect(whyNot(planWith(), put(siteOf("public")), "public")).toBe("public_reads");
  });

  test("[P2] no one alters, removes, or writes in the name of, a higher tier; a lower one's work he may", () => {
    for (const actor of tiers.filter((tier) => tier !== "public")) {
      for (const author of tiers.filter((tier) => tier !== "public")) {
        const expected = tiers.indexOf(author) < tiers.indexOf(actor) ? "higher_tier" : null;
        expect(whyNot(planWith(), put(siteOf(author)), actor)).toBe(expected);
        const removal: Change = { note: "site_removed", remove: ["site:1"], put: [] };
        expect(whyNot(planWith(siteOf(author)), removal, actor)).toBe(expected);
      }
    }
  });

  test("[P3] a published proposal is frozen, even for a mentor", () => {
    const proposal: PlanRecord = {
      kind: "proposal",
      id: "proposal:1",
      author: "planner",
      changedAt: "2026-01-01T00:00:00Z",
      site: "site:1",
      scenario: "scenario:1",
      demonstration: true,
      titleZh: "",
      titleEn: "",
      summaryZh: "",
      summaryEn: "",
      figures: [],
    };
    expect(whyNot(planWith(proposal), put(proposal), "mentor")).toBe("frozen");
    expect(whyNot(planWith(), put(proposal), "mentor")).toBeNull();
  });

  test("[P4] findings are renewed by planner or mentor, whoever recorded them, and by nobody else", () => {
    const finding = { ...siteOf("mentor"), kind: "finding", id: "finding:a/b/c" } as unknown as PlanRecord;
    const renewed: Change = { note: "findings_recorded", remove: [], put: [finding] };
    expect(whyNot(planWith(finding), renewed, "planner")).toBeNull();
    expect(whyNot(planWith(finding), renewed, "mentor")).toBeNull();
    expect(whyNot(planWith(finding), renewed, "cocreator")).toBe("planners_find");
    expect(whyNot(planWith(finding), renewed, "public")).toBe("public_reads");
  });
});
