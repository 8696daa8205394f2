import type { Columns } from "./columns.ts";
import { type Choice, choiceOf, exchanged } from "./exchange.ts";
import type { Gains } from "./gains.ts";
import { isTight } from "./lagrangian-bound.ts";
import { seededRandom } from "./seeded-random.ts";

/** How many entries may be looked at, about: a limit of its own kind, so that the answer does not depend on the machine. */
const looksAtMost = 3e7;

/** How long to search, and from which random numbers. */
interface Effort {
  readonly rounds: number;
  readonly seed: number;
  /** What no set can exceed: the search ends where it gets there. */
  readonly top: number;
}

/**
 * A set bettered by iterated local search: it closes up to half of the best set, opens others at random, exchanges, and
 * keeps what is no worse (Lourenço, Martin and Stützle 2003). The same gains give the same set.
 *
 * @param byPoint the gains, sorted by point. Cost: an exchange a round, some 3·10⁷ entries at most.
 */
export function searchChoice(gains: Gains, byPoint: Columns, from: Choice, effort: Effort): Choice {
  let best = from;
  // Equally good sets are ways on, but the first of them is the answer.
  let current = from;
  if (best.open.length === 0 || best.open.length === gains.costs.length) return best;
  const random = seededRandom(effort.seed);
  // A round takes about a step for each second one open, and some more.
  const looksAStep = gains.points.length + gains.people.length + gains.costs.length * best.open.length;
  const rounds = Math.min(effort.rounds, Math.floor(looksAtMost / (looksAStep * (best.open.length / 2 + 4))));
  for (let round = 0; round < rounds && !isTight(effort.top, best.worth); round++) {
    const found = exchanged(gains, byPoint, shaken(gains, current, random));
    if (found.worth >= current.worth) current = found;
    if (found.worth > best.worth) best = found;
  }
  return best;
}

/** Some of a set closed, and as many opened at random, as far as count and budget allow. */
function shaken(gains: Gains, { open }: Choice, random: () => number): Choice {
  const pick = (below: number) => Math.floor(random() * below);
  const left = [...open];
  const moves = 1 + pick(Math.max(2, Math.ceil(open.length / 2)));
  for (let move = 0; move < moves && left.length > 0; move++) left.splice(pick(left.length), 1);
  let spent = left.reduce((sum, row) => sum + (gains.costs[row] as number), 0);
  for (let attempt = 0; attempt < 4 * moves && left.length < gains.count; attempt++) {
    const row = pick(gains.costs.length);
    const cost = gains.costs[row] as number;
    if (left.includes(row) || spent + cost > gains.budget) continue;
    left.push(row);
    spent += cost;
  }
  return choiceOf(gains, left);
}
