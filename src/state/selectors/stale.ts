import { fingerprint, type Question } from "../results.ts";
import type { AppState } from "../store.ts";

type Seen = Pick<AppState, "area" | "parameters" | "asked" | "walk">;

/** Whether a result in sight was computed from something else than what is chosen now. */
export function isStale({ area, parameters, asked }: Seen, question: Question): boolean {
  const { result, input } = asked[question];
  return result !== null && area !== null && input !== fingerprint(question, area.manifest.id, parameters);
}

export const isWalkStale = ({ area, parameters, walk }: Seen): boolean =>
  walk !== null && area !== null && walk.input !== fingerprint("walk", area.manifest.id, parameters);
