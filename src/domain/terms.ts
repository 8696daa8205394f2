/** Terms that the area and the standards share. */

/** The four zones, in the order every table and matrix uses. */
export const zoneKinds = ["block", "campus", "park", "community"] as const;
export type ZoneKind = (typeof zoneKinds)[number];

/** How sure we are: read in a source; in a secondary comment only; general knowledge, not checked. */
export type Confidence = "source" | "secondary" | "unchecked";

/** `radius`: as the crow flies, as the standards word it. `walk`: along streets, through gates, over crossings. */
export const methods = ["walk", "radius"] as const;
export type Method = (typeof methods)[number];
