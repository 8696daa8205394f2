import { type Choice, choiceOf, marginsOf } from "./exchange.ts";
import type { Gains } from "./gains.ts";

/**
 * The share of the best possible gain that `greedy` reaches at worst, whatever the numbers:
 * 1 − 1/e for a count (Nemhauser, Wolsey and Fisher 1978), half of it for a budget (Khuller, Moss and Naor 1999).
 * A count and a budget that both bind have no such promise: null.
 */
export function greedyGuarantee({ count, costs, budget }: Gains): number | null {
  const dearest = Float64Array.from(costs)
    .sort()
    .subarray(costs.length - count);
  if (dearest.reduce((sum, cost) => sum + cost, 0) <= budget) return 1 - 1 / Math.E;
  return count === costs.length ? (1 - 1 / Math.E) / 2 : null;
}

/**
 * Opens one after the other what adds most; with a budget also what adds most for its cost, and the best one alone, and
 * takes the best of the three. Ties go to the lower number. Cost: all entries for each one opened.
 */
export function greedy(gains: Gains): Choice {
  const byGain = grown(gains, (margin) => margin);
  if (!Number.isFinite(gains.budget)) return byGain;
  const byRatio = grown(gains, (margin, cost) => margin / cost);
  // The best one alone opens `byGain`.
  return byRatio.worth > byGain.worth ? byRatio : byGain;
}

function grown(gains: Gains, score: (margin: number, cost: number) => number): Choice {
  let choice = choiceOf(gains, []);
  while (choice.open.length < gains.count) {
    const { open, cost: spent } = choice;
    let next = -1;
    let best = 0;
    marginsOf(gains, choice).forEach((margin, row) => {
      const cost = gains.costs[row] as number;
      if (margin <= 0 || spent + cost > gains.budget || open.includes(row)) return;
      const scored = score(margin, cost);
      if (scored > best) [next, best] = [row, scored];
    });
    if (next < 0) break;
    choice = choiceOf(gains, [...open, next]);
  }
  return choice;
}
