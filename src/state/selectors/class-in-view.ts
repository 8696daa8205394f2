import type { AppState } from "../store.ts";
import { chosenClass } from "./classes.ts";
import { shownHours } from "./hours.ts";
import { shownClass } from "./shown-class.ts";

/** The facility class that the question in view is asked about, whose facilities alone are drawn; null: it is about none, or about many. */
export function classInView(state: AppState): string | null {
  const { step, question, asked, siting, facilityClass } = state;
  if (step !== "analyse") return null;
  switch (question) {
    case "coverage":
    case "gaps": {
      const { result } = asked[question];
      return result ? shownClass(result, chosenClass(state)) : chosenClass(state);
    }
    case "hours": {
      const { result } = asked.hours;
      return result ? (shownHours(result, facilityClass)?.class ?? null) : chosenClass(state);
    }
    case "siting":
      return siting.class;
    default:
      return null;
  }
}
