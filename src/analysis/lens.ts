import type { LensIndicator, LensResult } from "#domain/answers/lens.ts";
import { zoneKinds } from "#domain/terms.ts";
import { answerOf, type Engine, type Steps } from "./engine.ts";
import { fieldOf, nearestOnFoot } from "./field.ts";
import { viewsOf } from "./lens-views.ts";
import { reachOf, sharedBy } from "./linkage.ts";
import { requirementsOf } from "./requirements.ts";

/**
 * A8: one indicator through every unit, from squares to the whole subdistrict, and what each unit hides.
 *
 * An indicator is a number from 0 to 1 at every doorstep: for coverage 1 within the class's radius on foot, else 0; for
 * linkage the share of the assessed kinds within reach on foot. A unit's value is the people-weighted mean over its
 * doorsteps, so every unit gives the same mean of the whole.
 * Rules: A8.1 to A8.6. Accuracy: squares stand in for buildings, and people are spread evenly over a zone's ground
 * (rule W7), so differences inside one compound come from the way to its gates alone.
 * Cost: one search for coverage, four for linkage, and O(n log n) in doorsteps and corners of blocks.
 * @returns no views where nothing is assessed: no facility of the class or none shared, or no radius for it in the tier.
 */
export function* lens(engine: Engine, indicator: LensIndicator): Steps<LensResult> {
  const { figure, values } =
    indicator.kind === "coverage" ? coverageValues(engine, indicator.class) : yield* linkageValues(engine);
  yield 0.9;
  return { ...answerOf("lens", engine), indicator, figure, views: values && viewsOf(engine, values) };
}

interface Reading {
  readonly figure: LensResult["figure"];
  /** By doorstep, 0 to 1; null where nothing is assessed. */
  readonly values: Float64Array | null;
}

function coverageValues(engine: Engine, classId: string): Reading {
  const asked = { ...engine, parameters: { ...engine.parameters, classes: [classId] } };
  const [requirement] = requirementsOf(asked);
  if (!requirement) return { figure: null, values: null };
  const { radiusM, clause, source, confidence, found } = requirement;
  const figure = { radiusM, clause, source, confidence };
  if (found.length === 0) return { figure, values: null };
  const radiusMm = radiusM * 1000;
  const { mm } = nearestOnFoot(fieldOf(engine.network, found, radiusMm), engine.starts);
  return { figure, values: Float64Array.from(mm, (one) => (one <= radiusMm ? 1 : 0)) };
}

/** Rules A2.4 and A2.7, by doorstep. */
function* linkageValues(engine: Engine): Generator<number, Reading> {
  const { network, starts } = engine;
  const reachMm = reachOf(engine) * 1000;
  const within = new Float64Array(starts.count);
  let assessed = 0;
  for (const [index, kind] of zoneKinds.entries()) {
    const shared = sharedBy(engine, kind);
    if (shared.length > 0) {
      assessed += 1;
      const { mm } = nearestOnFoot(fieldOf(network, shared, reachMm), starts);
      for (let start = 0; start < starts.count; start++) {
        if ((mm[start] as number) <= reachMm) within[start] = (within[start] as number) + 1;
      }
    }
    yield ((index + 1) / zoneKinds.length) * 0.8;
  }
  return { figure: null, values: assessed > 0 ? within.map((kinds) => kinds / assessed) : null };
}
