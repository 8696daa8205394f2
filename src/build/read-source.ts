import { readFile } from "node:fs/promises";
import type { Feature, Polygon } from "geojson";
import type * as z from "zod/mini";
import { readBuildings } from "#build/buildings.ts";
import { completed, residentsWeights } from "#build/complete-source.ts";
import { BrokenSource, type Defect, defectOf } from "#build/defects.ts";
import type { Area, LayerId } from "#domain/area.ts";
import { readCheckUp } from "#io/area/check-up.ts";
import { parseJson } from "#io/area/files.ts";
import { folderFiles } from "#io/area/folder.ts";
import { AreaError } from "#io/area/issues.ts";
import { describedArea, parseOrThrow } from "#io/area/manifest.ts";
import { type FeatureOf, type LayerContext, readLayer } from "#io/area/read-layer.ts";
import { resolveReferences } from "#io/area/references.ts";
import { readStandards } from "#io/area/standards.ts";
import { PlanError, type PlanFile, readPlan } from "#io/plan/read-plan.ts";

/** A source folder as read: an area without what the builder computes (blocks, residents). */
export interface Source extends Omit<Area, "manifest"> {
  readonly description: z.infer<typeof describedArea>;
  /** How the residents are spread, by zone id; persons or any other measure, only proportions count. */
  readonly residentsWeights: ReadonlyMap<string, number>;
  readonly buildings: readonly Feature<Polygon>[];
  readonly standardsText: string;
  /** Null: no indicators ship with the area. */
  readonly checkUpText: string | null;
  /** The worked example of plan.json, its figures not yet measured, or null. */
  readonly plan: PlanFile | null;
}

export const planFile = "plan.json";

export const sourceFile = (layer: LayerId | "buildings") => `${layer}.geojson`;

/**
 * Reads a source folder with the reader of packages, and takes every issue for a defect.
 * @throws BrokenSource with all defects found, so that one run shows them all.
 */
export async function readSource(
  folder: string,
  { standards: standardsPath, checkUp: checkUpPath }: { readonly standards: string; readonly checkUp?: string },
): Promise<Source> {
  const files = folderFiles(folder);
  const defects: Defect[] = [];
  const report: LayerContext["report"] = (issue) => void defects.push(defectOf(issue));
  const attempt = async <T, E>(read: () => Promise<T> | T, otherwise: E): Promise<T | E> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof AreaError)) throw error;
      report({ file: error.file, feature: null, code: error.code, params: error.params, severity: "dropped" });
      return otherwise;
    }
  };
  const optional = (path: string): Promise<Uint8Array | null> =>
    files.bytes(path).catch((error: unknown) => {
      if (error instanceof AreaError && error.code === "file_missing") return null;
      throw error;
    });

  const description = await attempt(
    async () => parseOrThrow(describedArea, "area.json", await files.json("area.json")),
    null,
  );
  const standardsBytes = await readFile(standardsPath);
  const standards = await attempt(() => readStandards(standardsPath, parseJson(standardsPath, standardsBytes)), null);
  const checkUpBytes = checkUpPath === undefined ? null : await readFile(checkUpPath);
  if (checkUpPath !== undefined && checkUpBytes)
    await attempt(() => readCheckUp(checkUpPath, parseJson(checkUpPath, checkUpBytes)), null);
  if (!description || !standards) throw new BrokenSource(defects);

  const context: LayerContext = {
    bbox: description.bbox,
    sources: new Set(description.sources.map(({ id }) => id)),
    ids: new Map(),
    report,
  };
  const empty = { type: "FeatureCollection", features: [] };
  const read = async <L extends LayerId>(layer: L): Promise<FeatureOf<L>[]> => {
    const file = sourceFile(layer);
    return readLayer(layer, file, completed(layer, await attempt(() => files.json(file), empty)), context);
  };
  const boundaries = await read("boundary");
  const layers = resolveReferences(
    {
      zones: await read("zones"),
      gates: await read("gates"),
      streets: await read("streets"),
      barriers: await read("barriers"),
      crossings: await read("crossings"),
      facilities: await read("facilities"),
      greens: await read("greens"),
      heritage: await read("heritage"),
      rails: await read("rails"),
      sites: await read("sites"),
      standards,
    },
    {
      files: {
        zones: sourceFile("zones"),
        gates: sourceFile("gates"),
        facilities: sourceFile("facilities"),
        crossings: sourceFile("crossings"),
      },
      report,
    },
  );
  const hasBuildings = (await optional(sourceFile("buildings"))) !== null;
  const buildings = hasBuildings
    ? readBuildings(await attempt(() => files.json(sourceFile("buildings")), empty), sourceFile("buildings"), context)
    : [];
  const weights = residentsWeights(
    await attempt(() => files.json(sourceFile("zones")), empty),
    layers.zones,
    sourceFile("zones"),
    defects,
  );
  const hasPlan = (await optional(planFile)) !== null;
  const plan = hasPlan ? readExample(await attempt(() => files.json(planFile), null), defects) : null;

  const [boundary] = boundaries;
  if (boundaries.length !== 1)
    defects.push({
      file: sourceFile("boundary"),
      feature: null,
      what: `there are ${boundaries.length} sound boundaries`,
      whatToDo: "draw exactly one Polygon",
    });
  if (!boundary || defects.length > 0) throw new BrokenSource(dedupe(defects));
  return {
    description,
    boundary,
    ...layers,
    residentsWeights: weights,
    buildings,
    standardsText: new TextDecoder().decode(standardsBytes),
    checkUpText: checkUpBytes && new TextDecoder().decode(checkUpBytes),
    plan,
  };
}

function readExample(raw: unknown, defects: Defect[]): PlanFile | null {
  const defect = (what: string, whatToDo: string) => defects.push({ file: planFile, feature: null, what, whatToDo });
  if (raw === null) return null;
  try {
    const plan = readPlan(raw);
    if (plan.refused.length > 0)
      defect(`record no. ${plan.refused.join(", ")} is not as a record should be`, "see docs/area-package.md");
    return plan;
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    defect(error.message, "see docs/area-package.md");
    return null;
  }
}

/** A file that cannot be read is met more than once. */
const dedupe = (defects: readonly Defect[]): Defect[] => [
  ...new Map(defects.map((defect) => [JSON.stringify(defect), defect])).values(),
];
