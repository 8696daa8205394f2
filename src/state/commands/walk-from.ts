import type { AnalysisClient } from "#analysis/client.ts";
import { fingerprint } from "../results.ts";
import { chosenClass } from "../selectors/classes.ts";
import { inquiryOf } from "../selectors/inquiry.ts";
import type { AppStore } from "../store.ts";

/** Draws the walk from a place to the nearest open door of the chosen class. */
export async function walkFrom(
  store: AppStore,
  client: AnalysisClient,
  from: readonly [number, number],
): Promise<void> {
  const { area, parameters } = store.getState();
  const facilityClass = chosenClass(store.getState());
  if (!area || !facilityClass) return;
  const asked = { from, facilityClass, input: fingerprint("walk", area.manifest.id, inquiryOf(store.getState())) };
  store.setState({ walkFrom: from, walk: { ...asked, status: "running", walk: null } });
  // A later click overtakes this one: only the answer to the last question is kept.
  const isLast = () => store.getState().walk?.from === from && store.getState().walk?.facilityClass === facilityClass;
  try {
    const walk = await client.walk(from, facilityClass, parameters);
    if (isLast()) store.setState({ walk: { ...asked, status: "done", walk } });
  } catch {
    if (isLast()) store.setState({ walk: { ...asked, status: "failed", walk: null } });
  }
}
