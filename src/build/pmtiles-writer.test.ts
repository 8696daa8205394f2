import fc from "fast-check";
import { TileType } from "pmtiles";
import { expect, test } from "vitest";
import { tileAt } from "#build/cut-tiles.ts";
import { type ArchiveInfo, type Tile, writePmtiles } from "#build/pmtiles-writer.ts";
import { inMemory } from "#build/test-archive.ts";

const info: ArchiveInfo = {
  bounds: [116.1, 39.9, 116.6, 40.1],
  center: [116.35, 40, 14],
  metadata: { name: "学院路", vector_layers: [] },
};
const grid = (z: number, size: number, data: (x: number, y: number) => Uint8Array): Tile[] =>
  Array.from({ length: size * size }, (_, index) => ({
    z,
    x: index % size,
    y: Math.floor(index / size),
    data: data(index % size, Math.floor(index / size)),
  }));

test("header and metadata come back", async () => {
  const archive = inMemory(
    await writePmtiles(
      grid(10, 3, () => Uint8Array.of(1)),
      info,
    ),
  );
  expect(await archive.getHeader()).toMatchObject({
    specVersion: 3,
    clustered: true,
    tileType: TileType.Mvt,
    minZoom: 10,
    maxZoom: 10,
    minLon: 116.1,
    minLat: 39.9,
    maxLon: 116.6,
    maxLat: 40.1,
    centerZoom: 14,
    centerLon: 116.35,
    centerLat: 40,
    numAddressedTiles: 9,
    numTileContents: 1,
  });
  expect(await archive.getMetadata()).toEqual(info.metadata);
});

test("equal tiles are stored once, and runs make one entry", async () => {
  const many = await writePmtiles(
    grid(6, 64, () => Uint8Array.of(7, 7, 7)),
    info,
  );
  expect(many.length).toBeLessThan(500);
});

test("more entries than a root holds go to leaves", async () => {
  const tiles = grid(6, 40, (x, y) => new Uint8Array(1 + ((x * 31 + y * y * 17) % 97)).fill(x ^ y));
  const archive = inMemory(await writePmtiles(tiles, info, 100));
  expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
  for (const { z, x, y, data } of tiles.filter((_, index) => index % 37 === 0))
    expect(new Uint8Array((await archive.getZxy(z, x, y))?.data as ArrayBuffer)).toEqual(data);
});

test("any tiles come back by their address, others do not, and the same tiles give the same bytes", async () => {
  const address = fc.integer({ min: 0, max: 7 }).chain((z) =>
    fc.record({
      z: fc.constant(z),
      x: fc.nat(2 ** z - 1),
      y: fc.nat(2 ** z - 1),
      data: fc.uint8Array({ minLength: 1, maxLength: 4 }),
    }),
  );
  const tilesOf = fc.uniqueArray(address, { selector: ({ z, x, y }) => `${z}/${x}/${y}`, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(tilesOf, async (tiles) => {
      const bytes = await writePmtiles(tiles, info);
      expect(await writePmtiles([...tiles].reverse(), info)).toEqual(bytes);
      const archive = inMemory(bytes);
      for (const { z, x, y, data } of tiles)
        expect(new Uint8Array((await archive.getZxy(z, x, y))?.data as ArrayBuffer)).toEqual(data);
      if (!tiles.some(({ z }) => z === 0)) expect(await archive.getZxy(0, 0, 0)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test("tiles over a position", () => {
  expect(tileAt(116.35, 40, 10)).toEqual([842, 387]);
  expect(tileAt(180, -89, 1)).toEqual([1, 1]);
});
