import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { beforeAll, expect, test } from "vitest";
import { buildArea } from "#build/build-area.ts";
import { maxZoom, tileAt } from "#build/cut-tiles.ts";
import { BrokenSource, describeDefect } from "#build/defects.ts";
import { summaryText } from "#build/summary.ts";
import { inMemory } from "#build/test-archive.ts";
import { maskBox } from "#build/tile-layers.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";

// The drawing of the toy source is in tests/fixtures/toy-source/README.md.
const toy = fileURLToPath(new URL("../../tests/fixtures/toy-source", import.meta.url));
const standards = fileURLToPath(new URL("../../data/standards/gb50180-2018.json", import.meta.url));
const checkUp = fileURLToPath(new URL("../../data/standards/check-up-2023.json", import.meta.url));
const home = () => mkdtemp(join(tmpdir(), "siqu-build-"));
const contents = async (folder: string) =>
  Promise.all(
    (await readdir(folder)).sort().map(async (name) => [
      name,
      createHash("sha256")
        .update(await readFile(join(folder, name)))
        .digest("hex"),
    ]),
  );

let target: string;
beforeAll(async () => {
  target = join(await home(), "toy");
  const summary = await buildArea({ source: toy, target, standards });
  expect(summaryText(summary)).toContain("people   1,000");
  expect(summary.islands).toEqual([]);
});

test("the package reads back without an issue, with everybody housed", async () => {
  const { area, issues } = await readArea(folderFiles(target));
  expect(issues).toEqual([]);
  expect(area.zones.map(({ id, kind, residents, workers }) => [id, kind, residents, workers])).toEqual([
    ["block-01", "block", 0, 0],
    ["block-02", "block", 0, 0],
    ["block-03", "block", 0, 0],
    ["block-04", "block", 0, 0],
    ["campus-a", "campus", 273, 0],
    ["park-a", "park", 0, 800],
    ["community-east", "community", 273, 0],
    ["community-west", "community", 454, 0],
  ]);
  expect(area.zones.at(-1)?.initials).toBe("xlsq");
  expect(area.manifest.sources.map(({ id }) => id)).toEqual(["drawn", "computed"]);
  expect(area.manifest.layers.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
});

test("the check-up's indicators travel as they are, and a build without them names no file", async () => {
  const withCheckUp = join(await home(), "checked");
  await buildArea({ source: toy, target: withCheckUp, standards, checkUp });
  expect(await readFile(join(withCheckUp, "check-up.json"), "utf8")).toBe(await readFile(checkUp, "utf8"));
  const { area, issues } = await readArea(folderFiles(withCheckUp));
  expect(issues).toEqual([]);
  expect(area.checkUp?.indicators.length).toBeGreaterThan(0);
  expect((await readArea(folderFiles(target))).area.manifest).not.toHaveProperty("checkUp");
});

test("indicators that cannot be read stop the build", async () => {
  const folder = await home();
  const broken = join(folder, "check-up.json");
  await writeFile(broken, "{");
  const build = buildArea({ source: toy, target: join(folder, "out"), standards, checkUp: broken });
  await expect(build).rejects.toThrow(BrokenSource);
  expect(await readdir(folder)).toEqual(["check-up.json"]);
});

test("the same source gives the same bytes", async () => {
  const again = join(await home(), "again");
  await buildArea({ source: toy, target: again, standards });
  expect(await contents(again)).toEqual(await contents(target));
});

test("every feature is drawn at the largest zoom, by its id", async () => {
  const { area } = await readArea(folderFiles(target));
  const archive = inMemory(await readFile(join(target, "area.pmtiles")));
  const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  const bounds = maskBox(area.manifest.bbox);
  expect([minLon, minLat, maxLon, maxLat]).toEqual(bounds.map((degrees) => expect.closeTo(degrees, 6)));
  const drawn = new Map<string, Set<unknown>>();
  const [west, north] = tileAt(area.manifest.bbox[0], area.manifest.bbox[3], maxZoom);
  const [east, south] = tileAt(area.manifest.bbox[2], area.manifest.bbox[1], maxZoom);
  for (let x = west; x <= east; x++)
    for (let y = north; y <= south; y++) {
      const tile = await archive.getZxy(maxZoom, x, y);
      for (const [name, layer] of Object.entries(
        tile ? new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers : {},
      ))
        for (let index = 0; index < layer.length; index++)
          drawn.set(name, (drawn.get(name) ?? new Set()).add(layer.feature(index).properties.id));
    }
  const { boundary, zones, gates, streets, barriers, crossings, facilities, greens, heritage, rails, sites } = area;
  const expected = {
    boundary: [boundary],
    zones,
    "zone-labels": zones,
    gates,
    streets,
    barriers,
    crossings,
    facilities,
    greens,
    heritage,
    rails,
    sites,
    mask: [{ id: "mask" }],
  };
  expect([...drawn.keys()].sort()).toEqual(Object.keys(expected).sort());
  for (const [name, features] of Object.entries(expected))
    expect([...(drawn.get(name) ?? [])].sort(), name).toEqual(features.map(({ id }) => id).sort());
});

test("metadata lists the layers, and the archive starts at z10", async () => {
  const archive = inMemory(await readFile(join(target, "area.pmtiles")));
  const metadata = (await archive.getMetadata()) as {
    name: string;
    vector_layers: { id: string; fields: Record<string, string> }[];
  };
  expect(metadata.name).toContain("玩具街道");
  expect(metadata.vector_layers.find(({ id }) => id === "gates")?.fields).toMatchObject({
    id: "String",
    access: "String",
    zone: "String",
    estimated: "Boolean",
  });
  expect(await archive.getHeader()).toMatchObject({ minZoom: 12, maxZoom: 14 });
});

/** Builds the toy source with one file changed, over a package that is already there. */
async function buildHarmed(file: string, harm: (text: string) => string): Promise<string> {
  const folder = await home();
  const source = join(folder, "source");
  await cp(toy, source, { recursive: true });
  const before = await readFile(join(source, file), "utf8");
  const after = harm(before);
  expect(after).not.toBe(before);
  await writeFile(join(source, file), after);
  await cp(target, join(folder, "out"), { recursive: true });
  const error = await buildArea({ source, target: join(folder, "out"), standards }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(await contents(join(folder, "out"))).toEqual(await contents(target));
  expect((await readdir(folder)).sort()).toEqual(["out", "source"]);
  expect(error).toBeInstanceOf(BrokenSource);
  return (error as BrokenSource).defects.map(describeDefect).join("\n");
}

const cases: [name: string, file: string, harm: (text: string) => string, says: RegExp][] = [
  ["JSON cut short", "zones.geojson", (text) => text.slice(0, 200), /^zones\.geojson: the file is not JSON/m],
  [
    "an unclosed ring",
    "zones.geojson",
    (text) => text.replace(/,\[[\d.,]+\]\]\]/, "]]"),
    /^zones\.geojson: campus-a: a ring is not closed/m,
  ],
  [
    "an outline that crosses itself",
    "zones.geojson",
    (text) => text.replace(/\[(\[[^\]]+\]),(\[[^\]]+\]),(\[[^\]]+\]),(\[[^\]]+\])/, "[$1,$3,$2,$4"),
    /campus-a: an outline crosses .* at \[116\..*redraw/,
  ],
  [
    "a gate off its wall",
    "gates.geojson",
    (text) => text.replace("40.00045", "40.00055"),
    /gates\.geojson: gate-campus-south: it is 1\d\.\d m from the outline of campus-a — put it on the outline/,
  ],
  [
    "zones that overlap",
    "zones.geojson",
    (text) =>
      text.replace(
        /"coordinates":\[\[\[116.34[^}]+/,
        (first) => text.match(/"park-a".*("coordinates":\[\[\[116.34[^}]+)/)?.[1] ?? first,
      ),
    /zones\.geojson: campus-a: it overlaps park-a by 120\d\d\d m²/,
  ],
  [
    "an id used in two layers",
    "greens.geojson",
    (text) => text.replace("green-south", "park-a"),
    /greens\.geojson: park-a: the id is already used in zones\.geojson/,
  ],
  [
    "an unknown class",
    "facilities.geojson",
    (text) => text.replace('"kindergarten"', '"casino"'),
    /kindergarten-east: the facility class "casino"/,
  ],
  [
    "a gate of no zone",
    "gates.geojson",
    (text) => text.replace('"zone":"park-a"', '"zone":"park-b"'),
    /gate-park: zone names "park-b"/,
  ],
  [
    "no weight",
    "zones.geojson",
    (text) => text.replace('"residentsWeight":5,', ""),
    /zones\.geojson: community-west: residentsWeight is missing — state it/,
  ],
  [
    "a drawn block",
    "zones.geojson",
    (text) => text.replace('"kind":"park"', '"kind":"block"'),
    /park-a: a block is drawn in the source/,
  ],
  [
    "an unknown source",
    "area.json",
    (text) => text.replace('"source": "drawn"', '"source": "hearsay"'),
    /area\.json: people: the source "hearsay" is not listed/,
  ],
  [
    "two features for the boundary",
    "boundary.geojson",
    (text) => text.replace(/\n(\{.*\})\n/, (_, one: string) => `\n${one},\n${one.replace('"boundary"', '"other"')}\n`),
    /there are 2 sound boundaries/,
  ],
  [
    "an outline out of the box",
    "sites.geojson",
    (text) => text.replaceAll("116.35", "116.36"),
    /site-strip: it reaches out of the bounding box/,
  ],
];
test.each(cases)("%s stops the build and leaves what was there", async (_, file, harm, says) => {
  expect(await buildHarmed(file, harm)).toMatch(says);
});

test("a missing layer is named, and all defects come at once", async () => {
  const source = await home();
  await cp(join(toy, "area.json"), join(source, "area.json"));
  const error = await buildArea({ source, target: join(source, "out"), standards }).catch(
    (thrown: unknown) => thrown as BrokenSource,
  );
  expect((error as BrokenSource).defects.map(({ file }) => file)).toEqual(
    expect.arrayContaining(["boundary.geojson", "zones.geojson", "sites.geojson"]),
  );
});

test("a worked example and buildings come along where the source has them", async () => {
  const folder = await home();
  const source = join(folder, "source");
  await cp(toy, source, { recursive: true });
  await writeFile(
    join(source, "plan.json"),
    JSON.stringify({ format: "siqu-plan", version: 1, id: "plan:1", area: "toy", records: [] }),
  );
  const house = {
    type: "Feature",
    properties: { id: "house-1", storeys: 6 },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [116.351, 40.001],
          [116.3512, 40.001],
          [116.3512, 40.0011],
          [116.351, 40.001],
        ],
      ],
    },
  };
  await writeFile(join(source, "buildings.geojson"), JSON.stringify({ type: "FeatureCollection", features: [house] }));
  await buildArea({ source, target: join(folder, "out"), standards });
  expect(JSON.parse(await readFile(join(folder, "out/area.json"), "utf8")).plan).toBe("plan.json");
  const metadata = (await inMemory(await readFile(join(folder, "out/area.pmtiles"))).getMetadata()) as {
    vector_layers: { id: string }[];
  };
  expect(metadata.vector_layers.map(({ id }) => id)).toContain("buildings");
});
