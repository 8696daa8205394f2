import type { FacilityClass } from "#domain/standards.ts";
import type { AppState } from "../store.ts";

type Asking = Pick<AppState, "area" | "parameters" | "facilityClass">;

/** Facility classes the tier asks for, in the order of the standards file. */
export const classesOfTier = ({
  area,
  parameters: { tier },
}: Pick<AppState, "area" | "parameters">): readonly FacilityClass[] =>
  area?.standards.classes.filter(({ service }) => service.some((figure) => figure.tier === tier)) ?? [];

/** The class in view: the chosen one, else the first of the tier that has a door in the data. */
export function chosenClass(state: Asking): string | null {
  const { area, facilityClass } = state;
  if (facilityClass !== null && area?.standards.classes.some(({ id }) => id === facilityClass)) return facilityClass;
  const classes = classesOfTier(state);
  const hasDoor = (id: string) => area?.facilities.some((facility) => facility.class === id);
  return (classes.find(({ id }) => hasDoor(id)) ?? classes[0])?.id ?? null;
}
