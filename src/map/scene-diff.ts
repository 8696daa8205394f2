import type { LayerSpecification } from "maplibre-gl";
import { type OverlayId, overlayIds, type Scene } from "./scene.ts";

/** One setter call on a live layer. */
export interface LayerChange {
  readonly layer: string;
  /** `zoom`: its value is the range [from, to] that the layer is drawn in. */
  readonly part: "paint" | "layout" | "filter" | "zoom";
  readonly name: string;
  /** Undefined: back to the style's default. */
  readonly value: unknown;
}

/** What differs between two lists of the same layers. Layers come and go with the code, never at run time. */
export function layerChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): LayerChange[] {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  const changes: LayerChange[] = [];
  for (const layer of after) {
    const last = old.get(layer.id);
    if (!last) continue;
    for (const part of ["paint", "layout"] as const) {
      const [was, now] = [last[part] ?? {}, layer[part] ?? {}] as [Record<string, unknown>, Record<string, unknown>];
      for (const name of new Set([...Object.keys(was), ...Object.keys(now)])) {
        if (!same(was[name], now[name])) changes.push({ layer: layer.id, part, name, value: now[name] });
      }
    }
    const [was, now] = [filterOf(last), filterOf(layer)];
    if (!same(was, now)) changes.push({ layer: layer.id, part: "filter", name: "filter", value: now });
    const [wasIn, nowIn] = [zoomsOf(last), zoomsOf(layer)];
    if (!same(wasIn, nowIn)) changes.push({ layer: layer.id, part: "zoom", name: "zoom", value: nowIn });
  }
  return changes;
}

/** MapLibre draws from zoom 0 to 24 where a layer does not say. */
const zoomsOf = ({ minzoom = 0, maxzoom = 24 }: LayerSpecification): readonly [from: number, to: number] => [
  minzoom,
  maxzoom,
];
const filterOf = (layer: LayerSpecification): unknown => ("filter" in layer ? layer.filter : undefined);
const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

export interface ValueChange {
  readonly zone: string;
  /** Undefined: the zone takes its own colour again. */
  readonly value: number | null | undefined;
}

/** Zones whose result colour changes. */
export function choroplethChanges(before: Scene["choropleth"], after: Scene["choropleth"]): ValueChange[] {
  if (before === after) return [];
  const changes: ValueChange[] = [];
  for (const zone of before?.keys() ?? []) if (!after?.has(zone)) changes.push({ zone, value: undefined });
  for (const [zone, value] of after ?? [])
    if (!before?.has(zone) || before.get(zone) !== value) changes.push({ zone, value });
  return changes;
}

/** Overlays whose data is another object than before. */
export const sourceChanges = (before: Scene["sources"] | null, after: Scene["sources"]): OverlayId[] =>
  overlayIds.filter((id) => before?.[id] !== after[id]);
