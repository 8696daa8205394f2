import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** The little of gdal3.js that is used. */
interface Gdal {
  open(file: string): Promise<{ readonly datasets: readonly object[] }>;
  ogr2ogr(dataset: object, options: readonly string[]): Promise<{ readonly local: string }>;
  getFileBytes(path: string): Promise<Uint8Array>;
}

interface TileRequest {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly extent: number;
  readonly buffer: number;
}

/**
 * A function that makes a PMTiles archive of a GeoJSON text with ogr2ogr, in memory. The text is read and parsed beforehand.
 * No tile is too large for it: by default it would lower the resolution of full ones. Nothing is simplified.
 */
export async function ogr2ogrOf(
  geojson: string,
  { minZoom, maxZoom, extent, buffer }: TileRequest,
): Promise<() => Promise<Uint8Array>> {
  const require = createRequire(import.meta.url);
  const load = require("gdal3.js/node") as (options: object) => Promise<Gdal>;
  // In Node it takes the folder of its data only as a path from the working directory.
  const path = relative(process.cwd(), join(dirname(require.resolve("gdal3.js/node")), "dist/package"));
  const quiet = () => {};
  const gdal = await load({ path, useWorker: false, logHandler: quiet, errorHandler: quiet });
  const folder = mkdtempSync(join(tmpdir(), "siqu-bench-gdal-"));
  try {
    const file = join(folder, "buildings.geojson");
    writeFileSync(file, geojson);
    const { datasets } = await gdal.open(file);
    const settings = [
      `MINZOOM=${minZoom}`,
      `MAXZOOM=${maxZoom}`,
      `EXTENT=${extent}`,
      `BUFFER=${buffer}`,
      "MAX_SIZE=100000000",
      "MAX_FEATURES=1000000",
    ];
    const options = ["-f", "PMTiles", ...settings.flatMap((setting) => ["-dsco", setting])];
    return async () => {
      const { local } = await gdal.ogr2ogr(datasets[0] as object, options);
      return gdal.getFileBytes(local);
    };
  } finally {
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  }
}
