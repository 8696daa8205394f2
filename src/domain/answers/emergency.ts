import type { StreetClass } from "../area.ts";
import type { Answer } from "../results.ts";
import type { Confidence } from "../terms.ts";

/** What people must reach, or be reached by, when something happens. */
export interface EmergencyProfile {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Facility classes, and kinds of green space, that serve. */
  readonly classes: readonly string[];
  readonly greens: readonly string[];
  /** Classes of street that it comes from, where it is not a place: fire engines stand on the street. */
  readonly streets?: readonly StreetClass[];
  /** Within so many metres on foot. */
  readonly withinM: number;
  readonly clause: string;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface EmergencyChange {
  readonly zone: string;
  readonly residents: number;
  /**
   * Residents within the distance without and with the ground closed, and those who have no way at all with it closed
   * and had one before. Who lives on the closed ground counts in `before` alone.
   */
  readonly before: number;
  readonly after: number;
  readonly cutOff: number;
}

export interface ProfileResult extends EmergencyProfile {
  /** Places that serve, a green space with several doors once; and streets. 0: not assessed. */
  readonly places: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly cutOff: number | null;
  /** Every campus and community with residents; empty where not assessed. */
  readonly zones: readonly EmergencyChange[];
}

/** A9: with ground closed to everybody. */
export interface EmergencyResult extends Answer<"emergency"> {
  readonly profiles: readonly ProfileResult[];
  /** Residents who live on the closed ground, by the share of each zone's doorsteps in it. */
  readonly inside: number;
  readonly closedAreaM2: number;
}
