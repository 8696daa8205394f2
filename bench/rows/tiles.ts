import { VectorTile } from "@mapbox/vector-tile";
import type { Feature, Polygon } from "geojson";
import { PbfReader } from "pbf";
import { buffer, cutTiles, extent, tileAt } from "../../src/build/cut-tiles.ts";
import { writePmtiles } from "../../src/build/pmtiles-writer.ts";
import { inMemory } from "../../src/build/test-archive.ts";
import type { District } from "../district.ts";
import { agree, compare, type Line } from "../harness.ts";
import { ogr2ogrOf } from "../peers/gdal.ts";
import { boundsOf } from "./shapes.ts";

const minZoom = 10;
const maxZoom = 15;

export async function tileLines(district: District): Promise<Line[]> {
  const { frame } = district;
  const buildings = district.buildings.map(
    ({ ring, people }, index): Feature<Polygon> => ({
      type: "Feature",
      properties: { id: `building-${index}`, people },
      geometry: { type: "Polygon", coordinates: [ring.map((corner) => frame.toLonLat(corner))] },
    }),
  );
  const bounds = boundsOf(buildings.flatMap(({ geometry }) => geometry.coordinates[0] ?? []));
  const info = { bounds, center: [frame.origin[0] ?? 0, frame.origin[1] ?? 0, 12] as const, metadata: {} };
  // As ogr2ogr does it: nothing is simplified, so nothing is dropped for being small.
  const cut = { minZoom, maxZoom, tolerance: 0 };
  const geojson = JSON.stringify({ type: "FeatureCollection", features: buildings });
  return compare<Uint8Array>({
    row: "tiles",
    what: `PMTiles of ${buildings.length.toLocaleString("en")} buildings, zooms ${minZoom} to ${maxZoom}`,
    ours: { name: "Siqu", run: () => writePmtiles(cutTiles({ buildings }, bounds, cut), info) },
    peers: [
      {
        name: "gdal3.js, ogr2ogr",
        goal: 10,
        run: await ogr2ogrOf(geojson, { minZoom, maxZoom, extent, buffer }),
        check: async (own, theirs: Uint8Array) => {
          const [mine, other] = [await contentsOf(own, bounds), await contentsOf(theirs, bounds)];
          for (let z = minZoom; z <= maxZoom; z++) {
            const [a, b] = [mine.get(z) as Content, other.get(z) as Content];
            agree(
              a.buildings === b.buildings,
              `gdal3.js has ${b.buildings} buildings at zoom ${z}, we ${a.buildings}.`,
            );
            agree(a.tiles === b.tiles, `gdal3.js has ${b.tiles} tiles at zoom ${z}, we ${a.tiles}.`);
            // What just touches the margin of a tile may be in or out, as coordinates are rounded before or after.
            const off = Math.abs(a.features - b.features) / b.features;
            agree(off < 0.002, `gdal3.js has ${b.features} features in tiles of zoom ${z}, we ${a.features}.`);
          }
          return `every building and the same tiles at each zoom, features in tiles within 0.2 %; ours packs on the pool of threads, WebAssembly has one`;
        },
      },
    ],
  });
}

interface Content {
  readonly tiles: number;
  /** Features in all tiles; one that reaches into several counts in each. */
  readonly features: number;
  /** Different ones. */
  readonly buildings: number;
}

/** What an archive holds, by zoom, read back tile by tile. */
async function contentsOf(
  bytes: Uint8Array,
  [west, south, east, north]: readonly [number, number, number, number],
): Promise<Map<number, Content>> {
  const archive = inMemory(bytes);
  const contents = new Map<number, Content>();
  for (let z = minZoom; z <= maxZoom; z++) {
    const [firstX, firstY] = tileAt(west, north, z);
    const [lastX, lastY] = tileAt(east, south, z);
    const ids = new Set<unknown>();
    let tiles = 0;
    let features = 0;
    for (let x = firstX; x <= lastX; x++)
      for (let y = firstY; y <= lastY; y++) {
        const tile = await archive.getZxy(z, x, y);
        if (!tile) continue;
        tiles += 1;
        for (const layer of Object.values(new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers)) {
          features += layer.length;
          for (let i = 0; i < layer.length; i++) ids.add(layer.feature(i).properties.id);
        }
      }
    contents.set(z, { tiles, features, buildings: ids.size });
  }
  return contents;
}
