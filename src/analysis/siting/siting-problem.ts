/** A distance that stands for "no way": what a search leaves where it does not get to. */
export const unreachableMm = 0x7fffffff;

/**
 * Walks between candidates and demand points, in compressed rows: the walks of candidate `i` are the positions
 * `starts[i]` to `starts[i + 1]`, in any order. What is not listed, or stands as `unreachableMm`, is out of reach.
 */
export interface Walks {
  readonly starts: Int32Array;
  readonly points: Int32Array;
  readonly distancesMm: Int32Array;
}

/**
 * Covering: most people within `radiusMm`. Median (p-median): least walking in all, where whoever finds no door within
 * `beyondMm`, a whole number, is counted as walking that far.
 */
export type Objective =
  | { readonly kind: "covering"; readonly radiusMm: number }
  | { readonly kind: "median"; readonly beyondMm: number };

/** Which candidates to open (A5). Candidates and demand points are numbered from 0. */
export interface SitingProblem {
  readonly objective: Objective;
  /** People at each demand point. */
  readonly people: Float64Array;
  /** From each demand point to the nearest door there is already; `unreachableMm` for none. */
  readonly existingMm: Int32Array;
  readonly walks: Walks;
  /** How many candidates may be open, those that must be kept among them. */
  readonly count: number;
  readonly mustKeep: readonly number[];
  /** Cost of each candidate, in any one unit. */
  readonly costs?: Float64Array;
  /** What the open candidates may cost together, in the unit of `costs`. */
  readonly budget?: number;
}

/** Why a problem has no answer. */
export type SitingFault =
  | "no_candidates"
  | "no_people"
  | "bad_people"
  | "bad_walks"
  | "bad_distance"
  | "bad_count"
  | "count_above_candidates"
  | "count_below_kept"
  | "unknown_kept"
  | "bad_cost"
  | "bad_budget"
  | "budget_without_costs"
  | "kept_over_budget";

/** Walks from a whole matrix, candidates × demand points, row by row. */
export function walksOf(matrixMm: Int32Array, candidates: number): Walks {
  const width = candidates === 0 ? 0 : matrixMm.length / candidates;
  const starts = new Int32Array(candidates + 1);
  const length = matrixMm.reduce((sum, mm) => sum + (mm === unreachableMm ? 0 : 1), 0);
  const [points, distancesMm] = [new Int32Array(length), new Int32Array(length)];
  let at = 0;
  for (let candidate = 0; candidate < candidates; candidate++) {
    for (let point = 0; point < width; point++) {
      const mm = matrixMm[candidate * width + point] as number;
      if (mm === unreachableMm) continue;
      points[at] = point;
      distancesMm[at] = mm;
      at += 1;
    }
    starts[candidate + 1] = at;
  }
  return { starts, points, distancesMm };
}

/** What the must-keep candidates cost; 0 without costs. */
export const costOfKept = ({ costs, mustKeep }: SitingProblem): number =>
  costs ? mustKeep.reduce((sum, candidate) => sum + (costs[candidate] as number), 0) : 0;

const isAmount = (value: number) => Number.isFinite(value) && value >= 0;

const isDistance = (objective: Objective) =>
  objective.kind === "covering"
    ? isAmount(objective.radiusMm)
    : Number.isInteger(objective.beyondMm) && objective.beyondMm >= 0 && objective.beyondMm < unreachableMm;

/** The first fault of a problem, or null. Cost: one pass over it. */
export function whyNotSite(problem: SitingProblem): SitingFault | null {
  const { objective, people, existingMm, walks, count, mustKeep, costs, budget } = problem;
  const candidates = walks.starts.length - 1;
  if (candidates < 1) return "no_candidates";
  if (!people.every(isAmount)) return "bad_people";
  if (!people.some((one) => one > 0)) return "no_people";
  if (!isDistance(objective)) return "bad_distance";
  if (existingMm.length !== people.length || !existingMm.every(isAmount)) return "bad_distance";
  if (!walks.distancesMm.every(isAmount)) return "bad_distance";
  if (!areRows(walks, people.length)) return "bad_walks";
  if (!Number.isInteger(count) || count < 0) return "bad_count";
  if (count > candidates) return "count_above_candidates";
  if (!mustKeep.every((candidate) => Number.isInteger(candidate) && candidate >= 0 && candidate < candidates)) {
    return "unknown_kept";
  }
  if (new Set(mustKeep).size !== mustKeep.length) return "unknown_kept";
  if (count < mustKeep.length) return "count_below_kept";
  if (costs && (costs.length !== candidates || !costs.every(isAmount))) return "bad_cost";
  if (budget === undefined) return null;
  if (!isAmount(budget)) return "bad_budget";
  if (!costs) return "budget_without_costs";
  return costOfKept(problem) > budget ? "kept_over_budget" : null;
}

/** Whether the rows lie end to end, name points there are, and name none twice. */
function areRows({ starts, points, distancesMm }: Walks, width: number): boolean {
  if (points.length !== distancesMm.length || starts[0] !== 0 || starts.at(-1) !== points.length) return false;
  const seenIn = new Int32Array(width).fill(-1);
  for (let row = 0; row + 1 < starts.length; row++) {
    if ((starts[row + 1] as number) < (starts[row] as number)) return false;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const point = points[at] as number;
      if (point < 0 || point >= width || seenIn[point] === row) return false;
      seenIn[point] = row;
    }
  }
  return true;
}
