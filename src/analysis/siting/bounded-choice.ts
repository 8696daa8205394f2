import { sortedColumnsOf } from "./columns.ts";
import { type Choice, exchanged } from "./exchange.ts";
import type { Gains } from "./gains.ts";
import { greedy } from "./greedy.ts";
import { type Bound, isTight, lagrangianBound } from "./lagrangian-bound.ts";
import { searchChoice } from "./search-choice.ts";

/** The greedy's set, the best set found, and what no set can exceed. */
export interface BoundedChoice {
  readonly byGreedy: Choice;
  readonly choice: Choice;
  readonly bound: Bound;
}

/** The best set that greedy, exchange and local search find, with a bound proven for these gains. */
export function boundedChoice(gains: Gains): BoundedChoice {
  const byPoint = sortedColumnsOf(gains);
  const byGreedy = greedy(gains);
  const first = exchanged(gains, byPoint, byGreedy);
  const early = lagrangianBound(gains, byPoint, first);
  // Most searches end here, at a set as good as its bound.
  const choice = searchChoice(gains, byPoint, first, early.worth);
  if (choice.worth === first.worth || isTight(early.worth, choice.worth)) return { byGreedy, choice, bound: early };
  const late = lagrangianBound(gains, byPoint, choice);
  return { byGreedy, choice, bound: late.worth < early.worth ? late : early };
}
