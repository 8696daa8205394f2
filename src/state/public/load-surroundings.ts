import type { Area, LayerId } from "#domain/area.ts";
import { fetchedFiles } from "#io/area/fetch-area.ts";
import { manifestFile, readManifest } from "#io/area/manifest.ts";
import { readLayer } from "#io/area/read-layer.ts";

export interface Surroundings {
  /** What the works of a proposal stand on, and the names round them. Places worth renewing are not shown. */
  readonly area: Pick<Area, "gates" | "facilities" | "greens" | "sites">;
  readonly bbox: Area["manifest"]["bbox"];
  readonly tiles: Uint8Array;
}

/** What a map of a proposal needs and its text does not. `folder` is absolute. Throws where anything is missing. */
export async function loadSurroundings(folder: string): Promise<Surroundings> {
  const files = fetchedFiles(folder);
  const manifest = readManifest(await files.json(manifestFile));
  const context = {
    bbox: manifest.bbox,
    sources: new Set(manifest.sources.map(({ id }) => id)),
    ids: new Map<string, string>(),
    report: () => {},
  };
  const layer = async <L extends LayerId>(id: L) => {
    const file = manifest.layers.find((one) => one.id === id)?.file ?? `${id}.geojson`;
    return readLayer(id, file, await files.json(file), context);
  };
  const [gates, facilities, greens, tiles] = await Promise.all([
    layer("gates"),
    layer("facilities"),
    layer("greens"),
    files.bytes(manifest.tiles),
  ]);
  return { area: { gates, facilities, greens, sites: [] }, bbox: manifest.bbox, tiles };
}
