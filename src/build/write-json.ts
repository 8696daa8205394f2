import type { Feature, FeatureCollection, Geometry } from "geojson";

/** Decimals of a degree that are written: 0.11 m north–south, finer than any source is accurate. */
const decimals = 6;

export const rounded = (value: number): number => {
  const fixed = Number(value.toFixed(decimals));
  return fixed === 0 ? 0 : fixed;
};

/** Coordinates rounded throughout; positions that fall together are merged, so rings stay free of idle corners. */
export function roundGeometry<G extends Geometry>(geometry: G): G {
  if (geometry.type === "GeometryCollection") return geometry;
  return { ...geometry, coordinates: roundNested(geometry.coordinates) };
}

function roundNested(value: unknown): unknown {
  if (typeof value === "number") return rounded(value);
  if (!Array.isArray(value)) return value;
  const items = value.map(roundNested) as unknown[];
  const isPath = Array.isArray(items[0]) && typeof (items[0] as unknown[])[0] === "number";
  if (!isPath) return items;
  return items.filter((item, index) => index === 0 || String(item) !== String(items[index - 1]));
}

/** An entity as GeoJSON: geometry apart, everything else a property, in the order it was given. */
export function featureOf({ geometry, ...properties }: { readonly geometry: Geometry }): Feature {
  return { type: "Feature", properties, geometry: roundGeometry(geometry) };
}

/** One feature a line, so that a change of one is a change of one line. */
export const collectionText = (features: readonly Feature[]): string =>
  features.length === 0
    ? '{"type":"FeatureCollection","features":[]}\n'
    : `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const collectionOf = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
