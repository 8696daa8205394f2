import { featureCollection, intersect, polygon, area as turfArea } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameOf } from "#geo/frame.ts";
import { box, facility, gate, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { siteContents } from "./site-contents.ts";

//  +-----------+
//  | home  +---|-----+     The site covers a quarter of home and half of the park;
//  +-------|---+     |     one facility and one gate lie inside it.
//          +---------+
const area = toyArea({
  zones: [
    zone("home", "community", box(0, 0, 200, 200), { residents: 400 }),
    zone("works", "park", box(200, 0, 300, 100), { workers: 100 }),
    zone("afar", "campus", box(900, 900, 1000, 1000), { residents: 70 }),
  ],
  gates: [gate("g", "home", [200, 50]), gate("h", "home", [0, 50])],
  facilities: [facility("inside", [150, 50]), facility("outside", [10, 150])],
});
const frame = frameOf(area.manifest.bbox);

describe("what lies in a site", () => {
  test("[S4] ground, people and doors, by hand", () => {
    const contents = siteContents(area, frame, box(100, 0, 250, 100));
    expect(contents.areaM2).toBeCloseTo(15_000, 1);
    expect(contents.zones.map(({ id, areaM2 }) => [id, Math.round(areaM2)])).toEqual([
      ["home", 10_000],
      ["works", 5_000],
    ]);
    expect(contents.people).toBeCloseTo(100, 3);
    expect(contents).toMatchObject({ facilities: ["inside"], gates: ["g"] });
  });

  test("[S4] shared ground agrees with Turf's intersection, within Turf's own error of area", () => {
    const metre = fc.integer({ min: -150, max: 350 });
    fc.assert(
      fc.property(metre, metre, fc.integer({ min: 20, max: 300 }), (x, y, size) => {
        const outline = box(x, y, x + size, y + size);
        const home = area.zones[0]?.geometry.coordinates as number[][][];
        const cut = intersect(featureCollection([polygon(outline.coordinates), polygon(home)]));
        const ours = siteContents(area, frame, outline).zones.find(({ id }) => id === "home")?.areaM2 ?? 0;
        expect(Math.abs(ours - (cut ? turfArea(cut) : 0))).toBeLessThan(0.002 * size * size + 1);
      }),
    );
  });
});
