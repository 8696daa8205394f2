import type { SitingFault, SitingOptions, SitingResult } from "#domain/answers/siting.ts";
import type { Facility } from "#domain/area.ts";
import { whyNotSiting } from "#domain/parameters.ts";
import type { Inquiry } from "#domain/questions.ts";
import { answerOf, type Engine, facilitiesOf, rewalked, type Steps } from "../engine.ts";
import { fieldOf, nearestOnFoot } from "../field.ts";
import { unreached } from "../network/graph.ts";
import { placeAt } from "../places.ts";
import { type Candidate, candidatesOf, withCandidates } from "./candidates.ts";
import type { SolveMip } from "./mip.ts";
import { type SitingAnswer, siteFacilities } from "./site-facilities.ts";
import type { SitingFault as ProblemFault, SitingProblem, Walks } from "./siting-problem.ts";

/** Whoever has no door within this distance counts as walking it, in metres (rule A5.4). */
const beyondM = 3000;

/**
 * A5: which candidates to open so that most people come within the radius on foot, or all walk least.
 *
 * The demand is every doorstep with residents. A gate as a candidate opens a way to the facilities there are; its gain is
 * taken alone, while two gates may do more together than one by one, so with gates the bound is one for that simpler
 * problem. What is told of the people served is computed anew with all the chosen in place. Rules: A5.1 to A5.11.
 * @param solveMip null: no exact solver is at hand, and the answer is a good choice with its proven bound.
 * Cost: one search a candidate, for a gate a network too, each read off at every doorstep; then that of `siteFacilities`.
 * @throws RangeError with one sentence for a time, cost or budget that is none.
 */
export function* siting(
  engine: Engine,
  { siting: options, records }: Pick<Inquiry, "siting" | "records">,
  solveMip: SolveMip | null,
): Steps<SitingResult> {
  const odd = whyNotSiting(options);
  if (odd) throw new RangeError(odd);
  const figure = figureOf(engine, options.class);
  const radiusMm = figure ? figure.radiusM * 1000 : 0;
  // A standard may set a radius beyond the distance that means are cut at.
  const reachMm = Math.max(radiusMm, beyondM * 1000);
  const candidates = candidatesOf(engine, records, options);
  const existingMm = distancesTo(engine, facilitiesOf(engine.area, options.class), reachMm);
  const reaches: Int32Array[] = [];
  for (const candidate of candidates) {
    const boundMm = options.objective === "cover" ? radiusMm : reachMm;
    reaches.push(reachOfCandidate(engine, options.class, candidate, boundMm));
    yield (0.9 * reaches.length) / candidates.length;
  }

  const known = engine.area.standards.classes.some(({ id }) => id === options.class);
  const problem = problemOf(engine, options, candidates, existingMm, reaches, radiusMm);
  const fault = !known
    ? "class_unknown"
    : options.objective === "cover" && !figure
      ? "no_radius"
      : typeof problem === "string"
        ? problem
        : null;
  const exact = options.exact && solveMip ? { solveMip, timeLimitS: options.timeLimitS } : undefined;
  const answer = fault === null && typeof problem !== "string" ? siteFacilities(problem, exact) : null;
  const found = answer !== null && typeof answer !== "string" ? answer : null;
  const chosen = candidates.filter((_, index) => found?.open.includes(index));
  const afterMm = chosen.length === 0 ? existingMm : distancesTo(...withChosen(engine, options.class, chosen), reachMm);
  const served = (mm: Int32Array) => peopleWithin(engine, mm, radiusMm);
  const isNew = (start: number) =>
    figure !== null && (existingMm[start] as number) > radiusMm && (afterMm[start] as number) <= radiusMm;
  const gained = [...engine.starts.residents.keys()].filter(
    (start) => isNew(start) && engine.starts.residents[start] !== 0,
  );
  const places = gained.map((start) => engine.network.frame.toLonLat(placeAt(engine.starts, start)));
  return {
    ...answerOf("siting", engine),
    options,
    figure,
    fault: fault ?? (typeof answer === "string" ? asFault[answer] : null),
    candidates: candidates.map(({ facility: _, ...candidate }, index) => ({
      ...candidate,
      people: peopleGained(engine, existingMm, reaches[index] as Int32Array, radiusMm),
      costYuan: options.costYuan?.[candidate.kind] ?? null,
      chosen: found?.open.includes(index) ?? false,
    })),
    served: { before: served(existingMm), after: served(afterMm) },
    meanM: { before: meanOf(engine, existingMm), after: meanOf(engine, afterMm), unreachedAsM: beyondM },
    proof: found && proofOf(found, exact !== undefined),
    gained: { lon: places.map(([lon]) => lon), lat: places.map(([, lat]) => lat) },
  };
}

/** @param isExact whether the exact solver was at hand and asked for. */
function proofOf(found: SitingAnswer, isExact: boolean): NonNullable<SitingResult["proof"]> {
  return {
    method: isExact ? "exact" : "heuristic",
    foundBy: found.foundBy,
    boundBy: found.boundBy,
    guarantee: found.guarantee,
    status: found.isOptimal ? "optimal" : "bound",
    value: found.value,
    bound: found.bound,
    gap: found.isOptimal ? 0 : found.gap,
    timedOut: found.stopped === "time_limit",
  };
}

/** The radius of a class in the tier asked for; in the first tier that has one, where that one has none. */
function figureOf({ area, parameters: { tier } }: Engine, classId: string): SitingResult["figure"] {
  const service = area.standards.classes.find(({ id }) => id === classId)?.service ?? [];
  const found = service.find((one) => one.tier === tier) ?? service[0];
  if (!found) return null;
  const { radiusM, clause, source, confidence } = found;
  return { radiusM, clause, source, confidence };
}

/** From every doorstep to the nearest of these doors, in millimetres; `unreached` where it is further off than the bound. */
const distancesTo = ({ network, starts }: Engine, facilities: readonly Facility[], boundMm: number): Int32Array => {
  const { mm } = nearestOnFoot(fieldOf(network, facilities, boundMm), starts);
  return mm.map((one) => (one > boundMm ? unreached : one));
};

/** From every doorstep to the door a candidate would be; for a gate to the nearest door there is, once it is open. */
const reachOfCandidate = (engine: Engine, classId: string, candidate: Candidate, boundMm: number): Int32Array =>
  candidate.facility
    ? distancesTo(engine, [candidate.facility], boundMm)
    : distancesTo(...withChosen(engine, classId, [candidate]), boundMm);

/** The engine and the doors of the class with the chosen made real. Ground and doorsteps stay the same. */
function withChosen(
  engine: Engine,
  classId: string,
  chosen: readonly Candidate[],
): [engine: Engine, facilities: readonly Facility[]] {
  const area = withCandidates(engine.area, chosen);
  const facilities = facilitiesOf(area, classId);
  if (area.gates === engine.area.gates) return [engine, facilities];
  return [rewalked(engine, { area }), facilities];
}

/** People within the radius by the one and not by the other: added up, since a difference of sums leaves a rest. */
function peopleGained({ starts }: Engine, before: Int32Array, after: Int32Array, radiusMm: number): number {
  let people = 0;
  for (let start = 0; start < after.length; start++) {
    const isGained = (after[start] as number) <= radiusMm && (before[start] as number) > radiusMm;
    if (isGained) people += starts.residents[start] as number;
  }
  return people;
}

const peopleWithin = ({ starts }: Engine, mm: Int32Array, radiusMm: number): number =>
  mm.reduce((sum, one, start) => (one <= radiusMm ? sum + (starts.residents[start] as number) : sum), 0);

/** The people-weighted mean way in metres; null where nobody lives. */
function meanOf({ starts }: Engine, mm: Int32Array): number | null {
  const people = starts.residents.reduce((sum, one) => sum + one, 0);
  if (people === 0) return null;
  const walked = mm.reduce(
    (sum, one, start) => sum + Math.min(one / 1000, beyondM) * (starts.residents[start] as number),
    0,
  );
  return walked / people;
}

function problemOf(
  { starts }: Engine,
  options: SitingOptions,
  candidates: readonly Candidate[],
  existingMm: Int32Array,
  reaches: readonly Int32Array[],
  radiusMm: number,
): SitingProblem | SitingFault {
  const { objective, count, mustKeep, budgetYuan, costYuan } = options;
  const kept = mustKeep.map((id) => candidates.findIndex((candidate) => candidate.id === id));
  if (candidates.length === 0) return "no_candidates";
  if (!Number.isInteger(count) || count < 1) return "count_invalid";
  const isCover = objective === "cover";
  return {
    objective: isCover ? { kind: "covering", radiusMm } : { kind: "median", beyondMm: beyondM * 1000 },
    people: starts.residents,
    existingMm,
    walks: walksWithin(reaches, isCover ? radiusMm : beyondM * 1000),
    count: Math.min(count, candidates.length),
    mustKeep: kept,
    ...(costYuan && { costs: Float64Array.from(candidates, ({ kind }) => costYuan[kind]) }),
    ...(budgetYuan !== null && { budget: budgetYuan }),
  };
}

function walksWithin(reaches: readonly Int32Array[], boundMm: number): Walks {
  const starts = new Int32Array(reaches.length + 1);
  const [points, distancesMm]: [number[], number[]] = [[], []];
  reaches.forEach((reach, candidate) => {
    reach.forEach((mm, point) => {
      if (mm > boundMm) return;
      points.push(point);
      distancesMm.push(mm);
    });
    starts[candidate + 1] = points.length;
  });
  return { starts, points: Int32Array.from(points), distancesMm: Int32Array.from(distancesMm) };
}

const asFault: Readonly<Record<ProblemFault, SitingFault>> = {
  no_candidates: "no_candidates",
  no_people: "no_people",
  bad_people: "no_people",
  bad_walks: "no_candidates",
  bad_distance: "no_radius",
  bad_count: "count_invalid",
  count_above_candidates: "count_invalid",
  count_below_kept: "too_many_kept",
  unknown_kept: "kept_unknown",
  bad_cost: "budget_invalid",
  bad_budget: "budget_invalid",
  budget_without_costs: "budget_invalid",
  kept_over_budget: "kept_over_budget",
};
