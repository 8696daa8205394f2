import type { LayerId } from "#domain/area.ts";
import { whyNotHours } from "#domain/hours.ts";
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

type Report = (code: AreaIssue["code"], params: AreaIssue["params"], severity: AreaIssue["severity"]) => void;

function readFeature(
  shape: Shape<GeometryType, Fields, Fields>,
  file: string,
  raw: unknown,
  index: number,
  context: LayerContext,
): object | null {
  const properties = isObject(raw) && raw.type === "Feature" && isObject(raw.properties) ? raw.properties : null;
  const id = idSchema.safeParse(properties && own(properties, "id"));
  const report: Report = (code, params, severity) =>
    context.report({ file, feature: id.success ? id.data : index, code, params, severity });
  const drop = (code: AreaIssue["code"], params: AreaIssue["params"] = {}) => {
    report(code, params, "dropped");
    return null;
  };

  if (!isObject(raw) || !properties) return drop("feature_malformed");
  if (!id.success) return drop("id_invalid");
  const other = context.ids.get(id.data);
  if (other !== undefined) return drop("id_duplicate", { other });
  for (const key of Object.keys(properties)) if (unsafeKeys.has(key)) report("unsafe_key", { key }, "assumed");
  const geometry = readGeometry(raw.geometry, shape.geometry, context.bbox, report);
  const values = geometry && readFields({ ...provenance, ...shape.fields }, properties, id.data, report);
  if (!values) return null;
  if (!context.sources.has(values.source as string))
    report("source_unknown", { source: String(values.source).slice(0, 60) }, "assumed");
  context.ids.set(id.data, file);
  const optional = readOptional({ ...remarks, ...shape.optional }, properties, report);
  const { openingHours } = optional;
  // Kept as they stand: without them an open door would count as open at any hour (rule H2).
  if (typeof openingHours === "string" && whyNotHours(openingHours) !== null)
    report("hours_not_understood", { found: shown(openingHours) }, "assumed");
  return { id: id.data, geometry, ...values, ...optional };
}

const own = (object: Raw, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** The values of all fields, or null where one that has no stand-in cannot be read. */
function readFields(fields: Fields, properties: Raw, id: string, report: Report): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  for (const [field, { schema, wanted, otherwise }] of Object.entries<Field<unknown>>(fields)) {
    const given = own(properties, field);
    const parsed = schema.safeParse(given);
    if (!parsed.success && !otherwise) {
      report("field_invalid", { field, found: shown(given), wanted }, "dropped");
      return null;
    }
    values[field] = parsed.success ? parsed.data : otherwise?.(id);
    if (!parsed.success)
      report("field_assumed", { field, found: shown(given), wanted, value: shown(values[field]) }, "assumed");
  }
  return values;
}

/** The values of the fields that are there; what cannot be read is as good as absent. */
function readOptional(fields: Fields, properties: Raw, report: Report): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [field, { schema, wanted }] of Object.entries<Field<unknown>>(fields)) {
    const given = own(properties, field);
    if (given === undefined || given === null) continue;
    const parsed = schema.safeParse(given);
    if (parsed.success) values[field] = parsed.data;
    else report("field_ignored", { field, found: shown(given), wanted }, "assumed");
  }
  return values;
}
