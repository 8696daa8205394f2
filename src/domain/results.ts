import type { MultiPolygon, Polygon } from "geojson";
import type { Effect } from "./effects.ts";
import type { Moment } from "./hours.ts";
import type { CircleTier, Figure } from "./standards.ts";
import type { ZoneKind } from "./terms.ts";

/** What the analyses answer, as plain data: sent from the worker, printed by the command line, drawn by the map. */

/** Whom gates let in: any passer-by, or somebody whom every members' gate and appointment admits. */
export const admissions = ["public", "member"] as const;
export type Admission = (typeof admissions)[number];

export interface Parameters {
  /** Living-circle tier: chooses the facility classes, their radii, and the reach of the linkage. */
  readonly tier: CircleTier;
  /** Facility classes to look at; null: all that the tier asks for. */
  readonly classes: readonly string[] | null;
  readonly admission: Admission;
  /** Reach of the linkage in metres; null: the tier's walking distance. */
  readonly reachM: number | null;
  /** Resource classes each zone kind is taken to share; null: as the standards file says. */
  readonly shares: Readonly<Record<ZoneKind, readonly string[]>> | null;
  /** Walking inside a compound is the straight line times this. */
  readonly detourFactor: number;
  /** Spacing of the doorsteps in metres. */
  readonly gridM: number;
  /** The moment that opening hours are read at; null: none in particular, and hours are taken as open. */
  readonly when: Moment | null;
  /** Ground that nobody may walk, WGS 84. */
  readonly closed: readonly Polygon[];
}

export const defaultParameters: Parameters = {
  tier: 10,
  classes: null,
  admission: "public",
  reachM: null,
  shares: null,
  detourFactor: 1.2,
  gridM: 30,
  when: null,
  closed: [],
};

/** Shares 0 to 1; null where there is nobody, or nothing, to take a share of. */
export interface Served {
  readonly people: number | null;
  readonly area: number | null;
}

/** What every answer says of itself. */
export interface Answer<Question extends string> {
  readonly question: Question;
  /** Id of the area. */
  readonly area: string;
  /** Residents of the area; what every result sums to. */
  readonly people: number;
  readonly parameters: Parameters;
  /** What had to be assumed, so that a reader can weigh the figures. */
  readonly assumptions: readonly Assumption[];
}

export interface Assumption {
  readonly code:
    | "porous_zone"
    | "assumed_street_door"
    | "estimated_gates"
    | "estimated_facilities"
    | "far_from_street"
    | "hours_taken_as_open"
    | "hours_not_understood"
    | "street_clipped"
    | "crossing_left_out"
    | "door_without_street";
  /** Ids of the features concerned. */
  readonly features: readonly string[];
}

export interface ZoneServed {
  readonly zone: string;
  readonly walk: Served;
  readonly radius: Served;
}

export interface ClassCoverage extends Figure {
  readonly class: string;
  readonly radiusM: number;
  /** Doors in the data; 0: not assessed, and all shares are null. Missing data is never a zero. */
  readonly facilities: number;
  readonly walk: Served;
  readonly radius: Served;
  /** Every campus and community with residents, in the area's order. */
  readonly zones: readonly ZoneServed[];
  /** The community with the smallest share of people served on foot; ties go to the one with more residents. */
  readonly worst: string | null;
}

/** A1. */
export interface CoverageResult extends Answer<"coverage"> {
  readonly tier: CircleTier;
  readonly classes: readonly ClassCoverage[];
}

export type Matrix = readonly (readonly (number | null)[])[];

export interface ZoneLinkage {
  readonly zone: string;
  readonly residents: number;
  readonly walk: LinkageShares;
  readonly radius: LinkageShares;
  /** For each kind: the nearest shared resource, how far it is both ways, and what stands between. */
  readonly why: readonly Reason[];
}

export interface LinkageShares {
  /** People-weighted mean number of zone kinds within reach, over the kinds assessed: 0 to 1; null where none is. */
  readonly index: number | null;
  /** Share of people by kind; null for a kind of which the package holds no shared resource. */
  readonly kinds: readonly (number | null)[];
}

export interface Reason {
  readonly kind: ZoneKind;
  /** Nearest by air, seen from the middle doorstep. */
  readonly facility: string | null;
  readonly radiusM: number | null;
  readonly walkM: number | null;
  /** Walls (zones) and barriers that the straight line crosses, in order. */
  readonly between: readonly string[];
}

/** Doorsteps with a value each, for the map. All arrays have one length. */
export interface Places {
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  /** Index into `zones`. */
  readonly zone: readonly number[];
  readonly zones: readonly string[];
  /** Number of zone kinds within reach, 0 to 4. */
  readonly walk: readonly number[];
  readonly radius: readonly number[];
}

/** A2. Rows from, columns to, in the order of `kinds`. */
export interface LinkageResult extends Answer<"linkage"> {
  readonly kinds: readonly ZoneKind[];
  readonly reachM: number;
  readonly results: { readonly walk: { readonly matrix: Matrix }; readonly radius: { readonly matrix: Matrix } };
  readonly communities: readonly ZoneLinkage[];
  readonly places: Places;
}

/** `wall`: near enough by air, too far on foot. `lack`: too far either way. */
export type GapReason = "wall" | "lack";

/** Works that together bring people of a gap within the radius. */
export interface Remedy {
  /** Gates to open, gates to make in a wall, footways over a barrier. */
  readonly effects: readonly Effect[];
  /** Residents of the gap within the radius once they are done, and residents of the whole area that come within it. */
  readonly people: number;
  readonly peopleInAll: number;
}

export interface Gap {
  readonly id: string;
  readonly zone: string;
  readonly class: string;
  readonly reason: GapReason;
  readonly people: number;
  readonly areaM2: number;
  /** People-weighted means over the gap's doorsteps; walk is null where no door can be reached at all. */
  readonly radiusM: number | null;
  readonly walkM: number | null;
  readonly detourRatio: number | null;
  /** For walls: what the straight line to the nearest door crosses. */
  readonly between: readonly string[];
  /** For walls: what would mend it best; null where nothing tried does, and for a lack. */
  readonly remedy: Remedy | null;
  /** Whether a remedy was looked for: for the largest walls' gaps of each class. */
  readonly remedyTried: boolean;
  readonly geometry: MultiPolygon;
}

export interface ClassGaps extends Figure {
  readonly class: string;
  readonly radiusM: number;
  readonly facilities: number;
  readonly people: { readonly wall: number; readonly lack: number };
  readonly gaps: readonly Gap[];
}

/** A3. */
export interface GapsResult extends Answer<"gaps"> {
  readonly tier: CircleTier;
  readonly classes: readonly ClassGaps[];
}

export type LegKind = "compound" | "gate" | "street" | "crossing" | "access";

/** One stretch of a walk. `id` names the zone, gate, street or crossing; null for the short way to a street. */
export interface Leg {
  readonly kind: LegKind;
  readonly id: string | null;
  readonly lengthM: number;
  readonly line: readonly (readonly [number, number])[];
}

/** The shortest walk from a place to the nearest open door of a class, and the straight line it has to make up for. */
export interface Walk {
  readonly from: readonly [number, number];
  /** Zone the walk starts in, if any. */
  readonly zone: string | null;
  readonly facility: string;
  readonly lengthM: number;
  readonly radiusM: number;
  readonly legs: readonly Leg[];
}
