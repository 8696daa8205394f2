import type { AreaFiles } from "#io/area/files.ts";
import { AreaError } from "#io/area/issues.ts";

/** For tests: a small sound package in memory, to be broken one thing at a time. */
export type Package = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: tests break the package in ways no type allows
export type Loose = any;

const base = {
  source: "drawn",
  date: "2026-08",
  accuracyM: 1,
  estimated: false,
  nameZh: "名",
  nameEn: "Name",
  initials: "m",
};
const feature = (id: string, type: string, coordinates: unknown, rest: object = {}) => ({
  type: "Feature",
  properties: { id, ...base, ...rest },
  geometry: { type, coordinates },
});
const square = (west: number, south: number, size: number) =>
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ].map(([x = 0, y = 0]) => [Number(x.toFixed(6)), Number(y.toFixed(6))]);

const layers: Record<string, unknown[]> = {
  boundary: [feature("boundary", "Polygon", [square(116.34, 39.99, 0.02)])],
  zones: [
    feature("block-01", "Polygon", [square(116.34, 39.99, 0.02)], { kind: "block", residents: 0, workers: 0 }),
    feature("community-a", "Polygon", [square(116.342, 39.992, 0.004)], {
      kind: "community",
      residents: 600,
      workers: 0,
    }),
    feature("campus-a", "Polygon", [square(116.35, 39.992, 0.004)], { kind: "campus", residents: 400, workers: 50 }),
  ],
  gates: [feature("gate-a", "Point", [116.342, 39.994], { zone: "community-a", access: "open" })],
  streets: [
    feature(
      "street-a",
      "LineString",
      [
        [116.34, 39.998],
        [116.36, 39.998],
      ],
      { class: "branch", walkable: true, level: 0 },
    ),
  ],
  barriers: [
    feature(
      "railway",
      "LineString",
      [
        [116.348, 39.99],
        [116.348, 40.01],
      ],
      { kind: "railway" },
    ),
  ],
  crossings: [feature("crossing-a", "Point", [116.348, 39.998], { barriers: ["railway"], kind: "level_crossing" })],
  facilities: [feature("market-a", "Point", [116.345, 39.998], { class: "market", zone: null, access: "open" })],
  greens: [],
  heritage: [],
  rails: [],
  sites: [],
};

export function soundPackage(): Package {
  const files: Package = {
    "area.json": {
      format: "siqu-area",
      version: 1,
      id: "toy",
      nameZh: "玩具",
      nameEn: "Toy",
      bbox: [116.34, 39.99, 116.36, 40.01],
      datum: "EPSG:4326",
      people: { count: 1000, date: "2026", source: "drawn", method: { zh: "", en: "" } },
      attribution: "",
      licence: "CC0-1.0",
      sources: [{ id: "drawn", title: "Drawn", licence: "CC0-1.0", attribution: "", date: "2026" }],
      statistics: [],
      layers: Object.entries(layers).map(([id, features]) => ({
        id,
        file: `${id}.geojson`,
        features: features.length,
        sha256: "",
      })),
      tiles: "area.pmtiles",
      standards: "standards.json",
    },
    "standards.json": {
      id: "toy",
      titleZh: "标准",
      titleEn: "Standard",
      tiers: [],
      classes: [{ id: "market", nameZh: "菜市场", nameEn: "Market", service: [], sharedBy: ["block"] }],
    },
  };
  for (const [id, features] of Object.entries(layers)) files[`${id}.geojson`] = { type: "FeatureCollection", features };
  return structuredClone(files);
}

/** `Error` values are thrown when their file is read. */
export const memoryFiles = (files: Package): AreaFiles => ({
  async json(path) {
    const value = files[path];
    if (value === undefined) throw new AreaError(path, "file_missing");
    if (value instanceof Error) throw value;
    return value;
  },
  async bytes(path) {
    throw new AreaError(path, "file_missing");
  },
});
