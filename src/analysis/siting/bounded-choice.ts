import { sortedColumnsOf } from "./columns.ts";
import { type Choice, exchanged } from "./exchange.ts";
import type { Gains } from "./gains.ts";
import { greedy } from "./greedy.ts";
import { type Bound, isTight, lagrangianBound } from "./lagrangian-bound.ts";
import { searchChoice } from "./search-choice.ts";

/** The greedy's set, the best set found, and what no set can exceed. */
interface BoundedChoice {
  readonly byGreedy: Choice;
  readonly choice: Choice;
  readonly bound: Bound;
}

/**
 * The best set that greedy, exchange and local search find, with a bound proven for these gains: a short search, since the
 * bound is the better for a good set; then the bound, where most searches end; then a longer search.
 */
export function boundedChoice(gains: Gains): BoundedChoice {
  const byPoint = sortedColumnsOf(gains);
  const byGreedy = greedy(gains);
  const all = gains.worth.reduce((sum, worth) => sum + worth, 0);
  const early = searchChoice(gains, byPoint, exchanged(gains, byPoint, byGreedy), { rounds: 20, seed: 1, top: all });
  const bound = lagrangianBound(gains, byPoint, early);
  const choice = searchChoice(gains, byPoint, early, { rounds: 60, seed: 2, top: bound.worth });
  if (choice.worth === early.worth || isTight(bound.worth, choice.worth)) return { byGreedy, choice, bound };
  const again = lagrangianBound(gains, byPoint, choice);
  return { byGreedy, choice, bound: again.worth < bound.worth ? again : bound };
}
