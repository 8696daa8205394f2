import type { Area } from "#domain/area.ts";
import type { Parameters } from "#domain/results.ts";
import { checked, type Engine, engineOf, rewalked } from "./engine.ts";
import { type Baseline, baselineOf } from "./what-if.ts";

/** An area laid out for many questions: what the last one needed is kept for the next, which mostly asks alike. */
export interface Desk {
  readonly area: Area;
  readonly engineFor: (parameters: Parameters) => Engine;
  readonly baselineFor: (parameters: Parameters) => Baseline;
}

export function deskOf(area: Area): Desk {
  // The ground is the same for all parameters, and the doorsteps for all of one grid.
  let last: { readonly key: string; readonly engine: Engine } | null = null;
  let baseline: { readonly key: string; readonly baseline: Baseline } | null = null;

  const engineFor = (parameters: Parameters): Engine => {
    // The engine at hand may serve tiers and reaches that it was not built for.
    const { admission, detourFactor, gridM, when, closed } = checked(parameters);
    const key = JSON.stringify([admission, detourFactor, gridM, when, closed]);
    if (last?.key !== key) {
      const isSameGrid = last?.engine.parameters.gridM === gridM;
      const engine =
        last && isSameGrid
          ? rewalked(last.engine, { parameters })
          : engineOf(area, parameters, last?.engine.network.ground);
      last = { key, engine };
    }
    return { ...last.engine, parameters };
  };
  const baselineFor = (parameters: Parameters): Baseline => {
    const key = JSON.stringify(parameters);
    if (baseline?.key !== key) baseline = { key, baseline: baselineOf(engineFor(parameters)) };
    return baseline.baseline;
  };
  return { area, engineFor, baselineFor };
}
