import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** docs/rules.md and the tests name the same rules. */

const rules = [...readFileSync("docs/rules.md", "utf8").matchAll(/^\| ([A-Z]\d(?:\.\d+)?) \|/gm)].map(
  ([, rule]) => rule,
);

const cited = new Set(
  ["src", "tests"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(test|e2e)\.tsx?$/.test(path))
      .flatMap((path) => [...readFileSync(`${folder}/${path}`, "utf8").matchAll(/\[([A-Z]\d(?:\.\d+)?)\]/g)])
      .map(([, rule]) => rule),
  ),
);

test("every rule is cited by a test", () => {
  expect(rules.length).toBeGreaterThan(30);
  expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
});
