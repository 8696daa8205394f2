import { VectorTile } from "@mapbox/vector-tile";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import fc from "fast-check";
import { PbfReader } from "pbf";
import { expect, test } from "vitest";
import { encodeTile, type TileFeature, type TileLayer } from "#build/encode-tile.ts";

const extent = 8192;
const unit = fc.tuple(fc.integer({ min: -200, max: 9000 }), fc.integer({ min: -200, max: 9000 }));
const line = fc.array(unit, { minLength: 2, maxLength: 40 });
const ring = fc
  .array(unit, { minLength: 3, maxLength: 40 })
  .map((corners) => [...corners, corners[0] as (typeof corners)[0]]);
const value = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.boolean(),
  fc.maxSafeInteger(),
  // Whole numbers past 2^53 we write as doubles.
  fc.double({ noNaN: true, min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
  fc.constant(null),
);
const tags = fc.dictionary(fc.string({ maxLength: 8 }), value, { maxKeys: 6, noNullPrototype: true });
const feature: fc.Arbitrary<TileFeature> = fc.oneof(
  fc.record({ type: fc.constant(1), geometry: fc.array(unit, { minLength: 1, maxLength: 5 }), tags }),
  fc.record({ type: fc.constant(2), geometry: fc.array(line, { minLength: 1, maxLength: 3 }), tags }),
  fc.record({ type: fc.constant(3), geometry: fc.array(ring, { minLength: 1, maxLength: 3 }), tags }),
  fc.record({ id: fc.nat(), type: fc.constant(1), geometry: fc.array(unit, { minLength: 1, maxLength: 1 }), tags }),
);
const layers: fc.Arbitrary<readonly TileLayer[]> = fc.uniqueArray(
  fc.record({ name: fc.string({ minLength: 1, maxLength: 6 }), features: fc.array(feature, { maxLength: 30 }) }),
  { selector: ({ name }) => name, maxLength: 3 },
);

test("any layers give the bytes of vt-pbf", () => {
  fc.assert(
    fc.property(layers, (drawn) => {
      // Named as an object's own keys are ordered: numbers first.
      const named = Object.fromEntries(drawn.map(({ name, features }) => [name, { features }]));
      const ordered = Object.entries(named).map(([name, { features }]) => ({ name, features }));
      const expected = fromGeojsonVt(named as never, { version: 2, extent });
      expect(Buffer.compare(encodeTile(ordered, extent), expected)).toBe(0);
    }),
  );
});

test("a layer longer than the first buffer comes back whole", () => {
  const features = Array.from({ length: 20_000 }, (_, index): TileFeature => ({
    type: 1,
    geometry: [[index % 8192, index >> 3]],
    tags: { id: `四区-${index}`, rank: index },
  }));
  const read = new VectorTile(new PbfReader(encodeTile([{ name: "places", features }], extent))).layers.places;
  expect(read?.length).toBe(20_000);
  expect(read?.feature(19_999).properties).toEqual({ id: "四区-19999", rank: 19_999 });
  expect(read?.feature(19_999).loadGeometry()[0]?.[0]).toMatchObject({ x: 19_999 % 8192, y: 19_999 >> 3 });
});
