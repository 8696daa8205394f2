import type { AnalysisClient } from "#analysis/client.ts";
import type { Catchment } from "#domain/answers/catchment.ts";
import type { Parameters } from "#domain/results.ts";
import { type Latest, latestOnly } from "../latest-only.ts";
import type { CatchmentAsked } from "../results.ts";
import { catchmentWanted } from "../selectors/catchment.ts";
import type { AppStore } from "../store.ts";

interface Asking {
  readonly facilityClass: string;
  readonly input: string;
  readonly parameters: Parameters;
}

/** By store: a promise in flight is no plain data and has no place in the state. */
const asking = new WeakMap<AppStore, { readonly client: AnalysisClient; readonly latest: Latest<Asking> }>();

function latestOf(store: AppStore, client: AnalysisClient): Latest<Asking> {
  const known = asking.get(store);
  if (known?.client === client) return known.latest;
  // Another class was chosen meanwhile, or the coverage asked anew: what comes is not wanted any more.
  const keep = ({ facilityClass, input }: Asking, change: Pick<CatchmentAsked, "status" | "catchment">) => {
    const { catchment } = store.getState();
    if (catchment?.facilityClass === facilityClass && catchment.input === input)
      store.setState({ catchment: { facilityClass, input, ...change } });
  };
  const latest = latestOnly<Asking, Catchment | null>(
    ({ facilityClass, parameters }) => client.catchment(facilityClass, parameters),
    (asked, catchment) => keep(asked, { status: "done", catchment }),
    (asked) => keep(asked, { status: "failed", catchment: null }),
  );
  asking.set(store, { client, latest });
  return latest;
}

/** Whether the ground that the class in view serves is drawn. */
export const setDrawGround = (store: AppStore, drawGround: boolean): void =>
  store.setState({ drawGround, ...(!drawGround && { catchment: null }) });

/** Asks for the ground of the class in view, with what its coverage was computed with, unless it is there or on its way. */
export function askGround(store: AppStore, client: AnalysisClient): void {
  const wanted = catchmentWanted(store.getState());
  const { catchment } = store.getState();
  if (!wanted || (catchment?.facilityClass === wanted.facilityClass && catchment.input === wanted.input)) return;
  const { facilityClass, input, parameters } = wanted;
  store.setState({ catchment: { facilityClass, input, status: "running", catchment: null } });
  latestOf(store, client).put({ facilityClass, input, parameters });
}
