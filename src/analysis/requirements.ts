import type { Facility } from "#domain/area.ts";
import type { Figure } from "#domain/standards.ts";
import { type Engine, facilitiesOf } from "./engine.ts";

/** What the tier asks for of one facility class, and the facilities there are to meet it. */
export interface Requirement extends Figure {
  readonly class: string;
  readonly radiusM: number;
  readonly found: readonly Facility[];
}

/** One requirement for each class that the tier sets a radius for, or for those of them that were asked for (rule A1.6). */
export function requirementsOf({ area, parameters: { tier, classes } }: Engine): readonly Requirement[] {
  return area.standards.classes.flatMap(({ id, service }) => {
    const asked = classes === null || classes.includes(id);
    const figure = service.find((one) => one.tier === tier);
    if (!asked || !figure) return [];
    const { radiusM, clause, source, confidence } = figure;
    return [{ class: id, radiusM, clause, source, confidence, found: facilitiesOf(area, id) }];
  });
}
