import { boundedChoice } from "./bounded-choice.ts";
import { choiceModel } from "./choice-model.ts";
import { type Choice, choiceOf } from "./exchange.ts";
import { fixed, floorOf, type Gains, gainsOf } from "./gains.ts";
import { greedyGuarantee } from "./greedy.ts";
import { type Bound, isTight } from "./lagrangian-bound.ts";
import type { SolveMip } from "./mip.ts";
import { reduceGains } from "./reduce-gains.ts";
import { type SitingFault, type SitingProblem, whyNotSite } from "./siting-problem.ts";

/** Which candidates to open, how good that is, and how much better any other set could be. */
export interface SitingAnswer {
  /** Candidates to open, those kept among them, in ascending order. One that would add nothing stays closed. */
  readonly open: readonly number[];
  /** People within the radius (covering), or person-metres walked in all (median), and the same with existing doors only. */
  readonly value: number;
  readonly before: number;
  /** Proven for this problem: no set covers more people, or leaves fewer person-metres. */
  readonly bound: number;
  /** How far `value` is from `bound`, as a share of `value`. */
  readonly gap: number;
  /** No set is better, but for a hundred-millionth of what there is to gain. */
  readonly isOptimal: boolean;
  /** What found the set: the greedy alone, exchange and local search after it, or the exact solver. */
  readonly foundBy: "greedy" | "search" | "mip";
  /** What proves the bound: Lagrangian relaxation, or the exact solver's own. */
  readonly boundBy: "lagrangian" | "mip";
  /** Why the exact solver did not end by itself; null if it did, or was not needed or not asked. */
  readonly stopped: "time_limit" | "failed" | null;
  /** The share of the best possible gain the greedy reaches on any problem of this kind; null if there is no such promise. */
  readonly guarantee: number | null;
}

/** The exact solver, and how long it may take. */
export interface Exact {
  readonly solveMip: SolveMip;
  readonly timeLimitS: number;
}

/** A set, with what it gains against no door at all, and what no set can exceed. */
interface Found extends Pick<SitingAnswer, "open" | "foundBy" | "boundBy" | "stopped"> {
  readonly worth: number;
  readonly bound: number;
}

/** Below this share of what there is to gain, two sets are equally good. */
const tolerance = 1e-8;

/**
 * Maximal covering (Church and ReVelle 1974) or p-median (Hakimi 1964) over given candidates.
 *
 * Greedy, exchange and local search find a set; Lagrangian relaxation proves how far it is from the best. With `exact`,
 * the candidates that the bound has not settled go to a mixed integer program. If that runs out of time, the best set
 * known is returned with the best gap proven. The same problem gives the same answer, unless time runs out.
 *
 * Cost: some 5·10⁷ looks at a walk, then `timeLimitS` at most.
 * Rules: A5.1–A5.9. @returns a fault if the problem has no answer.
 */
export function siteFacilities(problem: SitingProblem, exact?: Exact): SitingAnswer | SitingFault {
  const fault = whyNotSite(problem);
  if (fault !== null) return fault;
  const { mustKeep } = problem;
  const gains = reduceGains(gainsOf(problem));
  const { byGreedy, choice, bound } = boundedChoice(gains);
  const open = [...mustKeep, ...candidatesOf(gains, choice.open)];
  const searched: Found = {
    open,
    worth: worthOf(problem, open),
    bound: worthOf(problem, mustKeep) + Math.max(bound.worth, choice.worth),
    foundBy: choice.worth > byGreedy.worth ? "search" : "greedy",
    boundBy: "lagrangian",
    stopped: null,
  };
  const isProven = isTight(bound.worth, choice.worth);
  const found = exact && !isProven ? solved(problem, gains, choice, bound, searched, exact) : searched;
  return answerOf(problem, found, greedyGuarantee(gains));
}

const candidatesOf = (gains: Gains, rows: readonly number[]) => rows.map((row) => gains.candidates[row] as number);

/** What all people gain by the doors there are and these candidates, against no door at all. */
function worthOf(problem: SitingProblem, open: readonly number[]): number {
  return floorOf(problem, open).reduce((sum, each, point) => sum + each * (problem.people[point] as number), 0);
}

/** The set found, or a better one, once the exact solver has looked at the candidates the bound has not settled. */
function solved(
  problem: SitingProblem,
  gains: Gains,
  choice: Choice,
  { ifOpen, ifOut }: Bound,
  searched: Found,
  { solveMip, timeLimitS }: Exact,
): Found {
  // A better set has none of the rows that rule it out, and all whose lack does.
  const isOut = (row: number) => (ifOpen[row] as number) <= choice.worth;
  const isOpen = (row: number) => (ifOut[row] as number) <= choice.worth;
  const forced = choiceOf(gains, [...gains.candidates.keys()].filter(isOpen));
  const proven: Found = { ...searched, bound: searched.worth };
  if (forced.open.some(isOut) || forced.open.length > gains.count || forced.cost > gains.budget) return proven;

  const sure = [...problem.mustKeep, ...candidatesOf(gains, forced.open)];
  const left = reduceGains(fixed(gains, isOpen, isOut));
  const { model, unit } = choiceModel(left, boundedChoice(left).choice);
  const { status, solution, bound: modelBound } = solveMip(model, timeLimitS);
  const solvedChoice = choiceOf(
    left,
    [...left.candidates.keys()].filter((row) => (solution?.[row] ?? 0) > 0.5),
  );
  // A solver keeps rows within a tolerance; count and budget are kept as they are.
  const isWithin = solvedChoice.open.length <= left.count && solvedChoice.cost <= left.budget;
  const open = isWithin ? [...sure, ...candidatesOf(left, solvedChoice.open)] : searched.open;
  const worth = worthOf(problem, open);
  const better = worth > searched.worth ? { open, worth, foundBy: "mip" as const } : searched;
  const stopped = isWithin && status === "optimal" ? null : status === "time_limit" ? status : "failed";
  const bound = Math.max(better.worth, stopped === null ? 0 : worthOf(problem, sure) + modelBound * unit);
  return bound < searched.bound
    ? { ...better, bound, boundBy: "mip", stopped }
    : { ...better, bound: searched.bound, boundBy: "lagrangian", stopped };
}

function answerOf(problem: SitingProblem, found: Found, guarantee: number | null): SitingAnswer {
  const { objective, people } = problem;
  const everyone = people.reduce((sum, one) => sum + one, 0);
  const inUnits = (worth: number) =>
    objective.kind === "covering" ? worth : Math.max(0, everyone * objective.beyondMm - worth) / 1000;
  const [value, bound] = [inUnits(found.worth), inUnits(found.bound)];
  return {
    open: found.open.toSorted((a, b) => a - b),
    value,
    before: inUnits(worthOf(problem, [])),
    bound,
    gap: value === 0 ? 0 : Math.abs(bound - value) / value,
    isOptimal: found.bound - found.worth <= tolerance * found.bound,
    foundBy: found.foundBy,
    boundBy: found.boundBy,
    stopped: found.stopped,
    guarantee,
  };
}
