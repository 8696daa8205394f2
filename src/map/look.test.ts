import fc from "fast-check";
import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { entryIds } from "./legend.ts";
import { emptyScene, type Scene } from "./scene.ts";
import { layersOf, lookOf } from "./style.ts";
import { lightTheme } from "./theme.ts";
import { layersOfEntry } from "./zorder.ts";

const dot: Feature = { type: "Feature", geometry: { type: "Point", coordinates: [0, 0] }, properties: { id: "x" } };
const filled = { type: "FeatureCollection" as const, features: [dot] };

const scenes: fc.Arbitrary<Scene> = fc
  .record({
    lang: fc.constantFrom("zh" as const, "en" as const),
    hidden: fc.subarray([...entryIds], { maxLength: 2 }),
    facilityClasses: fc.constantFrom(null, ["library"], ["library", "primary_school"]),
    labels: fc.constantFrom(0.4, 1),
    choropleth: fc.constantFrom(null, new Map<string, number | null>()),
    overlay: fc.constantFrom("none", "gaps", "places", "answer", "works"),
  })
  .map(({ lang, hidden, facilityClasses, labels, choropleth, overlay }) => {
    const empty = emptyScene(lang);
    return {
      ...empty,
      hidden: hidden.flatMap((entry) => layersOfEntry[entry]),
      facilityClasses,
      opacities: { ...empty.opacities, labels },
      choropleth,
      sources: overlay === "none" ? empty.sources : { ...empty.sources, [overlay]: filled },
    };
  });

test("two scenes of one look have the same layers, so that a dragged work need not make them anew", () => {
  fc.assert(
    fc.property(scenes, scenes, (one, other) => {
      if (lookOf(one) === lookOf(other)) expect(layersOf(lightTheme, one)).toEqual(layersOf(lightTheme, other));
    }),
    { numRuns: 200 },
  );
});

test("a work in the hand changes data, not the look; a result that colours the map changes it", () => {
  const scene = emptyScene("zh");
  expect(lookOf({ ...scene, sources: { ...scene.sources, works: filled } })).toBe(lookOf(scene));
  expect(lookOf({ ...scene, choropleth: new Map() })).not.toBe(lookOf(scene));
});
