import type { Parameters } from "#domain/results.ts";
import type { CatchmentAsked } from "../results.ts";
import type { AppState } from "../store.ts";
import { chosenClass } from "./classes.ts";
import { shownClass } from "./shown-class.ts";
import { isStale } from "./stale.ts";

/** What ground is to be drawn: of the class in view, with what its coverage was computed with. Null: none is, or the coverage is stale. */
export function catchmentWanted(
  state: AppState,
): { readonly facilityClass: string; readonly input: string; readonly parameters: Parameters } | null {
  const { result, input } = state.asked.coverage;
  if (!state.drawGround || !result || input === null || isStale(state, "coverage")) return null;
  const facilityClass = shownClass(result, chosenClass(state));
  const isAssessed = result.classes.some((one) => one.class === facilityClass && one.facilities > 0);
  return facilityClass !== null && isAssessed ? { facilityClass, input, parameters: result.parameters } : null;
}

/** The ground in view, or on its way to it; null where what is known belongs to another class or to other parameters. */
export function catchmentInView(state: AppState): CatchmentAsked | null {
  const { catchment } = state;
  const wanted = catchmentWanted(state);
  return wanted && catchment?.facilityClass === wanted.facilityClass && catchment.input === wanted.input
    ? catchment
    : null;
}
