import * as z from "zod/mini";
import type { AreaManifest } from "#domain/area.ts";
import { AreaError, shown } from "#io/area/issues.ts";
import { staysInside } from "#io/area/path.ts";

z.config({ jitless: true });

export const manifestFile = "area.json";
const version = 1;

const line = z.string().check(z.maxLength(400));
const filled = z.string().check(z.minLength(1), z.maxLength(400));
const path = z.string().check(z.refine(staysInside));
const longitude = z.number().check(z.gte(-180), z.lte(180));
const latitude = z.number().check(z.gte(-85), z.lte(85));
const persons = z.number().check(z.gte(0), z.lte(50_000_000), z.multipleOf(1));
const confidence = z.enum(["source", "secondary", "unchecked"]);

/** Descriptive parts, which the source folder of the builder states too. */
export const describedArea = z.object({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  nameZh: filled,
  nameEn: filled,
  bbox: z
    .readonly(z.tuple([longitude, latitude, longitude, latitude]))
    .check(
      z.refine(([west, south, east, north]) => west < east && south < north && east - west < 1 && north - south < 1),
    ),
  people: z.object({ count: persons, date: line, source: line, method: z.object({ zh: line, en: line }) }),
  attribution: line,
  licence: line,
  sources: z.array(
    z.object({ id: filled, title: line, titleZh: z.optional(line), licence: line, attribution: line, date: line }),
  ),
  statistics: z.array(
    z.object({
      id: filled,
      labelZh: line,
      labelEn: line,
      value: z.number(),
      unit: line,
      date: line,
      source: line,
      confidence,
    }),
  ),
});

const manifest = z.extend(describedArea, {
  format: z.literal("siqu-area"),
  version: z.literal(version),
  datum: z.literal("EPSG:4326"),
  // Loose on purpose: a layer this version does not know, or whose path is refused, must not cost the whole package.
  layers: z.array(z.object({ id: line, file: z.string(), features: z.number(), sha256: line })),
  tiles: path,
  standards: path,
  checkUp: z.optional(path),
  plan: z.optional(path),
  network: z.optional(path),
});

/** The first thing wrong, as an `AreaError` that names the property: `people.count is -3`. */
export function parseOrThrow<T>(schema: z.ZodMiniType<T>, file: string, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const steps = issue?.path ?? [];
  const found = steps.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    json,
  );
  throw new AreaError(file, "field_invalid", {
    field: steps.join(".") || "(root)",
    found: shown(found),
    wanted: wantedOf(issue),
  });
}

function wantedOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case "invalid_type":
      return issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "too_small":
      return `>= ${issue.minimum}`;
    case "too_big":
      return `<= ${issue.maximum}`;
    default:
      return "as docs/area-package.md says";
  }
}

/** @throws AreaError where this is no manifest, or one of another version. */
export function readManifest(json: unknown): AreaManifest {
  const { format, version: found } = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  if (format !== "siqu-area") throw new AreaError(manifestFile, "format_unknown", { found: shown(format) });
  if (found !== version) throw new AreaError(manifestFile, "version_unknown", { found: shown(found), wanted: version });
  return parseOrThrow(manifest, manifestFile, json) as AreaManifest;
}
