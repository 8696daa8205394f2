import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "#io/area/files.ts";
import { sentences } from "#io/area/issue-words.ts";
import { AreaError, describeIssue } from "#io/area/issues.ts";
import { readArea } from "#io/area/read-area.ts";
import { type Loose, memoryFiles, soundPackage } from "#io/area/test-package.ts";

/** Reads the sound package after `harm` has broken it. */
const readHarmed = (harm: (files: Record<string, Loose>) => void) => {
  const files = soundPackage();
  harm(files as Record<string, Loose>);
  return readArea(memoryFiles(files));
};
const first = (files: Record<string, Loose>, layer: string) => files[`${layer}.geojson`].features[0];
const named = (files: Record<string, Loose>, layer: string, id: string) =>
  files[`${layer}.geojson`].features.find((one: Loose) => one.properties.id === id);

test("[I1] a sound package has no issues and keeps every feature", async () => {
  const { area, issues } = await readArea(memoryFiles(soundPackage()));
  expect(issues).toEqual([]);
  expect(
    [area.zones, area.gates, area.streets, area.barriers, area.crossings, area.facilities].map(({ length }) => length),
  ).toEqual([3, 1, 1, 1, 1, 1]);
  expect(area.facilities[0]).toMatchObject({ id: "market-a", class: "market", zone: null });
  expect(area.facilities[0]).not.toHaveProperty("openingHours");
});

type Harm = (files: Record<string, Loose>) => void;
/** Sets what lies at a dotted path of the first feature (or the one named) of a layer; undefined deletes it. */
const put =
  (layer: string, path: string, value: unknown, id?: string): Harm =>
  (files) => {
    const steps = path.split(".");
    const last = steps.pop() as string;
    const home = steps.reduce((at, step) => at[step], id ? named(files, layer, id) : first(files, layer));
    if (value === undefined) delete home[last];
    else home[last] = value;
  };
const file =
  (name: string, content: unknown): Harm =>
  (files) => {
    files[name] = content;
  };
const greens = 7;
const listed =
  (layer: number, key: string, value: unknown): Harm =>
  (files) => {
    files["area.json"].layers[layer][key] = value;
  };
const at = "geometry.coordinates";
const flat = [
  [116.35, 40],
  [116.351, 40],
  [116.352, 40],
  [116.35, 40],
];
const unclosed: Harm = (files) => named(files, "zones", "campus-a").geometry.coordinates[0].pop();
const second = (files: Record<string, Loose>) => {
  const { properties, ...rest } = first(files, "boundary");
  return { ...rest, properties: { ...properties, id: "b2" } };
};

/** What is broken, and the issue it must give: file, feature (# for its index), code, severity. */
const cases: [name: string, harm: Harm, issue: string][] = [
  ["a missing layer file", file("greens.geojson", undefined), "greens.geojson - file_missing dropped"],
  [
    "malformed JSON",
    file("rails.geojson", new AreaError("", "file_malformed")),
    "rails.geojson - file_malformed dropped",
  ],
  ["no collection", file("sites.geojson", [1, 2]), "sites.geojson - not_collection dropped"],
  ["null for a layer", file("sites.geojson", null), "sites.geojson - not_collection dropped"],
  ["a layer not listed", listed(greens, "id", "greenery"), "area.json - layer_unlisted dropped"],
  ["a path out of the package", listed(greens, "file", "../../etc/passwd"), "area.json - path_unsafe dropped"],
  ["a path to another host", listed(greens, "file", "https://example.org/x"), "area.json - path_unsafe dropped"],
  ["a wrong count", listed(greens, "features", 5), "greens.geojson - count_differs assumed"],
  [
    "a feature that is none",
    (f) => f["greens.geojson"].features.push(7),
    "greens.geojson #0 feature_malformed dropped",
  ],
  ["a number for an id", put("gates", "properties.id", 12), "gates.geojson #0 id_invalid dropped"],
  ["an id used twice", put("gates", "properties.id", "railway"), "barriers.geojson railway id_duplicate dropped"],
  ["a line for a gate", put("gates", "geometry.type", "LineString"), "gates.geojson gate-a geometry_type dropped"],
  ["no geometry", put("gates", "geometry", null), "gates.geojson gate-a geometry_type dropped"],
  ["a NaN coordinate", put("gates", at, [Number.NaN, 40]), "gates.geojson gate-a coordinate_invalid dropped"],
  ["latitude first", put("gates", at, [39.994, 116.342]), "gates.geojson gate-a coordinate_invalid dropped"],
  ["a text coordinate", put("gates", at, ["116", "40"]), "gates.geojson gate-a coordinate_invalid dropped"],
  ["a huge coordinate", put("gates", at, [1e308, 1e308]), "gates.geojson gate-a coordinate_invalid dropped"],
  ["another continent", put("gates", at, [2.35, 48.85]), "gates.geojson gate-a far_outside dropped"],
  ["a line of one point", put("streets", at, [[116.34, 39.998]]), "streets.geojson street-a line_short dropped"],
  ["a ring of one point", put("zones", at, [[[116.35, 40]]], "campus-a"), "zones.geojson campus-a ring_short dropped"],
  ["a flat ring", put("zones", at, [flat], "campus-a"), "zones.geojson campus-a ring_short dropped"],
  ["no rings", put("zones", at, [], "campus-a"), "zones.geojson campus-a ring_short dropped"],
  ["an unclosed ring", unclosed, "zones.geojson campus-a ring_unclosed assumed"],
  [
    "an unknown kind",
    put("zones", "properties.kind", "castle", "campus-a"),
    "zones.geojson campus-a field_invalid dropped",
  ],
  [
    "huge people",
    put("zones", "properties.residents", 1e300, "campus-a"),
    "zones.geojson campus-a field_assumed assumed",
  ],
  [
    "people as text",
    put("zones", "properties.residents", "4", "campus-a"),
    "zones.geojson campus-a field_assumed assumed",
  ],
  ["people in a block", put("zones", "properties.residents", 5), "zones.geojson block-01 block_people assumed"],
  [
    "people in a park",
    put("zones", "properties.kind", "park", "community-a"),
    "zones.geojson community-a park_people assumed",
  ],
  ["no street level", put("streets", "properties.level", undefined), "streets.geojson street-a field_assumed assumed"],
  ["a gate of no zone", put("gates", "properties.zone", "nowhere"), "gates.geojson gate-a reference_missing dropped"],
  ["a gate of a block", put("gates", "properties.zone", "block-01"), "gates.geojson gate-a reference_missing dropped"],
  ["a gate into nothing", put("gates", "properties.opensInto", "x"), "gates.geojson gate-a reference_ignored assumed"],
  [
    "hours that nobody can read",
    put("gates", "properties.openingHours", "in the mornings"),
    "gates.geojson gate-a hours_not_understood assumed",
  ],
  ["hours as a list", put("gates", "properties.openingHours", []), "gates.geojson gate-a field_ignored assumed"],
  [
    "a crossing of nothing",
    put("crossings", "properties.barriers", ["x"]),
    "crossings.geojson crossing-a reference_missing dropped",
  ],
  [
    "an unknown class",
    put("facilities", "properties.class", "casino"),
    "facilities.geojson market-a class_unknown dropped",
  ],
  [
    "a facility in no zone",
    put("facilities", "properties.zone", "x"),
    "facilities.geojson market-a reference_missing dropped",
  ],
  [
    "an unknown source",
    put("streets", "properties.source", "rumour"),
    "streets.geojson street-a source_unknown assumed",
  ],
  ["no streets", (f) => f["streets.geojson"].features.pop(), "streets.geojson - streets_none assumed"],
  [
    "people that differ",
    (f) => Object.assign(f["area.json"].people, { count: 7 }),
    "area.json - people_differ assumed",
  ],
  ["no boundary", (f) => f["boundary.geojson"].features.pop(), "boundary.geojson - boundary_none assumed"],
  ["two boundaries", (f) => f["boundary.geojson"].features.push(second(f)), "boundary.geojson - boundary_many assumed"],
  ["missing standards", file("standards.json", undefined), "standards.json - file_missing dropped"],
  ["broken standards", file("standards.json", { id: 7 }), "standards.json - field_invalid dropped"],
];

test.each(cases)("[I1] %s becomes an issue", async (_, harm, expected) => {
  const { issues } = await readHarmed(harm);
  const said = issues.map(({ file: name, feature, code, severity }) => {
    const place = feature === null ? "-" : typeof feature === "number" ? `#${feature}` : feature;
    return `${name} ${place} ${code} ${severity}`;
  });
  expect(said).toContain(expected);
  for (const issue of issues) {
    for (const language of ["en", "zh"] as const) {
      const sentence = describeIssue(issue, language);
      expect(sentence).toContain(issue.file);
      expect(sentence).not.toMatch(/\[object/);
    }
  }
});

test("[I1] sound features beside a broken one are kept", async () => {
  const { area } = await readHarmed((f) => named(f, "zones", "campus-a").geometry.coordinates[0].splice(1));
  expect(area.zones.map(({ id }) => id)).toEqual(["block-01", "community-a"]);
});

test("[I1] a ring is closed where it was left open", async () => {
  const { area } = await readHarmed((f) => named(f, "zones", "campus-a").geometry.coordinates[0].pop());
  const { coordinates } = area.zones[2]?.geometry ?? {};
  const [ring] = coordinates as number[][][];
  expect(ring).toHaveLength(5);
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
  const evil = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},';
  const { area, issues } = await readHarmed((f) => {
    const street = first(f, "streets");
    street.properties = JSON.parse(JSON.stringify(street.properties).replace("{", evil));
  });
  expect(issues.map(({ code, params }) => [code, params.key]).sort()).toEqual([
    ["unsafe_key", "__proto__"],
    ["unsafe_key", "constructor"],
  ]);
  expect(({} as Loose).polluted).toBeUndefined();
  expect(Object.keys(area.streets[0] as object)).not.toContain("constructor");
});

const manifest =
  (key: string, value: unknown): Harm =>
  (files) => {
    files["area.json"][key] = value;
  };
const emptied: Harm = (files) => {
  for (const layer of ["boundary", "zones"]) files[`${layer}.geojson`].features = [];
};
const fatal: [name: string, harm: Harm, code: string][] = [
  ["no manifest", file("area.json", undefined), "file_missing"],
  ["a manifest that is a list", file("area.json", []), "format_unknown"],
  ["a manifest that is null", file("area.json", null), "format_unknown"],
  ["another format", manifest("format", "geopackage"), "format_unknown"],
  ["a later version", manifest("version", 2), "version_unknown"],
  ["an upside-down box", manifest("bbox", [116.36, 40.01, 116.34, 39.99]), "field_invalid"],
  ["a box with text", manifest("bbox", ["116", 39.99, 116.36, 40.01]), "field_invalid"],
  ["negative people", (f) => Object.assign(f["area.json"].people, { count: -3 }), "field_invalid"],
  ["tiles elsewhere", manifest("tiles", "//evil.example/x.pmtiles"), "field_invalid"],
  ["neither boundary nor zones", emptied, "area_empty"],
];
test.each(fatal)("[I1] %s cannot be used, and the error says what to do", async (_, harm, code) => {
  const error = await readHarmed(harm).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AreaError);
  expect(error).toMatchObject({ file: "area.json", code, what: expect.any(String), whatToDo: expect.any(String) });
});

test("[I1] an error that is not the package's own is not swallowed", async () => {
  await expect(
    readHarmed((f) => {
      f["greens.geojson"] = new TypeError("bug");
    }),
  ).rejects.toThrow("bug");
});

test("[I1] whatever a layer holds, reading it ends in issues and never throws", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue(),
      fc.constantFrom("zones", "gates", "streets", "crossings", "facilities"),
      fc.constantFrom("id", "kind", "zone", "geometry", "feature"),
      async (junk, layer, where) => {
        const { issues } = await readHarmed((f) => {
          const target = f[`${layer}.geojson`].features;
          if (where === "feature") target[0] = junk;
          else if (where === "geometry") target[0].geometry = { ...target[0].geometry, coordinates: junk };
          else target[0].properties[where] = junk;
        });
        for (const issue of issues) expect(describeIssue(issue, "zh").length).toBeLessThan(600);
      },
    ),
    { numRuns: 150 },
  );
});

test("every code has a sentence in both languages", () => {
  for (const [code, { en, zh }] of Object.entries(sentences)) {
    expect(
      en({}).every((part) => part.length > 0),
      code,
    ).toBe(true);
    expect(
      zh({}).every((part) => /[\u4e00-\u9fff]/.test(part)),
      code,
    ).toBe(true);
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
