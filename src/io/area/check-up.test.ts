import { describe, expect, test } from "vitest";
import shipped from "../../../data/standards/check-up-2023.json" with { type: "json" };
import standards from "../../../data/standards/gb50180-2018.json" with { type: "json" };
import { readCheckUp } from "./check-up.ts";
import { AreaError } from "./issues.ts";
import { readArea } from "./read-area.ts";
import { type Loose, memoryFiles, soundPackage } from "./test-package.ts";

/** The sound package with a check-up file of this content; an `AreaError` is thrown when it is read. */
const readWith = (checkUp: unknown) => {
  const files = soundPackage();
  (files as Record<string, Loose>)["area.json"].checkUp = "check-up.json";
  files["check-up.json"] = checkUp;
  return readArea(memoryFiles(files));
};
const broken = (harm: (indicators: Loose[], file: Loose) => void): unknown => {
  const file: Loose = structuredClone(shipped);
  harm(file.indicators, file);
  return file;
};

describe("[I1] the check-up of a package", () => {
  test("is read with it, and a package without one has none and no issue", async () => {
    expect(await readWith(shipped)).toMatchObject({ area: { checkUp: shipped }, issues: [] });
    const { area, issues } = await readArea(memoryFiles(soundPackage()));
    expect(issues).toEqual([]);
    expect(area).not.toHaveProperty("checkUp");
  });

  test.each([
    ["a file that is missing", undefined, "file_missing", undefined],
    ["broken JSON", new AreaError("check-up.json", "file_malformed", { detail: "x" }), "file_malformed", undefined],
    ["a list", [], "field_invalid", "(root)"],
    [
      "an unknown formula",
      broken(([one]) => (one.formula.kind = "magic")),
      "field_invalid",
      "indicators.0.formula.kind",
    ],
    ["a threshold as text", broken(([one]) => (one.threshold = "80 %")), "field_invalid", "indicators.0.threshold"],
    ["no confidence", broken(([one]) => delete one.confidence), "field_invalid", "indicators.0.confidence"],
    ["two of one id", broken(([one, other]) => (other.id = one.id)), "field_invalid", "indicators"],
    [
      "a limit of no number",
      broken((_, file) => (file.limits[0].threshold.value = null)),
      "field_invalid",
      "limits.0.threshold.value",
    ],
  ])("%s leaves it empty, with an issue that says what to do; the rest is kept", async (_, checkUp, code, field) => {
    const { area, issues } = await readWith(checkUp);
    expect(area).not.toHaveProperty("checkUp");
    expect(area.zones).toHaveLength(3);
    expect(issues).toMatchObject([{ file: "check-up.json", feature: null, code, severity: "dropped" }]);
    expect(issues[0]?.params.field).toBe(field);
  });
});

describe("the indicators that ship", () => {
  const { indicators, documents } = readCheckUp("check-up-2023.json", shipped);

  test("ask only for classes and radii that the standards hold, and cite documents that are listed", () => {
    const radii = standards.classes.flatMap(({ id, service }) => service.map(({ tier }) => `${id} ${tier}`));
    for (const { formula, document } of indicators) {
      if (formula.kind === "share_within" || formula.kind === "presence")
        expect(radii).toContain(`${formula.class} ${formula.tier}`);
      if (formula.kind === "count") expect(standards.classes.map(({ id }) => id)).toContain(formula.class);
      expect(documents.map(({ id }) => id)).toContain(document);
    }
  });

  test("say what data would answer those that a package does not, in both languages", () => {
    for (const { formula, needs } of indicators) {
      if (formula.kind === "needs" || formula.kind === "statistics_ratio") expect(needs).not.toBeNull();
      else expect(needs).toBeNull();
      if (needs) expect([needs.zh, needs.en]).not.toContain("");
    }
  });

  test("name a clause and a source for each, and cover every dimension and every area of a complete community", () => {
    for (const { clause, source } of indicators) expect([clause, source]).not.toContain("");
    expect(new Set(indicators.map(({ dimension }) => dimension)).size).toBe(4);
    expect(new Set(indicators.flatMap(({ group }) => group ?? [])).size).toBe(6);
  });
});
