import type { Area, AreaManifest, Boundary, LayerId } from "#domain/area.ts";
import { layerIds } from "#domain/area.ts";
import type { CheckUpStandard } from "#domain/check-up.ts";
import type { Standards } from "#domain/standards.ts";
import { readCheckUp } from "#io/area/check-up.ts";
import type { AreaFiles } from "#io/area/files.ts";
import { AreaError, type AreaIssue } from "#io/area/issues.ts";
import { manifestFile, readManifest } from "#io/area/manifest.ts";
import { staysInside } from "#io/area/path.ts";
import { type FeatureOf, type LayerContext, readLayer } from "#io/area/read-layer.ts";
import { resolveReferences } from "#io/area/references.ts";
import { noStandards, readStandards } from "#io/area/standards.ts";

export interface ReadArea {
  readonly area: Area;
  readonly issues: readonly AreaIssue[];
}

/**
 * Reads an area package from anywhere. Nothing in it is trusted: unsound features and layers become issues, the sound
 * rest is kept. Files are fetched at once and read in the order of `layerIds`, so issues come in a stable order.
 * @throws AreaError where nothing can be used: no manifest, another format or version, neither boundary nor zones.
 */
export async function readArea(files: AreaFiles): Promise<ReadArea> {
  const manifest = readManifest(await files.json(manifestFile));
  const issues: AreaIssue[] = [];
  const report = (issue: AreaIssue) => void issues.push(issue);
  const context: LayerContext = {
    bbox: manifest.bbox,
    sources: new Set(manifest.sources.map(({ id }) => id)),
    ids: new Map(),
    report,
  };

  const [standards, checkUp, noded, ...loaded] = await Promise.all([
    loadStandards(files, manifest, report),
    loadCheckUp(files, manifest),
    loadNoded(files, manifest),
    ...layerIds.map((id) => load(files, manifest, id)),
  ]);
  const parsed = new Map(layerIds.map((id, index) => [id, loaded[index] ?? null]));
  const layer = <L extends LayerId>(id: L): FeatureOf<L>[] => {
    const result = parsed.get(id);
    if (!result) return [];
    if ("issue" in result) {
      report(result.issue);
      return [];
    }
    const { file, json, said } = result;
    const features = readLayer(id, file, json, context);
    const found = countOf(json);
    if (found !== null && said !== found)
      report({ file, feature: null, code: "count_differs", params: { said, found }, severity: "assumed" });
    return features;
  };

  const boundaries: Boundary[] = layer("boundary");
  const read = resolveReferences(
    {
      zones: layer("zones"),
      gates: layer("gates"),
      streets: layer("streets"),
      barriers: layer("barriers"),
      crossings: layer("crossings"),
      facilities: layer("facilities"),
      greens: layer("greens"),
      heritage: layer("heritage"),
      rails: layer("rails"),
      sites: layer("sites"),
      standards,
    },
    {
      files: {
        zones: fileOf(manifest, "zones"),
        gates: fileOf(manifest, "gates"),
        facilities: fileOf(manifest, "facilities"),
        crossings: fileOf(manifest, "crossings"),
      },
      report,
    },
  );
  if (boundaries.length === 0 && read.zones.length === 0) throw new AreaError(manifestFile, "area_empty");
  if (checkUp && "issue" in checkUp) report(checkUp.issue);
  const area: Area = {
    manifest,
    boundary: boundaryOf(manifest, boundaries, report),
    ...read,
    ...(checkUp && "standard" in checkUp ? { checkUp: checkUp.standard } : {}),
    ...(noded ? { noded } : {}),
  };
  reportWhole(area, report);
  return { area, issues };
}

const fileOf = (manifest: AreaManifest, id: LayerId): string =>
  manifest.layers.find((layer) => layer.id === id)?.file ?? `${id}.geojson`;

function countOf(json: unknown): number | null {
  const { features } = (typeof json === "object" && json !== null ? json : {}) as { features?: unknown };
  return Array.isArray(features) ? features.length : null;
}

type Loaded = { readonly file: string; readonly json: unknown; readonly said: number } | { readonly issue: AreaIssue };

async function load(files: AreaFiles, manifest: AreaManifest, id: LayerId): Promise<Loaded> {
  const entry = manifest.layers.find((layer) => layer.id === id);
  const whole = { feature: null, severity: "dropped" } as const;
  if (!entry) return { issue: { ...whole, file: manifestFile, code: "layer_unlisted", params: { layer: id } } };
  const { file, features: said } = entry;
  if (!staysInside(file))
    return { issue: { ...whole, file: manifestFile, code: "path_unsafe", params: { path: file.slice(0, 60) } } };
  try {
    return { file, json: await files.json(file), said };
  } catch (error) {
    if (error instanceof AreaError) return { issue: { ...whole, file, code: error.code, params: error.params } };
    throw error;
  }
}

/** Null where it cannot be had: the streets are then noded from the layers, which gives the same. */
async function loadNoded(files: AreaFiles, { network }: AreaManifest): Promise<Uint8Array | null> {
  try {
    return network === undefined ? null : await files.bytes(network);
  } catch (error) {
    if (error instanceof AreaError) return null;
    throw error;
  }
}

async function loadStandards(
  files: AreaFiles,
  { standards: file }: AreaManifest,
  report: (issue: AreaIssue) => void,
): Promise<Standards> {
  try {
    return readStandards(file, await files.json(file));
  } catch (error) {
    if (!(error instanceof AreaError)) throw error;
    report({ file, feature: null, code: error.code, params: error.params, severity: "dropped" });
    return noStandards;
  }
}

/** The indicators; why they cannot be read, which leaves the check-up empty; or null where the package has none. */
async function loadCheckUp(
  files: AreaFiles,
  { checkUp: file }: AreaManifest,
): Promise<{ readonly standard: CheckUpStandard } | { readonly issue: AreaIssue } | null> {
  if (file === undefined) return null;
  try {
    return { standard: readCheckUp(file, await files.json(file)) };
  } catch (error) {
    if (!(error instanceof AreaError)) throw error;
    return { issue: { file, feature: null, code: error.code, params: error.params, severity: "dropped" } };
  }
}

function boundaryOf(
  manifest: AreaManifest,
  boundaries: readonly Boundary[],
  report: (issue: AreaIssue) => void,
): Boundary {
  const file = fileOf(manifest, "boundary");
  const [boundary] = boundaries;
  if (boundaries.length > 1)
    report({ file, feature: null, code: "boundary_many", params: { found: boundaries.length }, severity: "assumed" });
  if (boundary) return boundary;
  report({ file, feature: null, code: "boundary_none", params: {}, severity: "assumed" });
  const [west, south, east, north] = manifest.bbox;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const { nameZh, nameEn } = manifest;
  return {
    id: "boundary:assumed",
    nameZh,
    nameEn,
    initials: "",
    geometry: { type: "Polygon", coordinates: [ring] },
    source: "unknown",
    date: "",
    accuracyM: 1000,
    estimated: true,
  };
}

/** What only the package as a whole shows. */
function reportWhole({ manifest, zones, streets }: Area, report: (issue: AreaIssue) => void): void {
  const found = zones.reduce((sum, { residents }) => sum + residents, 0);
  const said = manifest.people.count;
  const whole = { feature: null, severity: "assumed" } as const;
  if (found === 0) report({ ...whole, file: manifestFile, code: "people_none", params: {} });
  if (found !== said) report({ ...whole, file: manifestFile, code: "people_differ", params: { found, said } });
  if (streets.length === 0) report({ ...whole, file: fileOf(manifest, "streets"), code: "streets_none", params: {} });
}
