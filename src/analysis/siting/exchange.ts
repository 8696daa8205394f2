import type { Columns } from "./columns.ts";
import type { Gains } from "./gains.ts";

/** A set of open candidates, by row, and what each point has of it. */
export interface Choice {
  readonly open: readonly number[];
  /** Σ of what the points have. */
  readonly worth: number;
  readonly cost: number;
  /** Worth of a point's best open candidate, and of its second best. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Where in `open` the best stands; -1 for none. */
  readonly firstAt: Int32Array;
}

/** One step to another set; `leave` is a place in `open`, -1 if nothing leaves. */
interface Move {
  readonly enter: number;
  readonly leave: number;
}

/** Rounding must not make a circle of steps: a step counts if it gains more than this share of the worth. */
const leastProfit = 1e-12;

/** A set of rows with its worth. Cost: the rows' entries. */
export function choiceOf({ people, starts, points, worth, costs }: Gains, open: readonly number[]): Choice {
  const first = new Float64Array(people.length);
  const second = new Float64Array(people.length);
  const firstAt = new Int32Array(people.length).fill(-1);
  open.forEach((row, place) => {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const point = points[at] as number;
      const value = worth[at] as number;
      if (value > (first[point] as number)) {
        second[point] = first[point] as number;
        first[point] = value;
        firstAt[point] = place;
      } else if (value > (second[point] as number)) second[point] = value;
    }
  });
  const cost = open.reduce((sum, row) => sum + (costs[row] as number), 0);
  return { open, worth: first.reduce((sum, value) => sum + value, 0), cost, first, second, firstAt };
}

/** What each row would add to a choice. Cost: all entries. */
export function marginsOf({ starts, points, worth, costs }: Gains, { first }: Choice): Float64Array {
  return Float64Array.from(costs, (_, row) => {
    let sum = 0;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const more = (worth[at] as number) - (first[points[at] as number] as number);
      if (more > 0) sum += more;
    }
    return sum;
  });
}

/**
 * Whitaker's fast interchange in the form of Resende and Werneck (2007): steps to the best neighbour, one in and one out
 * or just one in, until none is better. Cost: a step looks at the entries above their point's second best, and at all
 * pairs of a candidate and an open one.
 *
 * @param byPoint the gains, sorted by point.
 */
export function exchanged(gains: Gains, byPoint: Columns, from: Choice): Choice {
  let choice = from;
  for (;;) {
    const move = bestMove(gains, byPoint, choice);
    if (move === null) return choice;
    const { enter, leave } = move;
    const open = leave < 0 ? [...choice.open, enter] : choice.open.with(leave, enter);
    choice = choiceOf(gains, open);
  }
}

function bestMove(
  { people, costs, count, budget }: Gains,
  { starts, rows, each }: Columns,
  { open, worth, cost, first, second, firstAt }: Choice,
): Move | null {
  const places = open.length;
  const loss = new Float64Array(places);
  const gain = new Float64Array(costs.length);
  // By entering row and leaving place: what the one makes good of the other's loss.
  const saved = new Float64Array(costs.length * places);
  for (let point = 0; point < people.length; point++) {
    const here = people[point] as number;
    const has = first[point] as number;
    const next = second[point] as number;
    const place = firstAt[point] as number;
    if (place >= 0) loss[place] = (loss[place] as number) + has - next;
    for (let at = starts[point] as number; at < (starts[point + 1] as number); at++) {
      const value = here * (each[at] as number);
      if (value <= next) break;
      const row = rows[at] as number;
      if (value > has) gain[row] = (gain[row] as number) + value - has;
      if (place < 0) continue;
      const pair = row * places + place;
      saved[pair] = (saved[pair] as number) + Math.min(value, has) - next;
    }
  }
  const isOpen = new Uint8Array(costs.length);
  for (const row of open) isOpen[row] = 1;
  let best: Move | null = null;
  let least = worth * leastProfit;
  for (let enter = 0; enter < costs.length; enter++) {
    if (isOpen[enter] === 1) continue;
    const added = gain[enter] as number;
    const left = budget - cost - (costs[enter] as number);
    if (places < count && left >= 0 && added > least) {
      best = { enter, leave: -1 };
      least = added;
    }
    for (let leave = 0; leave < places; leave++) {
      const profit = added - (loss[leave] as number) + (saved[enter * places + leave] as number);
      if (profit > least && left + (costs[open[leave] as number] as number) >= 0) {
        best = { enter, leave };
        least = profit;
      }
    }
  }
  return best;
}
