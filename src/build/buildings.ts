import type { Feature, Polygon } from "geojson";
import { readGeometry } from "#io/area/geometry.ts";
import type { AreaIssue } from "#io/area/issues.ts";
import { featuresOf, type LayerContext } from "#io/area/read-layer.ts";

/** Buildings are only drawn, never measured by the package's reader: outline, id, and what is known of their height. */
export function readBuildings(json: unknown, file: string, context: LayerContext): Feature<Polygon>[] {
  return (featuresOf(file, json, context.report) ?? []).flatMap((raw, index) => {
    const { geometry, properties } = (raw ?? {}) as { geometry?: unknown; properties?: Record<string, unknown> | null };
    const id = properties?.id;
    const feature = typeof id === "string" && id !== "" ? id : index;
    const report = (code: AreaIssue["code"], params: AreaIssue["params"]) => {
      context.report({ file, feature, code, params, severity: "dropped" });
      return [];
    };
    if (typeof feature === "number") return report("id_invalid", {});
    const other = context.ids.get(feature);
    if (other !== undefined) return report("id_duplicate", { other });
    context.ids.set(feature, file);
    const outline = readGeometry(geometry, ["Polygon"], context.bbox, report);
    if (!outline) return [];
    const known = ["storeys", "heightM", "estimated", "zone"].flatMap((key) => {
      const value = properties?.[key];
      return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value) ? [[key, value]] : [];
    });
    return [{ type: "Feature", properties: { id: feature, ...Object.fromEntries(known) }, geometry: outline }];
  });
}
