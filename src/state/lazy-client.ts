import type { AnalysisClient } from "#analysis/client.ts";
import type { Area } from "#domain/area.ts";

/** A client whose worker starts with the first question: who only looks at the map does not wait for, or pay for, the engine. */
export function lazyClient(make: () => AnalysisClient): AnalysisClient {
  let area: Area | null = null;
  let made: { readonly client: AnalysisClient; readonly ready: Promise<void> } | null = null;
  const ready = async (): Promise<AnalysisClient> => {
    if (!made) {
      const client = make();
      made = { client, ready: area ? client.load(area) : Promise.resolve() };
    }
    await made.ready;
    return made.client;
  };
  return {
    async load(next) {
      area = next;
      await made?.client.load(next);
    },
    coverage: async (parameters, run) => (await ready()).coverage(parameters, run),
    linkage: async (parameters, run) => (await ready()).linkage(parameters, run),
    gaps: async (parameters, run) => (await ready()).gaps(parameters, run),
    walk: async (from, facilityClass, parameters) => (await ready()).walk(from, facilityClass, parameters),
    close: () => made?.client.close(),
  };
}
