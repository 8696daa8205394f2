import type { Feature, FeatureCollection } from "geojson";

/**
 * How the answer to any question reaches the map. A view makes an `AnswerOverlay` out of its result with a pure function
 * (in map/result-features.ts or a file beside it) and hands it to `useMapAnswer(question, overlay)`
 * (ui/map-view/map-answer.ts). That is all: sources, layers (map/layers/answer.ts) and the order are laid already.
 * Remember the overlay (`useMemo`): the same object is not written to the map again.
 */
export interface AnswerOverlay {
  /**
   * By zone: a share from 0 to 1 for the ramp; below 0 for a loss (to -1); null for "not assessed", hatched. Zones not
   * named keep their own colour. Null: no zone is coloured.
   */
  readonly zones: ReadonlyMap<string, number | null> | null;
  /** Drawn above the zones, each by its `role`. */
  readonly features: readonly AnswerFeature[];
  /** Facility classes drawn; absent or null: all. */
  readonly facilityClasses?: readonly string[] | null;
}

/**
 * `square`: Polygon or MultiPolygon with `value` from 0 to 1 for the ramp, or null for the hatch.
 * `closed`: Polygon that nobody may walk.
 * `gained`: Point, a doorstep newly within reach.
 * `served`: MultiPolygon, ground within reach.
 * `candidate`: Point, with `chosen` true or false.
 */
export type AnswerRole = "square" | "closed" | "gained" | "served" | "candidate";

export interface AnswerProperties {
  /** Unique among the overlay's features. */
  readonly id: string;
  readonly role: AnswerRole;
  readonly value?: number | null;
  readonly chosen?: boolean;
}

export type AnswerFeature = Feature<Exclude<Feature["geometry"], null>, AnswerProperties>;

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

/** The overlay's features as a source. */
export const answerFeatures = (overlay: AnswerOverlay | null): FeatureCollection =>
  overlay && overlay.features.length > 0 ? { type: "FeatureCollection", features: [...overlay.features] } : nothing;
