import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverage } from "#analysis/coverage.ts";
import { engineOf, finish } from "#analysis/engine.ts";
import { gaps } from "#analysis/gaps.ts";
import { linkage } from "#analysis/linkage.ts";
import { layerIds } from "#domain/area.ts";
import { defaultParameters } from "#domain/results.ts";
import type { AreaFiles } from "#io/area/files.ts";
import { AreaError, describeIssue } from "#io/area/issues.ts";
import { readArea } from "#io/area/read-area.ts";

/** Damage at random places: a package is refused in a sentence, or read with issues, and every analysis still answers. */

const names = ["area.json", "standards.json", ...layerIds.map((id) => `${id}.geojson`)];
const texts = new Map(
  await Promise.all(
    names.map(async (name) => [name, await readFile(`public/areas/xueyuanlu/${name}`, "utf8")] as const),
  ),
);

const oddities: readonly unknown[] = [
  null,
  Number.NaN,
  "",
  "x",
  -1,
  0,
  1e308,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [[]],
  "__proto__",
  "open",
  [116.35, 40],
  -0,
  "🙂".repeat(500),
];

/** Where to strike: at each step down, which child by its share of the children. */
const blow = fc.record({
  file: fc.constantFrom(...names),
  steps: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 7 }),
  oddity: fc.option(fc.constantFrom(...oddities), { nil: undefined }),
});

function strike(json: unknown, steps: readonly number[], oddity: unknown): void {
  let at = json as Record<string, unknown>;
  for (const [depth, step] of steps.entries()) {
    const keys = Object.keys(at);
    const key = keys[Math.floor(step * keys.length)];
    if (key === undefined) return;
    const next = at[key];
    if (depth === steps.length - 1 || typeof next !== "object" || next === null) {
      if (oddity === undefined) delete at[key];
      else at[key] = oddity;
      return;
    }
    at = next as Record<string, unknown>;
  }
}

describe("a hostile area package", () => {
  test("[I1] never breaks the reader or an analysis", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(blow, { minLength: 1, maxLength: 12 }), async (blows) => {
        const jsons = new Map([...texts].map(([name, text]) => [name, JSON.parse(text)]));
        for (const { file, steps, oddity } of blows) strike(jsons.get(file), steps, oddity);
        const files: AreaFiles = {
          json: async (path) => jsons.get(path) ?? Promise.reject(new AreaError(path, "file_missing")),
          bytes: async (path) => Promise.reject(new AreaError(path, "file_missing")),
        };
        const read = await readArea(files).catch((error: unknown) => {
          if (error instanceof AreaError) return null;
          throw error;
        });
        if (!read) return;
        for (const issue of read.issues) expect(describeIssue(issue, "zh").length).toBeGreaterThan(10);
        const engine = engineOf(read.area, { ...defaultParameters, gridM: 90 });
        const shares = [
          ...finish(linkage(engine)).results.walk.matrix.flat(),
          ...finish(coverage(engine)).classes.flatMap(({ zones, walk }) => [
            walk.people,
            ...zones.map((zone) => zone.radius.area),
          ]),
        ];
        for (const share of shares) expect(share === null || (share >= 0 && share <= 1), String(share)).toBe(true);
        finish(gaps(engine));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
