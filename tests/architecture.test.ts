import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findViolations, mayImport, mayUse } from "./architecture-rules.ts";

const root = new URL("../", import.meta.url);

const sources = new Map(
  readdirSync(new URL("src", root), { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, root), "utf8")]),
);

test("every file keeps to its layer's imports, packages and size", () => {
  expect(sources.size).toBeGreaterThan(5);
  const lines = findViolations(sources).map(({ file, rule, what }) => `${file}: ${what}\n    ${rule}`);
  expect(lines.join("\n")).toBe("");
});

test("imports run down only: the table itself has no cycle, and both tables name the same layers", () => {
  expect(Object.keys(mayUse)).toEqual(Object.keys(mayImport));
  const order = Object.keys(mayImport);
  const below = (layer: string): string[] => [layer, ...(mayImport[layer] ?? []).flatMap(below)];
  for (const layer of order) for (const other of mayImport[layer] ?? []) expect(below(other)).not.toContain(layer);
});

const longCode = `export function f() {}\n${"// line\n".repeat(300)}`;
const longTable = `export const texts = {\n${'  "a.b": "text",\n'.repeat(300)}} as const;\n`;

// Each breach, the file it stands in, and the words of the rule that must name it.
const breaches: readonly [string, string, string, RegExp][] = [
  ["a layer above", "src/domain/a.ts", `import { x } from "#state/x.ts";`, /domain may import only geo, not state/],
  ["a type from above", "src/geo/a.ts", `import type { X } from "#domain/x.ts";`, /geo may import only no other layer/],
  ["an inline type", "src/map/a.ts", `export const f = (x: import("#state/x.ts").X) => x;`, /map may import only/],
  ["re-exported from above", "src/io/a.ts", `export { x } from "#analysis/x.ts";`, /io may import only/],
  ["loaded later", "src/analysis/a.ts", `export const f = () => import("#ui/x.tsx");`, /analysis may import only/],
  ["a worker's file", "src/ui/a.ts", `new URL("#analysis/worker.ts", import.meta.url);`, /ui may import only/],
  ["a worker's address", "src/ui/a.ts", `import w from "#analysis/worker.ts?worker&url";`, /ui may import only/],
  ["a glob", "src/ui/a.ts", `import.meta.glob(["#io/*.ts"]);`, /ui may import only/],
  ["main", "src/ui/a.ts", `import { x } from "#main.tsx";`, /beside main/],
  ["out of the layer", "src/state/b/a.ts", `import { x } from "../../domain/x.ts";`, /write #domain\/x\.ts/],
  ["out of src", "src/io/a.ts", `import x from "../../data/facts.json";`, /may not leave src/],
  ["a fixture in the app", "src/io/a.ts", `import x from "#tests/fixtures/x.ts";`, /may not leave src/],
  ["a test's layer", "src/domain/a.test.ts", `import { x } from "#ui/x.ts";`, /domain may import only/],
  ["a package", "src/domain/a.ts", `import { z } from "zod";`, /domain may use only no package/],
  ["a package's types", "src/state/a.ts", `import type { FC } from "react";`, /state may use only/],
  ["React by the back door", "src/state/a.ts", `import { create } from "zustand";`, /zustand\/vanilla/],
  ["a likely name", "src/geo/a.ts", `import x from "proj4-extra";`, /geo may use only/],
  ["Node in io", "src/io/a.ts", `import { readFileSync } from "node:fs";`, /folder reader/],
  ["MapLibre's values", "src/map/layers/a.ts", `import { Map } from "maplibre-gl";`, /only the map adapter/],
  ["styles below ui", "src/map/a.ts", `import "./a.css";`, /only ui has styles/],
  ["a default export", "src/geo/a.ts", `export default 1;`, /default/],
  ["a barrel", "src/geo/index.ts", `export { x } from "./x.ts";`, /barrel/],
  ["everything again", "src/geo/a.ts", `export * from "./x.ts";`, /barrel/],
  ["a computed import", "src/ui/a.ts", "export const f = (x: string) => import(`./${x}.ts`);", /names its file/],
  ["an address", "src/ui/a.tsx", `export const a = <a href="https://fonts.net/a">字</a>;`, /outside address/],
  ["an address in a template", "src/ui/a.ts", "export const a = (x: string) => `https://tiles.net/${x}`;", /outside/],
  ["an address in a style", "src/ui/a.css", `a { background: url("//cdn.net/a.png") }`, /outside address/],
  ["a long file", "src/geo/a.ts", longCode, /at most 300 lines/],
  ["a strange folder", "src/utils/a.ts", "", /layer of the table/],
];

test.each(breaches)("catches %s", (_name, file, source, rule) => {
  const found = findViolations(new Map([[file, source]]));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ file, rule: expect.stringMatching(rule) });
});

test("catches a cycle, types included, and names the way round", () => {
  const cycle = new Map([
    ["src/geo/a.ts", `import { b } from "./b.ts"; export const a = b;`],
    ["src/geo/b.ts", `import { c } from "#geo/c.ts"; export const b = c;`],
    ["src/geo/c.ts", `import type { a } from "./a.ts"; export const c = 1;`],
  ]);
  expect(findViolations(cycle).map(({ what }) => what)).toEqual([
    "src/geo/a.ts → src/geo/b.ts → src/geo/c.ts → src/geo/a.ts",
  ]);
});

test("lets pass what the tables allow", () => {
  const fine = new Map([
    ["src/main.tsx", `import "./app.css"; import { createRoot } from "react-dom/client"; import "#ui/a.tsx";`],
    ["src/analysis/a.ts", `import type { Point } from "geojson"; import area from "@turf/area"; import "#geo/x.ts";`],
    ["src/analysis/client.ts", `new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });`],
    ["src/domain/a.ts", `// See https://www.somewhere.net\nimport x from "../../data/standards/x.json";`],
    [
      "src/domain/a.test.ts",
      `import fc from "fast-check"; import "node:fs"; import "../../tests/fixtures/x.ts"; import "#tests/y.ts";`,
    ],
    ["src/io/area-folder.ts", `import { readFile } from "node:fs/promises";`],
    ["src/map/layers/a.ts", `import type { Map } from "maplibre-gl"; import { type Source } from "maplibre-gl";`],
    ["src/map/map-adapter.ts", `import url from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";`],
    ["src/state/a.ts", `import { createStore } from "zustand/vanilla"; import "#io/x.ts";`],
    ["src/ui/a.tsx", `import s from "./a.module.css"; export const a = <svg xmlns="http://www.w3.org/2000/svg" />;`],
    ["src/ui/texts.ts", longTable],
    ["src/vite-env.d.ts", "export default 1;"],
  ]);
  expect(findViolations(fine)).toEqual([]);
});
