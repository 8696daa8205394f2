import type { Measure } from "#domain/records.ts";
import type { Figure, Standards } from "#domain/standards.ts";

export interface Clause extends Figure {
  /** The distance on foot that counts as near. */
  readonly reachM: number;
}

/** The clause of the standard that a measure rests on; null for a walk, which rests on none, or where it is not known. */
export function clauseOf(measure: Measure, { tiers, classes }: Pick<Standards, "tiers" | "classes">): Clause | null {
  if (measure.kind === "walk") return null;
  if (measure.kind === "people_served") {
    const service = classes.find(({ id }) => id === measure.class)?.service.find(({ tier }) => tier === measure.tier);
    return service ? { ...service, reachM: service.radiusM } : null;
  }
  const found = tiers.find(({ tier }) => tier === measure.tier);
  return found ? { ...found, reachM: found.walkM } : null;
}
