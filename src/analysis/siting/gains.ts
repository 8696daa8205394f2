import { costOfKept, type Objective, type SitingProblem, unreachableMm } from "./siting-problem.ts";

/**
 * A siting problem as what each candidate would add: worth(S) = Σ over points of people × the largest gain of any
 * candidate in S. Maximal covering and p-median are both of this kind, with gains of 1, or of millimetres saved; the
 * greedy, the exchange, the bound and the exact model need to know no more. Existing doors and kept candidates are in
 * the gains already: a gain is what comes on top of them.
 */
export interface Gains {
  /** The number of each candidate in the problem. */
  readonly candidates: Int32Array;
  /** People at each point. */
  readonly people: Float64Array;
  /** Rows are candidates, as in `Walks`. */
  readonly starts: Int32Array;
  readonly points: Int32Array;
  /** Gain a person, whole and above 0. */
  readonly each: Int32Array;
  /** Gain of all people of the point: `people × each`. */
  readonly worth: Float64Array;
  /** How many more candidates may open. */
  readonly count: number;
  /** What each candidate costs, and what all may cost: zeros and infinity without a budget. */
  readonly costs: Float64Array;
  readonly budget: number;
}

/** One candidate's gains. */
export interface GainRow {
  readonly candidate: number;
  readonly cost: number;
  readonly points: Int32Array;
  readonly each: Int32Array;
}

/** What a person gains by a door at this distance, against none at all: 1 within the radius, or millimetres saved. */
function gainAt(objective: Objective, distanceMm: number): number {
  if (objective.kind === "median") return Math.max(0, objective.beyondMm - distanceMm);
  return distanceMm <= objective.radiusMm && distanceMm !== unreachableMm ? 1 : 0;
}

/** What a person at each point gains by the doors there are and these candidates. */
export function floorOf({ objective, existingMm, walks }: SitingProblem, open: readonly number[]): Int32Array {
  const floor = Int32Array.from(existingMm, (mm) => gainAt(objective, mm));
  for (const candidate of open) {
    for (let at = walks.starts[candidate] as number; at < (walks.starts[candidate + 1] as number); at++) {
      const point = walks.points[at] as number;
      floor[point] = Math.max(floor[point] as number, gainAt(objective, walks.distancesMm[at] as number));
    }
  }
  return floor;
}

/** The gains of a sound problem: one row for each candidate that is free to choose, can be paid for, and adds anything. */
export function gainsOf(problem: SitingProblem): Gains {
  const { objective, people, walks, count, mustKeep, costs, budget } = problem;
  const isBudgeted = budget !== undefined && costs !== undefined;
  const kept = new Set(mustKeep);
  const free = Array.from({ length: walks.starts.length - 1 }, (_, candidate) => candidate);
  const rows = free
    .filter((candidate) => !kept.has(candidate))
    .map((candidate): GainRow => {
      const [from, to] = [walks.starts[candidate], walks.starts[candidate + 1]];
      return {
        candidate,
        cost: isBudgeted ? (costs[candidate] as number) : 0,
        points: walks.points.subarray(from, to),
        each: walks.distancesMm.subarray(from, to).map((mm) => gainAt(objective, mm)),
      };
    });
  const limits = {
    count: count - mustKeep.length,
    budget: isBudgeted ? budget - costOfKept(problem) : Number.POSITIVE_INFINITY,
  };
  return packed(rows, people, limits, floorOf(problem, mustKeep));
}

/** The gains left when some candidates are open for sure and others are out. */
export function fixed(gains: Gains, isOpen: (row: number) => boolean, isOut: (row: number) => boolean): Gains {
  const floor = new Int32Array(gains.people.length);
  const rows = rowsOf(gains);
  const open = rows.filter((_, row) => isOpen(row));
  for (const { points, each } of open) {
    points.forEach((point, k) => {
      floor[point] = Math.max(floor[point] as number, each[k] as number);
    });
  }
  const limits = {
    count: gains.count - open.length,
    budget: gains.budget - open.reduce((sum, { cost }) => sum + cost, 0),
  };
  const left = rows.filter((_, row) => !isOpen(row) && !isOut(row));
  return packed(left, gains.people, limits, floor);
}

/** The rows one by one, as views. */
export function rowsOf({ candidates, costs, starts, points, each }: Gains): GainRow[] {
  return Array.from(candidates, (candidate, row) => ({
    candidate,
    cost: costs[row] as number,
    points: points.subarray(starts[row], starts[row + 1]),
    each: each.subarray(starts[row], starts[row + 1]),
  }));
}

/**
 * Rows packed, less those that cost too much or add nothing.
 * @param floor what each point has already; only what comes on top is a gain.
 */
export function packed(
  all: readonly GainRow[],
  people: Float64Array,
  { count, budget }: Pick<Gains, "count" | "budget">,
  floor: Int32Array,
): Gains {
  const affordable = all.filter(({ cost }) => cost <= budget);
  const atMost = affordable.reduce((sum, row) => sum + row.points.length, 0);
  const [points, each] = [new Int32Array(atMost), new Int32Array(atMost)];
  const rows: GainRow[] = [];
  const starts = [0];
  let at = 0;
  for (const row of affordable) {
    const from = at;
    for (let k = 0; k < row.points.length; k++) {
      const point = row.points[k] as number;
      const gain = (row.each[k] as number) - (floor[point] as number);
      if (gain <= 0 || people[point] === 0) continue;
      points[at] = point;
      each[at] = gain;
      at += 1;
    }
    if (at === from) continue;
    rows.push(row);
    starts.push(at);
  }
  return {
    candidates: Int32Array.from(rows, ({ candidate }) => candidate),
    people,
    starts: Int32Array.from(starts),
    points: points.slice(0, at),
    each: each.slice(0, at),
    worth: Float64Array.from({ length: at }, (_, k) => (people[points[k] as number] as number) * (each[k] as number)),
    count: Math.min(count, rows.length),
    costs: Float64Array.from(rows, ({ cost }) => cost),
    budget,
  };
}
