import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { groundOf } from "#analysis/network/ground.ts";
import { groundPrint } from "#analysis/network/ground-print.ts";
import { encodeNoded } from "#analysis/network/noded-file.ts";
import { blocksOf, computedSource } from "#build/blocks.ts";
import { checkSource } from "#build/check-source.ts";
import { cutTiles, maxZoom, vectorLayers } from "#build/cut-tiles.ts";
import { BrokenSource, defectOf } from "#build/defects.ts";
import { freezeFigures } from "#build/freeze-figures.ts";
import { islandsOf } from "#build/islands.ts";
import { notesOn } from "#build/notes.ts";
import { shareOut } from "#build/people.ts";
import { writePmtiles } from "#build/pmtiles-writer.ts";
import { planFile, readSource, type Source } from "#build/read-source.ts";
import { replaceFolder } from "#build/replace-folder.ts";
import type { Summary } from "#build/summary.ts";
import { maskBox, tileLayersOf } from "#build/tile-layers.ts";
import { collectionText, featureOf, jsonText } from "#build/write-json.ts";
import { type Area, type AreaManifest, layerIds, type Zone } from "#domain/area.ts";
import { zoneKinds } from "#domain/terms.ts";
import { frameOf } from "#geo/frame.ts";
import { areaOf } from "#geo/rings.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";
import type { PlanFile } from "#io/plan/read-plan.ts";

export interface BuildPaths {
  /** The source folder, data/<id>. */
  readonly source: string;
  /** The package folder, public/areas/<id>. */
  readonly target: string;
  /** The standards file that ships with the area. */
  readonly standards: string;
  /** The check-up's indicators that ship with it; absent: a package without a check-up. */
  readonly checkUp?: string;
}

const tilesFile = "area.pmtiles";
const standardsFile = "standards.json";
const checkUpFile = "check-up.json";
const networkFile = "network.bin";
/** From so many corners of streets on, fetching the noded streets is quicker than noding them: see docs/performance.md. */
const worthStoring = 20_000;

const cornersOf = (streets: Area["streets"]): number =>
  streets.reduce((sum, { geometry }) => sum + geometry.coordinates.length, 0);

/**
 * Builds an area package from its source folder. The same source gives the same bytes: order and numbers are fixed and
 * no time is written. The target is replaced whole, or on any error left as it was.
 * @throws BrokenSource listing every defect of the source.
 */
export async function buildArea({ source: folder, target, ...references }: BuildPaths): Promise<Summary> {
  const source = await readSource(folder, references);
  checkSource(source);
  const layers = layersOf(source);
  const manifest = manifestOf(source, layers);
  const texts = new Map(layerIds.map((id) => [id, layerText(layers, id)]));
  const tiles = await tilesOf(source, layers);
  const frame = frameOf(source.description.bbox);
  await replaceFolder(target, async (fresh) => {
    for (const [id, text] of texts) await writeFile(join(fresh, `${id}.geojson`), text);
    await writeFile(join(fresh, tilesFile), tiles);
    await writeFile(join(fresh, standardsFile), source.standardsText);
    if (source.checkUpText !== null) await writeFile(join(fresh, checkUpFile), source.checkUpText);
    await writeFile(join(fresh, "area.json"), jsonText(manifest));
    const { area, issues } = await readArea(folderFiles(fresh));
    if (issues.length > 0) throw new BrokenSource(issues.map(defectOf));
    if (manifest.network) await writeFile(join(fresh, networkFile), encodeNoded(groundOf(area), groundPrint(area)));
    if (source.plan) await writeFile(join(fresh, planFile), planText(source.plan, area));
  });
  return {
    id: manifest.id,
    target,
    layers: manifest.layers.map(({ id, features }) => ({ id, features })),
    people: layers.zones.reduce((sum, { residents }) => sum + residents, 0),
    blocks: layers.zones
      .filter(({ kind }) => kind === "block")
      .map(({ id, nameZh, geometry }) => ({ id, nameZh, areaHa: areaOf(geometry, frame) / 10_000 })),
    islands: islandsOf(source, frame),
    notes: notesOn(source, frame),
    tileBytes: tiles.length,
  };
}

const planText = ({ id, records }: PlanFile, area: Area): string =>
  jsonText({ format: "siqu-plan", version: 1, id, area: area.manifest.id, records: freezeFigures(area, records) });

type Layers = Omit<Area, "manifest" | "standards">;

/** The package's features in their order: zones by kind, everything by id. */
function layersOf(source: Source): Layers {
  const byId = <T extends { readonly id: string }>(features: readonly T[]): T[] =>
    [...features].sort((one, other) => (one.id < other.id ? -1 : 1));
  const {
    description,
    boundary,
    residentsWeights,
    gates,
    streets,
    barriers,
    crossings,
    facilities,
    greens,
    heritage,
    rails,
    sites,
  } = source;
  const housed = byId(source.zones.filter(({ id }) => residentsWeights.has(id)));
  const residents = new Map(
    shareOut(
      description.people.count,
      housed.map(({ id }) => residentsWeights.get(id) ?? 0),
    ).map((share, index) => [housed[index]?.id, share]),
  );
  const zones = byId(source.zones.map((zone): Zone => ({ ...zone, residents: residents.get(zone.id) ?? 0 })));
  const all = [...blocksOf({ boundary, streets: byId(streets) }, frameOf(description.bbox)), ...zones];
  return {
    boundary,
    zones: zoneKinds.flatMap((kind) => all.filter((zone) => zone.kind === kind)),
    gates: byId(gates),
    streets: byId(streets),
    barriers: byId(barriers),
    crossings: byId(crossings),
    facilities: byId(facilities),
    greens: byId(greens),
    heritage: byId(heritage),
    rails: byId(rails),
    sites: byId(sites),
  };
}

const featuresOf = (layers: Layers, id: (typeof layerIds)[number]) =>
  id === "boundary" ? [layers.boundary] : layers[id];
const layerText = (layers: Layers, id: (typeof layerIds)[number]) =>
  collectionText(featuresOf(layers, id).map(featureOf));

function manifestOf({ description, plan, checkUpText }: Source, layers: Layers): AreaManifest {
  const { id, nameZh, nameEn, bbox, people, attribution, licence, sources, statistics } = description;
  const computed = {
    id: computedSource,
    title: "Computed by the Siqu area builder from the other sources",
    licence,
    attribution: "",
    date:
      layers.streets
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? "",
  };
  return {
    format: "siqu-area",
    version: 1,
    id,
    nameZh,
    nameEn,
    bbox,
    datum: "EPSG:4326",
    people,
    attribution,
    licence,
    sources: sources.some((source) => source.id === computedSource) ? sources : [...sources, computed],
    statistics,
    layers: layerIds.map((layer) => ({
      id: layer,
      file: `${layer}.geojson`,
      features: featuresOf(layers, layer).length,
      sha256: createHash("sha256").update(layerText(layers, layer)).digest("hex"),
    })),
    tiles: tilesFile,
    standards: standardsFile,
    ...(checkUpText === null ? {} : { checkUp: checkUpFile }),
    ...(cornersOf(layers.streets) >= worthStoring ? { network: networkFile } : {}),
    ...(plan === null ? {} : { plan: planFile }),
  };
}

function tilesOf(
  { description: { bbox, nameZh, nameEn, attribution }, buildings }: Source,
  layers: Layers,
): Promise<Uint8Array> {
  const tileLayers = tileLayersOf(layers, buildings, bbox);
  const bounds = maskBox(bbox);
  return writePmtiles(cutTiles(tileLayers, bounds), {
    bounds,
    center: [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2, Math.min(14, maxZoom)],
    metadata: {
      name: `${nameZh} ${nameEn}`,
      attribution,
      type: "overlay",
      version: "1",
      vector_layers: vectorLayers(tileLayers),
    },
  });
}
