import type { MultiPolygon } from "geojson";
import type { Answer } from "../results.ts";
import type { Figure } from "../standards.ts";

/** Ground within a class's radius, WGS 84, to be drawn. */
export interface Catchment extends Answer<"catchment">, Figure {
  readonly class: string;
  readonly radiusM: number;
  readonly facilities: number;
  /** Streets a walk reaches, `streetWidthM` wide, and the ground of compounds whose doorsteps it reaches. */
  readonly walk: MultiPolygon;
  readonly radius: MultiPolygon;
  /** m² of each, of the ground in both, and of the ground in either; null where the class has no facility: not assessed. */
  readonly areasM2: {
    readonly walk: number;
    readonly radius: number;
    readonly both: number;
    readonly either: number;
  } | null;
  readonly streetWidthM: number;
}
