import type { LayerId } from "#domain/area.ts";
import { type Field, type Fields, idSchema, type Values } from "#io/area/fields.ts";
import { type Box, type GeometryType, type OfType, readGeometry } from "#io/area/geometry.ts";
import { type AreaIssue, shown } from "#io/area/issues.ts";
import { provenance, remarks, type Shape, shapes } from "#io/area/shapes.ts";

/** What reading one layer needs to know of the rest of the package. */
export interface LayerContext {
  readonly bbox: Box;
  /** Ids of the manifest's sources. */
  readonly sources: ReadonlySet<string>;
  /** Every id read so far and the file it stands in; grows while reading. */
  readonly ids: Map<string, string>;
  report(issue: AreaIssue): void;
}

type Shapes = typeof shapes;
/** A feature of a layer as read: provenance, names and what its shape lists. */
export type FeatureOf<L extends LayerId> = {
  readonly id: string;
  readonly geometry: OfType<Shapes[L]["geometry"][number]>;
} & Values<typeof provenance> &
  Values<Shapes[L]["fields"]> &
  Partial<Values<Shapes[L]["optional"]>> &
  Partial<Values<typeof remarks>>;

/** More than any subdistrict holds; a file beyond it is a mistake or an attack. */
export const mostFeatures = 100_000;
const unsafeKeys = new Set(["__proto__", "constructor", "prototype"]);

type Raw = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

/** The features of a parsed file, or null (reported) where it is no FeatureCollection. */
export function featuresOf(file: string, json: unknown, report: LayerContext["report"]): readonly unknown[] | null {
  if (!isObject(json) || json.type !== "FeatureCollection" || !Array.isArray(json.features)) {
    report({ file, feature: null, code: "not_collection", params: {}, severity: "dropped" });
    return null;
  }
  const features = json.features as readonly unknown[];
  if (features.length <= mostFeatures) return features;
  report({
    file,
    feature: null,
    code: "too_many_features",
    params: { found: features.length, limit: mostFeatures },
    severity: "assumed",
  });
  return features.slice(0, mostFeatures);
}

/** Sound features of a layer in file order. Defects are reported; ids are claimed in `context.ids`. */
export function readLayer<L extends LayerId>(
  layer: L,
  file: string,
  json: unknown,
  context: LayerContext,
): FeatureOf<L>[] {
  const shape = shapes[layer] as Shape<GeometryType, Fields, Fields>;
  const read = (featuresOf(file, json, context.report) ?? []).map((raw, index) =>
    readFeature(shape, file, raw, index, context),
  );
  return read.filter((feature) => feature !== null) as unknown as FeatureOf<L>[];
}

function readFeature(
  shape: Shape<GeometryType, Fields, Fields>,
  file: string,
  raw: unknown,
  index: number,
  context: LayerContext,
): object | null {
  const properties = isObject(raw) && raw.type === "Feature" ? raw.properties : undefined;
  const id = isObject(properties) ? idSchema.safeParse(properties.id) : null;
  const report = (code: AreaIssue["code"], params: AreaIssue["params"], severity: AreaIssue["severity"]) =>
    context.report({ file, feature: id?.success ? id.data : index, code, params, severity });

  if (!isObject(raw) || !isObject(properties)) return report("feature_malformed", {}, "dropped"), null;
  if (!id?.success) return report("id_invalid", {}, "dropped"), null;
  const other = context.ids.get(id.data);
  if (other !== undefined) return report("id_duplicate", { other }, "dropped"), null;
  for (const key of Object.keys(properties)) if (unsafeKeys.has(key)) report("unsafe_key", { key }, "assumed");

  const geometry = readGeometry(raw.geometry, shape.geometry, context.bbox, report);
  if (!geometry) return null;
  const values: Record<string, unknown> = { id: id.data, geometry };
  for (const [name, field] of Object.entries({ ...provenance, ...shape.fields })) {
    const value = readField(name, field as Field<unknown>, properties, id.data, report);
    if (value === refused) return null;
    values[name] = value;
  }
  for (const [name, { schema, wanted }] of Object.entries({ ...remarks, ...shape.optional }) as [
    string,
    Field<unknown>,
  ][]) {
    const given = own(properties, name);
    if (given === undefined || given === null) continue;
    const parsed = schema.safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else report("field_ignored", { field: name, found: shown(given), wanted }, "assumed");
  }
  const source = values.source as string;
  if (!context.sources.has(source)) report("source_unknown", { source: source.slice(0, 60) }, "assumed");
  context.ids.set(id.data, file);
  return values;
}

const own = (object: Raw, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);
const refused = Symbol("refused");

function readField(
  name: string,
  { schema, wanted, otherwise }: Field<unknown>,
  properties: Raw,
  id: string,
  report: (
    code: "field_invalid" | "field_assumed",
    params: AreaIssue["params"],
    severity: AreaIssue["severity"],
  ) => void,
): unknown {
  const given = own(properties, name);
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  if (!otherwise) {
    report("field_invalid", { field: name, found: shown(given), wanted }, "dropped");
    return refused;
  }
  const value = otherwise(id);
  report("field_assumed", { field: name, found: shown(given), wanted, value: shown(value) }, "assumed");
  return value;
}
