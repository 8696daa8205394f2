import type { Area } from "#domain/area.ts";
import type { LinkageResult } from "#domain/results.ts";
import type { ZoneKind } from "#domain/terms.ts";

export interface WeakestPair {
  readonly from: ZoneKind;
  readonly to: ZoneKind;
  /** How many pairs are as weak. */
  readonly count: number;
}

/**
 * The pair of zone kinds with the smallest share on foot; of several, the one whose row stands for most people. Null
 * where nothing could be assessed.
 */
export function weakestPair(area: Pick<Area, "zones">, { kinds, results }: LinkageResult): WeakestPair | null {
  const pairs = kinds.flatMap((from, row) =>
    kinds.flatMap((to, column) => {
      const share = results.walk.matrix[row]?.[column] ?? null;
      return share === null ? [] : [{ from, to, share, people: peopleOf(area, from) }];
    }),
  );
  const least = Math.min(...pairs.map(({ share }) => share));
  const weakest = pairs.filter(({ share }) => share === least).sort((one, other) => other.people - one.people);
  const [first] = weakest;
  return first ? { from: first.from, to: first.to, count: weakest.length } : null;
}

/** As rule A2 weighs a row: workers for parks, residents for campuses and communities, everyone for blocks. */
const peopleOf = ({ zones }: Pick<Area, "zones">, kind: ZoneKind): number =>
  zones
    .filter((zone) => kind === "block" || zone.kind === kind)
    .reduce(
      (sum, { residents, workers }) =>
        sum + (kind === "park" ? 0 : residents) + (kind === "park" || kind === "block" ? workers : 0),
      0,
    );
