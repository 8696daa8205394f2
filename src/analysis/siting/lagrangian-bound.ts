import type { Columns } from "./columns.ts";
import { type Choice, marginsOf } from "./exchange.ts";
import type { Gains } from "./gains.ts";

/** What no set can exceed, and which rows that settles. */
export interface Bound {
  readonly worth: number;
  /** No set with this row is worth more than this; and no set without it. */
  readonly ifOpen: Float64Array;
  readonly ifOut: Float64Array;
}

/** Whether a bound leaves nothing to find: it may be above the worth by rounding only. */
export const isTight = (bound: number, worth: number): boolean => bound - worth <= 1e-9 * bound;

const stepsAtMost = 400;
/** How many entries may be looked at: a limit of its own kind, so that the answer does not depend on the machine. */
const looksAtMost = 3e8;
/** Steps without a better bound before the step length is halved. */
const patience = 10;
/** How much of the last direction is kept. Without it the steps zigzag, and end far from the best bound. */
const kept = 0.8;

/** The price of each point's gain, of all its people together, and what a budget's money costs. */
interface Prices {
  readonly points: Float64Array;
  readonly money: number;
}

/** At given prices: the bound, what each row is worth, and which rows the relaxed problem opens. */
interface Priced {
  readonly worth: number;
  readonly rows: Float64Array;
  readonly open: readonly number[];
  /** How many entries were looked at. */
  readonly looks: number;
}

/**
 * An upper bound by Lagrangian relaxation: each point pays a price instead of being counted once, and money has a price
 * instead of a budget (Cornuéjols, Fisher and Nemhauser 1977). Any prices give a bound that holds. The first ones are
 * what the points have in `choice`, which gives the bound of submodularity: its worth and the largest margins on top.
 * Subgradient steps, each keeping some of the last direction (Crowder 1976), lower it from there, as a rule to the value
 * of the linear relaxation.
 *
 * @param byPoint the gains, sorted by point. Cost: at most 400 looks at the entries above their prices, some 3·10⁸ in all.
 */
export function lagrangianBound(gains: Gains, byPoint: Columns, choice: Choice): Bound {
  let prices: Prices = { points: Float64Array.from(choice.first), money: firstPriceOfMoney(gains, choice) };
  let now = pricedAt(gains, byPoint, prices);
  let best = now;
  let direction: Prices = { points: new Float64Array(gains.people.length), money: 0 };
  let scale = 1;
  let since = 0;
  let looks = 0;
  for (let step = 0; step < stepsAtMost && looks < looksAtMost && !isTight(best.worth, choice.worth); step++) {
    looks += 2 * now.looks + gains.people.length;
    direction = turned(direction, slackOf(gains, byPoint, prices, now));
    prices = stepped(gains, byPoint, prices, direction, scale * (now.worth - choice.worth));
    now = pricedAt(gains, byPoint, prices);
    since += 1;
    if (now.worth < best.worth) [best, since] = [now, 0];
    if (since >= patience) [scale, since] = [scale / 2, 0];
  }
  const all = gains.people.reduce((sum, _, point) => sum + mostAt(gains, byPoint, point), 0);
  return { worth: Math.min(best.worth, all), ...settled(gains, best) };
}

/** The largest gain of a point. */
const mostAt = ({ people }: Gains, { starts, each }: Columns, point: number): number =>
  starts[point] === starts[point + 1] ? 0 : (people[point] as number) * (each[starts[point] as number] as number);

/** The density at which a budget runs out on the margins: the price that fits the first bound. */
function firstPriceOfMoney(gains: Gains, choice: Choice): number {
  const { costs, budget } = gains;
  if (!Number.isFinite(budget)) return 0;
  const margins = marginsOf(gains, choice);
  const order = [...margins.keys()].sort(
    (a, b) => (margins[b] as number) * (costs[a] as number) - (margins[a] as number) * (costs[b] as number),
  );
  let left = budget;
  for (const row of order) {
    left -= costs[row] as number;
    if (left < 0) return (margins[row] as number) / (costs[row] as number);
  }
  return 0;
}

function pricedAt({ people, costs, count, budget }: Gains, { starts, rows, each }: Columns, prices: Prices): Priced {
  const worths = costs.map((cost) => (prices.money === 0 ? 0 : -prices.money * cost));
  let paid = prices.money === 0 ? 0 : prices.money * budget;
  let looks = 0;
  for (let point = 0; point < people.length; point++) {
    const price = prices.points[point] as number;
    const here = people[point] as number;
    paid += price;
    for (let at = starts[point] as number; at < (starts[point + 1] as number); at++) {
      const over = here * (each[at] as number) - price;
      looks += 1;
      if (over <= 0) break;
      const row = rows[at] as number;
      worths[row] = (worths[row] as number) + over;
    }
  }
  const open = [...worths.keys()]
    .filter((row) => (worths[row] as number) > 0)
    .sort((a, b) => (worths[b] as number) - (worths[a] as number) || a - b)
    .slice(0, count);
  return { worth: open.reduce((sum, row) => sum + (worths[row] as number), paid), rows: worths, open, looks };
}

/** What the relaxed answer leaves unused: of each point (1, less the open rows that count it), and of the budget. */
function slackOf(
  { people, costs, budget }: Gains,
  { starts, rows, each }: Columns,
  prices: Prices,
  { open }: Priced,
): Prices {
  const isOpen = new Uint8Array(costs.length);
  for (const row of open) isOpen[row] = 1;
  const points = people.map((here, point) => {
    const price = prices.points[point] as number;
    let slack = 1;
    for (let at = starts[point] as number; at < (starts[point + 1] as number); at++) {
      if (here * (each[at] as number) <= price) break;
      slack -= isOpen[rows[at] as number] as number;
    }
    return slack;
  });
  const unspent = Number.isFinite(budget) ? budget - open.reduce((sum, row) => sum + (costs[row] as number), 0) : 0;
  return { points, money: unspent };
}

const turned = (direction: Prices, slack: Prices): Prices => ({
  points: slack.points.map((value, point) => value + kept * (direction.points[point] as number)),
  money: slack.money + kept * direction.money,
});

/** Prices a step against a direction, as long as would lower the bound by `over` if it were linear. */
function stepped(gains: Gains, byPoint: Columns, prices: Prices, direction: Prices, over: number): Prices {
  const { people, budget } = gains;
  // A price may not leave the range from 0 to the point's largest gain; where it would, it does not count.
  const isHeld = (value: number, point: number) => {
    const price = prices.points[point] as number;
    return (value > 0 && price === 0) || (value < 0 && price === mostAt(gains, byPoint, point));
  };
  const norm = direction.points.reduce((sum, value, point) => sum + (isHeld(value, point) ? 0 : value * value), 0);
  // In this unit a whole budget weighs as much as all points.
  const unit = budget > 0 && Number.isFinite(budget) ? Math.sqrt(people.length) / budget : 0;
  const length = over / (norm + (direction.money * unit) ** 2 || 1);
  return {
    points: prices.points.map((price, point) =>
      Math.min(mostAt(gains, byPoint, point), Math.max(0, price - length * (direction.points[point] as number))),
    ),
    money: Math.max(0, prices.money - length * direction.money * unit * unit),
  };
}

/** The bound again, with each row in turn forced in or out. */
function settled({ count }: Gains, { worth, rows, open }: Priced): Pick<Bound, "ifOpen" | "ifOut"> {
  const isOpen = new Set(open);
  const isFull = open.length === count;
  const last = isFull ? (rows[open.at(-1) ?? -1] ?? 0) : 0;
  const next = rows.reduce((most, value, row) => (isOpen.has(row) ? most : Math.max(most, value)), 0);
  return {
    ifOpen: rows.map((value, row) => (isOpen.has(row) ? worth : worth + value - last)),
    ifOut: rows.map((value, row) => (isOpen.has(row) ? worth - value + (isFull ? next : 0) : worth)),
  };
}
