import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { FeatureCollection, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { overlapArea } from "#analysis/overlap.ts";
import { frameOf } from "#geo/frame.ts";
import { areaOf, ringsOf } from "#geo/rings.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";

/** The authored area held against real layers, which are not part of the project. Without them there is nothing to compare. */
const real = "../shared/data/real";

describe.skipIf(!existsSync(real))(`the area beside the real layers in ${real} (skipped where they are absent)`, () => {
  test("the boundary shares at least 95 % of its ground with the real one, and has the published area within 2 %", async () => {
    const { area } = await readArea(folderFiles("public/areas/xueyuanlu"));
    const frame = frameOf(area.manifest.bbox);
    const { features } = JSON.parse(
      await readFile(`${real}/subdistrict_xueyuanlu.geojson`, "utf8"),
    ) as FeatureCollection<Polygon>;
    const truth = features[0]?.geometry as Polygon;
    const [ours, theirs] = [areaOf(area.boundary.geometry, frame), areaOf(truth, frame)];
    const both = overlapArea(ringsOf(area.boundary.geometry, frame), ringsOf(truth, frame));
    expect(both / (ours + theirs - both)).toBeGreaterThan(0.95);
    expect(Math.abs(ours / 8_490_000 - 1)).toBeLessThan(0.02);
  });
});
