import type { Area } from "#domain/area.ts";
import type { ClassCoverage } from "#domain/results.ts";

export interface LowestCoverage {
  /** Of those that share the lowest figure, the one with most residents. */
  readonly zone: string;
  readonly share: number;
  /** How many communities share it. */
  readonly count: number;
}

/** Which community is served least on foot, and how many others are served no better. */
export function lowestCoverage(area: Area, { zones }: Pick<ClassCoverage, "zones">): LowestCoverage | null {
  const communities = new Map(area.zones.filter(({ kind }) => kind === "community").map((zone) => [zone.id, zone]));
  const rows = zones.flatMap(({ zone, walk: { people: share } }) => {
    const community = communities.get(zone);
    return community && share !== null ? [{ zone, share, residents: community.residents }] : [];
  });
  const share = Math.min(...rows.map((row) => row.share));
  const lowest = rows.filter((row) => row.share === share).sort((one, other) => other.residents - one.residents);
  const [first] = lowest;
  return first ? { zone: first.zone, share, count: lowest.length } : null;
}
