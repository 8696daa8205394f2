/** A drawn feature under the pointer. */
export interface PickedFeature {
  readonly id: string;
  /** Layer of the style it was found in. */
  readonly layer: string;
  /** "area" for the tiles, else the overlay: sketch, works, gaps, places ... */
  readonly source: string;
  /** Layer of the area's tiles: zones, gates ...; null for overlays. */
  readonly sourceLayer: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What counts first when several things lie under the pointer. What is not listed cannot be picked. */
const order: readonly string[] = [
  "works",
  "facilities",
  "gates",
  "crossings",
  "heritage",
  "sketch",
  "gaps",
  "places",
  "sites",
  "compound",
  "barriers",
  "greens",
  "streets",
  "block",
];

const kindOf = ({ source, sourceLayer, properties }: PickedFeature): string => {
  if (source !== "area") return source;
  if (sourceLayer === "zones") return properties.kind === "block" ? "block" : "compound";
  return sourceLayer ?? "";
};

/** Most meaningful first; each feature once, though several layers draw it. Ties keep the drawing order. */
export function rankPicks(found: readonly PickedFeature[]): PickedFeature[] {
  const seen = new Set<string>();
  return found
    .filter((feature) => {
      const key = `${feature.source} ${feature.id}`;
      if (!order.includes(kindOf(feature)) || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((feature, index) => ({ feature, index, rank: order.indexOf(kindOf(feature)) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ feature }) => feature);
}
