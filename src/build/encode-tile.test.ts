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
/** Up to U+1FFFF: from there on pbf writes another character. */
const letter = fc.oneof(
  fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom("四", "é", "🏫"),
);
const text = (most: number) => fc.array(letter, { maxLength: most }).map((letters) => letters.join(""));
const value = fc.oneof(
  text(200),
  fc.boolean(),
  fc.maxSafeInteger(),
  // Whole numbers past 2^53 we write as doubles.
  fc.double({ noNaN: true, min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
  fc.constant(null),
);
const tags = fc.dictionary(text(8), value, { maxKeys: 6, noNullPrototype: true });
const feature: fc.Arbitrary<TileFeature> = fc.oneof(
  fc.record({ type: fc.constant(1), geometry: fc.array(unit, { minLength: 1, maxLength: 5 }), tags }),
  fc.record({ type: fc.constant(2), geometry: fc.array(line, { minLength: 1, maxLength: 3 }), tags }),
  fc.record({ type: fc.constant(3), geometry: fc.array(ring, { minLength: 1, maxLength: 3 }), tags }),
  fc.record({ id: fc.nat(), type: fc.constant(1), geometry: fc.array(unit, { minLength: 1, maxLength: 1 }), tags }),
);
const layers: fc.Arbitrary<readonly TileLayer[]> = fc.uniqueArray(
  fc.record({ name: text(6), features: fc.array(feature, { maxLength: 30 }) }),
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
  const features = Array.from(
    { length: 20_000 },
    (_, index): TileFeature => ({
      type: 1,
      geometry: [[index % 8192, index >> 3]],
      tags: { id: `四区-${index}`, rank: index },
    }),
  );
  const read = new VectorTile(new PbfReader(encodeTile([{ name: "places", features }], extent))).layers.places;
  expect(read?.length).toBe(20_000);
  expect(read?.feature(19_999).properties).toEqual({ id: "四区-19999", rank: 19_999 });
  expect(read?.feature(19_999).loadGeometry()[0]?.[0]).toMatchObject({ x: 19_999 % 8192, y: 19_999 >> 3 });
});

test("a rare character of a place's name comes back as it was", () => {
  const tags = { nameZh: "𠮷祥胡同" };
  const bytes = encodeTile([{ name: "zones", features: [{ type: 1, geometry: [[1, 2]], tags }] }], extent);
  expect(new VectorTile(new PbfReader(bytes)).layers.zones?.feature(0).properties).toEqual(tags);
});
