import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "#io/area/files.ts";
import { AreaError, describeIssue } from "#io/area/issues.ts";
import { sentences } from "#io/area/issue-words.ts";
import { readArea } from "#io/area/read-area.ts";
import { type Loose, memoryFiles, soundPackage } from "#io/area/test-package.ts";

/** Reads the sound package after `harm` has broken it. */
const readHarmed = (harm: (files: Record<string, Loose>) => void) => {
  const files = soundPackage();
  harm(files as Record<string, Loose>);
  return readArea(memoryFiles(files));
};
const first = (files: Record<string, Loose>, layer: string) => files[`${layer}.geojson`].features[0];
const named = (files: Record<string, Loose>, layer: string, id: string) => files[`${layer}.geojson`].features.find((one: Loose) => one.properties.id === id);

test("[I1] a sound package has no issues and keeps every feature", async () => {
  const { area, issues } = await readArea(memoryFiles(soundPackage()));
  expect(issues).toEqual([]);
  expect([area.zones, area.gates, area.streets, area.barriers, area.crossings, area.facilities].map(({ length }) => length)).toEqual([3, 1, 1, 1, 1, 1]);
  expect(area.facilities[0]).toMatchObject({ id: "market-a", class: "market", zone: null });
  expect(area.facilities[0]).not.toHaveProperty("openingHours");
});

type Harm = (files: Record<string, Loose>) => void;
/** What is broken, and the issue it must give: file, feature, code, severity. */
const cases: [name: string, harm: Harm, file: string, feature: string | number | null, code: string, severity: string][] = [
  ["a missing layer file", (f) => delete f["greens.geojson"], "greens.geojson", null, "file_missing", "dropped"],
  ["malformed JSON", (f) => { f["rails.geojson"] = new AreaError("rails.geojson", "file_malformed", { detail: "x" }); }, "rails.geojson", null, "file_malformed", "dropped"],
  ["no collection", (f) => { f["sites.geojson"] = [1, 2]; }, "sites.geojson", null, "not_collection", "dropped"],
  ["null for a layer", (f) => { f["sites.geojson"] = null; }, "sites.geojson", null, "not_collection", "dropped"],
  ["a layer not listed", (f) => { f["area.json"].layers = f["area.json"].layers.filter(({ id }: Loose) => id !== "rails"); }, "area.json", null, "layer_unlisted", "dropped"],
  ["a path out of the package", (f) => { f["area.json"].layers[7].file = "../../etc/passwd"; }, "area.json", null, "path_unsafe", "dropped"],
  ["a path to another host", (f) => { f["area.json"].layers[7].file = "https://example.org/x.geojson"; }, "area.json", null, "path_unsafe", "dropped"],
  ["a wrong count", (f) => { f["area.json"].layers[7].features = 5; }, "greens.geojson", null, "count_differs", "assumed"],
  ["a feature that is none", (f) => { f["greens.geojson"].features.push(7); }, "greens.geojson", 0, "feature_malformed", "dropped"],
  ["a number for an id", (f) => { first(f, "gates").properties.id = 12; }, "gates.geojson", 0, "id_invalid", "dropped"],
  ["an id used twice", (f) => { first(f, "gates").properties.id = "railway"; }, "barriers.geojson", "railway", "id_duplicate", "dropped"],
  ["a line for a gate", (f) => { first(f, "gates").geometry = { type: "LineString", coordinates: [] }; }, "gates.geojson", "gate-a", "geometry_type", "dropped"],
  ["no geometry", (f) => { first(f, "gates").geometry = null; }, "gates.geojson", "gate-a", "geometry_type", "dropped"],
  ["a NaN coordinate", (f) => { first(f, "gates").geometry.coordinates = [Number.NaN, 40]; }, "gates.geojson", "gate-a", "coordinate_invalid", "dropped"],
  ["latitude first", (f) => { first(f, "gates").geometry.coordinates = [39.994, 116.342]; }, "gates.geojson", "gate-a", "coordinate_invalid", "dropped"],
  ["a text coordinate", (f) => { first(f, "gates").geometry.coordinates = ["116", "40"]; }, "gates.geojson", "gate-a", "coordinate_invalid", "dropped"],
  ["a huge coordinate", (f) => { first(f, "gates").geometry.coordinates = [1e308, 1e308]; }, "gates.geojson", "gate-a", "coordinate_invalid", "dropped"],
  ["another continent", (f) => { first(f, "gates").geometry.coordinates = [2.35, 48.85]; }, "gates.geojson", "gate-a", "far_outside", "dropped"],
  ["a line of one point", (f) => { first(f, "streets").geometry.coordinates.pop(); }, "streets.geojson", "street-a", "line_short", "dropped"],
  ["a ring of one point", (f) => { named(f, "zones", "campus-a").geometry.coordinates[0].length = 1; }, "zones.geojson", "campus-a", "ring_short", "dropped"],
  ["no rings", (f) => { named(f, "zones", "campus-a").geometry.coordinates = []; }, "zones.geojson", "campus-a", "ring_short", "dropped"],
  ["an unclosed ring", (f) => { named(f, "zones", "campus-a").geometry.coordinates[0].pop(); }, "zones.geojson", "campus-a", "ring_unclosed", "assumed"],
  ["an unknown zone kind", (f) => { named(f, "zones", "campus-a").properties.kind = "castle"; }, "zones.geojson", "campus-a", "field_invalid", "dropped"],
  ["huge people", (f) => { named(f, "zones", "campus-a").properties.residents = 1e300; }, "zones.geojson", "campus-a", "field_assumed", "assumed"],
  ["people as text", (f) => { named(f, "zones", "campus-a").properties.residents = "400"; }, "zones.geojson", "campus-a", "field_assumed", "assumed"],
  ["people in a block", (f) => { named(f, "zones", "block-01").properties.residents = 5; }, "zones.geojson", "block-01", "block_people", "assumed"],
  ["no street level", (f) => { delete first(f, "streets").properties.level; }, "streets.geojson", "street-a", "field_assumed", "assumed"],
  ["a gate of no zone", (f) => { first(f, "gates").properties.zone = "nowhere"; }, "gates.geojson", "gate-a", "reference_missing", "dropped"],
  ["a gate of a block", (f) => { first(f, "gates").properties.zone = "block-01"; }, "gates.geojson", "gate-a", "reference_missing", "dropped"],
  ["a gate into nothing", (f) => { first(f, "gates").properties.opensInto = "nowhere"; }, "gates.geojson", "gate-a", "reference_ignored", "assumed"],
  ["opening hours as a list", (f) => { first(f, "gates").properties.openingHours = []; }, "gates.geojson", "gate-a", "field_ignored", "assumed"],
  ["a crossing of nothing", (f) => { first(f, "crossings").properties.barriers = ["wall"]; }, "crossings.geojson", "crossing-a", "reference_missing", "dropped"],
  ["an unknown class", (f) => { first(f, "facilities").properties.class = "casino"; }, "facilities.geojson", "market-a", "class_unknown", "dropped"],
  ["a facility in no zone", (f) => { first(f, "facilities").properties.zone = "nowhere"; }, "facilities.geojson", "market-a", "reference_ignored", "assumed"],
  ["an unknown source", (f) => { first(f, "streets").properties.source = "rumour"; }, "streets.geojson", "street-a", "source_unknown", "assumed"],
  ["no streets", (f) => { f["streets.geojson"].features = []; f["area.json"].layers[3].features = 0; }, "streets.geojson", null, "streets_none", "assumed"],
  ["people that differ", (f) => { f["area.json"].people.count = 7; }, "area.json", null, "people_differ", "assumed"],
  ["no boundary", (f) => { f["boundary.geojson"].features = []; }, "boundary.geojson", null, "boundary_none", "assumed"],
  ["two boundaries", (f) => { f["boundary.geojson"].features.push({ ...first(f, "boundary"), properties: { ...first(f, "boundary").properties, id: "b2" } }); }, "boundary.geojson", null, "boundary_many", "assumed"],
  ["missing standards", (f) => delete f["standards.json"], "standards.json", null, "file_missing", "dropped"],
  ["broken standards", (f) => { f["standards.json"].classes[0].sharedBy = ["moon"]; }, "standards.json", null, "field_invalid", "dropped"],
];

test.each(cases)("[I1] %s becomes an issue", async (_, harm, file, feature, code, severity) => {
  const { issues } = await readHarmed(harm);
  expect(issues).toContainEqual(expect.objectContaining({ file, feature, code, severity }));
  for (const issue of issues) {
    for (const language of ["en", "zh"] as const) {
      const sentence = describeIssue(issue, language);
      expect(sentence).toContain(issue.file);
      expect(sentence).not.toMatch(/undefined|\[object/);
    }
  }
});

test("[I1] sound features beside a broken one are kept", async () => {
  const { area } = await readHarmed((f) => named(f, "zones", "campus-a").geometry.coordinates[0].splice(1));
  expect(area.zones.map(({ id }) => id)).toEqual(["block-01", "community-a"]);
});

test("[I1] a ring is closed where it was left open", async () => {
  const { area } = await readHarmed((f) => named(f, "zones", "campus-a").geometry.coordinates[0].pop());
  const [ring] = area.zones[2]?.geometry.coordinates as number[][][];
  expect(ring?.at(-1)).toEqual(ring?.[0]);
});

test("[I1] nobody living there is said, not failed on", async () => {
  const { issues } = await readHarmed((f) => {
    f["area.json"].people.count = 0;
    for (const { properties } of f["zones.geojson"].features) properties.residents = 0;
  });
  expect(issues.map(({ code }) => code)).toEqual(["people_none"]);
});

test("[I1] without standards facilities stay, for there is nothing to check them against", async () => {
  const { area } = await readHarmed((f) => delete f["standards.json"]);
  expect(area.facilities).toHaveLength(1);
  expect(area.standards.classes).toEqual([]);
});

test("[I1] keys that reach for prototypes are named and go no further", async () => {
  const text = '{"id":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
  const { area, issues } = await readHarmed((f) => {
    first(f, "streets").properties = { ...first(f, "streets").properties };
    const evil = JSON.parse(text);
    Object.defineProperty(first(f, "streets").properties, "__proto__", { value: evil.__proto__, enumerable: true });
    first(f, "streets").properties.constructor = evil.constructor;
  });
  expect(issues.map(({ code, params }) => [code, params["key"]]).sort()).toEqual([["unsafe_key", "__proto__"], ["unsafe_key", "constructor"]]);
  expect(({} as Loose).polluted).toBeUndefined();
  expect(Object.keys(area.streets[0] as object)).not.toContain("constructor");
});

const fatal: [name: string, harm: Harm, code: string][] = [
  ["no manifest", (f) => delete f["area.json"], "file_missing"],
  ["a manifest that is a list", (f) => { f["area.json"] = []; }, "format_unknown"],
  ["a manifest that is null", (f) => { f["area.json"] = null; }, "format_unknown"],
  ["another format", (f) => { f["area.json"].format = "geopackage"; }, "format_unknown"],
  ["a later version", (f) => { f["area.json"].version = 2; }, "version_unknown"],
  ["an upside-down box", (f) => { f["area.json"].bbox = [116.36, 40.01, 116.34, 39.99]; }, "field_invalid"],
  ["a box with text", (f) => { f["area.json"].bbox[0] = "116"; }, "field_invalid"],
  ["negative people", (f) => { f["area.json"].people.count = -3; }, "field_invalid"],
  ["tiles elsewhere", (f) => { f["area.json"].tiles = "//evil.example/x.pmtiles"; }, "field_invalid"],
  ["neither boundary nor zones", (f) => { f["boundary.geojson"].features = []; f["zones.geojson"].features = []; }, "area_empty"],
];
test.each(fatal)("[I1] %s cannot be used, and the error says what to do", async (_, harm, code) => {
  const error = await readHarmed(harm).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AreaError);
  expect(error).toMatchObject({ file: "area.json", code, what: expect.any(String), whatToDo: expect.any(String) });
});

test("[I1] an error that is not the package's own is not swallowed", async () => {
  await expect(readHarmed((f) => { f["greens.geojson"] = new TypeError("bug"); })).rejects.toThrow("bug");
});

test("[I1] whatever a layer holds, reading it ends in issues and never throws", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.constantFrom("zones", "gates", "streets", "crossings", "facilities"), fc.constantFrom("id", "kind", "zone", "geometry", "feature"), async (junk, layer, where) => {
      const { issues } = await readHarmed((f) => {
        const target = f[`${layer}.geojson`].features;
        if (where === "feature") target[0] = junk;
        else if (where === "geometry") target[0].geometry = { ...target[0].geometry, coordinates: junk };
        else target[0].properties[where] = junk;
      });
      for (const issue of issues) expect(describeIssue(issue, "zh").length).toBeLessThan(600);
    }),
    { numRuns: 150 },
  );
});

test("every code has a sentence in both languages", () => {
  for (const [code, { en, zh }] of Object.entries(sentences)) {
    expect(en({}).every((part) => part.length > 0), code).toBe(true);
    expect(zh({}).every((part) => /[\u4e00-\u9fff]/.test(part)), code).toBe(true);
  }
});

test("JSON with a byte order mark is read, other bytes are named", async () => {
  expect(parseJson("x.json", new TextEncoder().encode('\ufeff{"a":1}'))).toEqual({ a: 1 });
  expect(() => parseJson("x.json", Uint8Array.from([0xff, 0xfe, 0x00]))).toThrow("x.json");
  expect(() => parseJson("x.json", new TextEncoder().encode("{"))).toThrow("not JSON");
});

test("no page pulls in node: only folder.ts imports it", async () => {
  for (const file of ["read-area", "read-layer", "fetch-area", "files", "manifest", "issues"])
    expect(await readFile(new URL(`./${file}.ts`, import.meta.url), "utf8")).not.toMatch(/from "node:|folder\.ts/);
});
