import { GeoJSONVT } from "@maplibre/geojson-vt";
import { encodeTile, type TileFeature } from "#build/encode-tile.ts";
import type { Tile } from "#build/pmtiles-writer.ts";
import type { TileLayers } from "#build/tile-layers.ts";
import { collectionOf } from "#build/write-json.ts";

/**
 * z12 shows the whole subdistrict, and the map goes no further out. At z14 a unit is 0.23 m here, far finer than any stated accuracy, and the map
 * enlarges from there; every further zoom would double the archive, which the page fetches whole.
 */
export const minZoom = 12;
export const maxZoom = 14;
export const extent = 8192;
/** Units of a tile that neighbouring tiles reach into one another. */
export const buffer = 128;

export interface Cut {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Lines and outlines are simplified by so many units below `maxZoom`, and kept whole there. Points are never thinned. */
  readonly tolerance: number;
}
const areaCut: Cut = { minZoom, maxZoom, tolerance: 6 };

/** Vector tiles of all layers within `bounds`, one by one. Tiles in which nothing lies are left out. */
export function* cutTiles(
  layers: TileLayers,
  bounds: readonly [number, number, number, number],
  { minZoom, maxZoom, tolerance }: Cut = areaCut,
): Generator<Tile> {
  const indexes = Object.entries(layers).map(([name, features]) => ({
    name,
    index: new GeoJSONVT(collectionOf([...features]), {
      minZoom,
      maxZoom,
      extent,
      buffer,
      tolerance,
      indexMaxZoom: minZoom,
      wrap: false,
    } as object),
  }));
  for (let z = minZoom; z <= maxZoom; z++) {
    const [west, north] = tileAt(bounds[0], bounds[3], z);
    const [east, south] = tileAt(bounds[2], bounds[1], z);
    for (let x = west; x <= east; x++)
      for (let y = north; y <= south; y++) {
        const found = indexes.flatMap(({ name, index }) => {
          const tile = index.getTile(z, x, y);
          return tile && tile.features.length > 0 ? [{ name, features: tile.features as readonly TileFeature[] }] : [];
        });
        if (found.length > 0) yield { z, x, y, data: encodeTile(found, extent) };
      }
  }
}

/** Column and row of the tile over a position, in the web mercator grid. */
export function tileAt(longitude: number, latitude: number, z: number): [x: number, y: number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const across = longitude / 360 + 0.5;
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  const last = 2 ** z - 1;
  const cell = (share: number) => Math.min(last, Math.max(0, Math.floor(share * 2 ** z)));
  return [cell(across), cell(down)];
}

/** `vector_layers` of TileJSON: each layer with the type of every property its features carry. */
export const vectorLayers = (layers: TileLayers) =>
  Object.entries(layers).map(([id, features]) => {
    const fields: Record<string, string> = {};
    for (const { properties } of features)
      for (const [key, value] of Object.entries(properties ?? {}))
        fields[key] = typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
    return { id, minzoom: minZoom, maxzoom: maxZoom, fields };
  });
