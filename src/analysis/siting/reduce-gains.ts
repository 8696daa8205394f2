import { type Columns, columnsOf } from "./columns.ts";
import { type GainRow, type Gains, packed, rowsOf } from "./gains.ts";

/**
 * The same choice with fewer numbers, exactly: points with the same gains from the same candidates become one, with
 * their people summed (in covering: points with the same covering set); points nothing reaches go; a candidate goes if
 * another gives every point at least as much for no more money. Some best set is left, with its worth.
 * Cost: entries, and for each candidate the entries of those that reach its loneliest point.
 */
export function reduceGains(gains: Gains): Gains {
  return mergePoints(dropDominated(mergePoints(gains)));
}

function mergePoints(gains: Gains): Gains {
  const columns = columnsOf(gains);
  const sameHash = new Map<number, number[]>();
  const numbers = new Int32Array(gains.people.length).fill(-1);
  const people: number[] = [];
  gains.people.forEach((here, point) => {
    if (columns.starts[point] === columns.starts[point + 1]) return;
    const hash = hashOf(columns, point);
    const likely = sameHash.get(hash) ?? [];
    const same = likely.find((other) => areEqual(columns, point, other));
    if (same === undefined) {
      numbers[point] = people.length;
      people.push(here);
      sameHash.set(hash, [...likely, point]);
    } else {
      const number = numbers[same] as number;
      people[number] = (people[number] as number) + here;
    }
  });
  if (people.length === gains.people.length) return gains;
  const rows = rowsOf(gains).map(({ candidate, cost, points, each }): GainRow => {
    const stays = (point: number) => (numbers[point] as number) >= 0;
    return {
      candidate,
      cost,
      points: points.filter(stays).map((point) => numbers[point] as number),
      each: each.filter((_, k) => stays(points[k] as number)),
    };
  });
  return packed(rows, Float64Array.from(people), gains, new Int32Array(people.length));
}

function hashOf({ starts, rows, each }: Columns, point: number): number {
  let hash = 0;
  for (let at = starts[point] as number; at < (starts[point + 1] as number); at++) {
    hash = Math.imul(hash ^ (rows[at] as number), 0x9e3779b1);
    hash = Math.imul((hash ^ (hash >>> 15)) + (each[at] as number), 0x85ebca77);
    hash ^= hash >>> 13;
  }
  return hash;
}

function areEqual({ starts, rows, each }: Columns, one: number, other: number): boolean {
  const [a, b] = [starts[one] as number, starts[other] as number];
  const length = (starts[one + 1] as number) - a;
  if ((starts[other + 1] as number) - b !== length) return false;
  for (let k = 0; k < length; k++) {
    if (rows[a + k] !== rows[b + k] || each[a + k] !== each[b + k]) return false;
  }
  return true;
}

function dropDominated(gains: Gains): Gains {
  const { people, costs } = gains;
  const rows = rowsOf(gains);
  const columns = columnsOf(gains);
  const reach = (point: number) => (columns.starts[point + 1] as number) - (columns.starts[point] as number);
  const needed = new Int32Array(people.length);
  const isOut = new Uint8Array(rows.length);
  const givesAll = ({ points, each }: GainRow, length: number) => {
    if (points.length < length) return false;
    let missing = length;
    for (let k = 0; k < points.length; k++) {
      const need = needed[points[k] as number] as number;
      if (need === 0) continue;
      if ((each[k] as number) < need) return false;
      missing -= 1;
    }
    return missing === 0;
  };
  // From the back, so that of equals the first stays. Whoever beat one that is out beats what that one beat.
  for (let row = rows.length - 1; row >= 0; row--) {
    const { points, each } = rows[row] as GainRow;
    points.forEach((point, k) => {
      needed[point] = each[k] as number;
    });
    const loneliest = points.reduce((best, point) => (reach(point) < reach(best) ? point : best), points[0] as number);
    const others = columns.rows.subarray(columns.starts[loneliest], columns.starts[loneliest + 1]);
    const isDominated = others.some(
      (other) =>
        other !== row &&
        isOut[other] === 0 &&
        (costs[other] as number) <= (costs[row] as number) &&
        givesAll(rows[other] as GainRow, points.length),
    );
    if (isDominated) isOut[row] = 1;
    for (const point of points) needed[point] = 0;
  }
  const kept = rows.filter((_, row) => isOut[row] === 0);
  return kept.length === rows.length ? gains : packed(kept, people, gains, new Int32Array(people.length));
}
