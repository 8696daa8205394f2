import type { LayerId } from "#domain/area.ts";
import { accesses, barrierKinds, crossingKinds, greenKinds, renewalTypes, streetClasses } from "#domain/area.ts";
import { zoneKinds } from "#domain/terms.ts";
import {
  amountOr,
  date,
  type Fields,
  flagOr,
  level,
  longText,
  oneOf,
  oneOfOr,
  persons,
  text,
  textOr,
  textOrNull,
  texts,
} from "#io/area/fields.ts";
import type { GeometryType } from "#io/area/geometry.ts";

/** What the features of a layer are made of. */
export interface Shape<T extends GeometryType, F extends Fields, O extends Fields> {
  readonly geometry: readonly T[];
  readonly fields: F;
  /** Properties that may be absent. */
  readonly optional: O;
}

const shape = <const T extends GeometryType, F extends Fields, O extends Fields>(
  geometry: readonly T[],
  fields: F,
  optional: O,
): Shape<T, F, O> => ({
  geometry,
  fields,
  optional,
});

/** In every layer. Where accuracy is not stated 50 m is assumed, and that the feature was estimated. */
export const provenance = {
  source: textOr(() => "unknown"),
  date,
  accuracyM: amountOr(50, 100_000),
  estimated: flagOr(true),
  nameZh: textOr((id) => id),
  nameEn: textOr((id) => id),
  initials: textOr(() => ""),
};
export const remarks = { note: longText };

// An access that cannot be read is assumed closed to neighbours, so that no result promises a door that is shut.
const access = oneOfOr(accesses, "members");

export const shapes = {
  boundary: shape(["Polygon"], {}, {}),
  zones: shape(["Polygon", "MultiPolygon"], { kind: oneOf(zoneKinds), residents: persons, workers: persons }, {}),
  gates: shape(["Point"], { zone: text, access }, { opensInto: text, openingHours: longText }),
  streets: shape(["LineString"], { class: oneOfOr(streetClasses, "branch"), walkable: flagOr(true), level }, {}),
  barriers: shape(["LineString"], { kind: oneOf(barrierKinds) }, {}),
  crossings: shape(["Point", "LineString"], { barriers: texts, kind: oneOfOr(crossingKinds, "level_crossing") }, {}),
  facilities: shape(["Point"], { class: text, zone: textOrNull, access }, { openingHours: longText, of: text }),
  greens: shape(["Polygon", "MultiPolygon"], { kind: oneOfOr(greenKinds, "green") }, {}),
  heritage: shape(["Point", "LineString"], { kind: oneOfOr(["old_line", "station", "remains"], "remains") }, {}),
  rails: shape(["LineString"], { kind: oneOfOr(["metro", "railway"], "railway") }, {}),
  sites: shape(["Polygon"], { renewalType: oneOfOr(renewalTypes, "comprehensive") }, {}),
} satisfies Record<LayerId, unknown>;
