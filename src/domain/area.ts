import type { LineString, MultiPolygon, Point, Polygon } from "geojson";
import type { CheckUpStandard } from "./check-up.ts";
import type { Standards } from "./standards.ts";
import type { Confidence, ZoneKind } from "./terms.ts";

/**
 * The area: reference data a plan is drawn over. It is never edited; a plan's works change a copy of it.
 * All coordinates are WGS 84 [longitude, latitude]. The file format is described in docs/area-package.md.
 */

/** What every feature says of itself. */
export interface Provenance {
  /** Id of an entry in the manifest's `sources`. */
  readonly source: string;
  /** Date of the data, as exact as known: 2026, 2026-08 or 2026-08-12. */
  readonly date: string;
  /** Stated horizontal accuracy in metres. */
  readonly accuracyM: number;
  /** True where position, shape or attribute was estimated rather than read from a source. Drawn and named as such. */
  readonly estimated: boolean;
  readonly note?: string;
}

/** The `source` of features that a plan's works bring into a copy of the area. */
export const plannedSource = "plan";

export interface Named {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Lower-case pinyin initials of `nameZh`, for search: 北京林业大学 is bjlydx. */
  readonly initials: string;
}

interface Entity<G> extends Provenance {
  /** Unique in the whole package. */
  readonly id: string;
  readonly geometry: G;
}

export interface Zone extends Entity<Polygon | MultiPolygon>, Named {
  readonly kind: ZoneKind;
  /** Residents; all campuses' and communities' residents sum to the manifest's people. 0 for blocks: they hold zones, and counting them again would double the people. */
  readonly residents: number;
  /** Persons who work here; the stand-in weight of parks. */
  readonly workers: number;
}

/** Who a gate or facility lets in. `hours` is open to all at `openingHours` (OSM syntax). */
export const accesses = ["open", "members", "appointment", "hours"] as const;
export type Access = (typeof accesses)[number];

export interface Gate extends Entity<Point>, Named {
  /** The campus, park or community in whose wall the gate is. */
  readonly zone: string;
  /** The neighbouring compound a gate in a shared wall leads into; absent: the gate leads to the street. */
  readonly opensInto?: string;
  readonly access: Access;
  readonly openingHours?: string;
}

export const streetClasses = ["expressway", "arterial", "secondary", "branch", "lane", "path"] as const;
export type StreetClass = (typeof streetClasses)[number];

export interface Street extends Entity<LineString>, Named {
  readonly class: StreetClass;
  /** False for carriageways without a footway. */
  readonly walkable: boolean;
  /** Bridges and underpasses: lines on different levels do not meet where they cross. 0 is the ground. */
  readonly level: number;
}

export const barrierKinds = ["railway", "river", "expressway"] as const;
export type BarrierKind = (typeof barrierKinds)[number];

export interface Barrier extends Entity<LineString>, Named {
  readonly kind: BarrierKind;
}

export const crossingKinds = ["bridge", "footbridge", "underpass", "level_crossing"] as const;
export type CrossingKind = (typeof crossingKinds)[number];

export interface Crossing extends Entity<Point | LineString>, Named {
  /** The barriers it passes. */
  readonly barriers: readonly string[];
  /** A Point lets the streets within `crossingReachM` of it pass; a LineString is a footway of its own, joined at both ends. */
  readonly kind: CrossingKind;
}
/** Streets that meet a barrier within this distance of a Point crossing pass it, in metres. */
export const crossingReachM = 30;

export interface Facility extends Entity<Point>, Named {
  /** Id of a class in the standards file. */
  readonly class: string;
  /** The compound through whose gates it is reached; null: it has a door of its own on the street. */
  readonly zone: string | null;
  readonly access: Access;
  readonly openingHours?: string;
  /** The green space or institution this door belongs to, where one has several doors. */
  readonly of?: string;
}

export const greenKinds = ["heritage_park", "park", "green", "water"] as const;
export interface Green extends Entity<Polygon | MultiPolygon>, Named {
  readonly kind: (typeof greenKinds)[number];
}

export interface Heritage extends Entity<Point | LineString>, Named {
  readonly kind: "old_line" | "station" | "remains";
}

export interface Rail extends Entity<LineString>, Named {
  readonly kind: "metro" | "railway";
}

export const renewalTypes = ["residential", "industrial", "facility", "public_space", "comprehensive"] as const;
/** 居住类, 产业类, 设施类, 公共空间类, 区域综合性: 北京市城市更新条例 (2023). */
export type RenewalType = (typeof renewalTypes)[number];

export const stages = ["reserve", "programme", "scheme", "review", "notice", "works", "acceptance"] as const;
/** 储备项目库 → 实施项目库 → 实施方案申报 → 联合审查 → 公示 → 实施 → 验收. */
export type Stage = (typeof stages)[number];

/** A place the facts name as worth renewing. Reference, not part of the plan. */
export interface RenewalSite extends Entity<Polygon>, Named {
  readonly renewalType: RenewalType;
}

export interface AreaSource {
  readonly id: string;
  readonly title: string;
  readonly titleZh?: string | undefined;
  readonly licence: string;
  readonly attribution: string;
  readonly date: string;
}

export interface Statistic {
  readonly id: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly value: number;
  readonly unit: string;
  readonly date: string;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface AreaManifest {
  readonly format: "siqu-area";
  readonly version: 1;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** [west, south, east, north] in degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly datum: "EPSG:4326";
  /** Residents the zones sum to, when and from where, and how they were spread over the zones. */
  readonly people: {
    readonly count: number;
    readonly date: string;
    readonly source: string;
    readonly method: { readonly zh: string; readonly en: string };
  };
  readonly attribution: string;
  readonly licence: string;
  readonly sources: readonly AreaSource[];
  readonly statistics: readonly Statistic[];
  /** GeoJSON layers the analyses read. */
  readonly layers: readonly {
    readonly id: LayerId;
    readonly file: string;
    readonly features: number;
    readonly sha256: string;
  }[];
  /** The PMTiles archive that is drawn, and the standards and worked example that ship with the area. */
  readonly tiles: string;
  readonly standards: string;
  /** Indicators of the check-up; packages may lack it. */
  readonly checkUp?: string;
  readonly plan?: string;
  /** The streets, noded: only a quicker way to what the layers give. */
  readonly network?: string;
}

export const layerIds = [
  "boundary",
  "zones",
  "gates",
  "streets",
  "barriers",
  "crossings",
  "facilities",
  "greens",
  "heritage",
  "rails",
  "sites",
] as const;
export type LayerId = (typeof layerIds)[number];

export interface Boundary extends Entity<Polygon>, Named {}

export interface Area {
  readonly manifest: AreaManifest;
  readonly boundary: Boundary;
  readonly zones: readonly Zone[];
  readonly gates: readonly Gate[];
  readonly streets: readonly Street[];
  readonly barriers: readonly Barrier[];
  readonly crossings: readonly Crossing[];
  readonly facilities: readonly Facility[];
  readonly greens: readonly Green[];
  readonly heritage: readonly Heritage[];
  readonly rails: readonly Rail[];
  readonly sites: readonly RenewalSite[];
  readonly standards: Standards;
  /** Absent where the package has none, or one that cannot be read. */
  readonly checkUp?: CheckUpStandard;
  /** Bytes of the noded streets, as they are in the package; unchecked. */
  readonly noded?: Uint8Array;
}
