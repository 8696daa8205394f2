import type { Area, Facility, Zone } from "#domain/area.ts";
import { type Admission, defaultParameters } from "#domain/results.ts";
import type { CircleTier } from "#domain/standards.ts";
import { type ZoneKind, zoneKinds } from "#domain/terms.ts";
import { frameOf } from "#geo/frame.ts";
import { coveredArea } from "./covered-area.ts";
import { isInside, type Rings, type Spot } from "./plane.ts";
import { doorstepsOf, walkOracle } from "./walk-oracle.ts";

/** Shares of people and of ground, as rules A1 and A2 say them, doorstep by doorstep. Null: not assessed. */
export interface ZoneShares {
  readonly zone: string;
  readonly walk: { readonly people: number | null; readonly area: number | null };
  readonly radius: { readonly people: number | null; readonly area: number | null };
}

interface Doorstep {
  readonly zone: Zone;
  readonly at: Spot;
  readonly residents: number;
  readonly workers: number;
}

/** Twice the signed area, by the shoelace. */
const shoelace = (ring: readonly Spot[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i] as Spot)[0] * y - x * (ring[i] as Spot)[1], 0);

export function sharesOracle(area: Area, tier: CircleTier, admission: Admission, gridM: number) {
  const oracle = walkOracle(area, admission, defaultParameters.detourFactor);
  const frame = frameOf(area.manifest.bbox);
  const ringsIn = ({ geometry }: Zone): Rings =>
    (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
      .flat()
      .map((ring) => ring.map((at) => frame.toXy(at) as Spot));
  const zoneOf = (id: string | null) => area.zones.find((zone) => zone.id === id && zone.kind !== "block");
  const isDwelling = ({ kind, residents }: Zone) => (kind === "campus" || kind === "community") && residents > 0;
  const doorsteps: readonly Doorstep[] = oracle.walls.flatMap((wall) => {
    const zone = zoneOf(wall.zone) as Zone;
    const spots = doorstepsOf(wall, gridM);
    return spots.map((at) => ({
      zone,
      at,
      residents: zone.residents / spots.length,
      workers: zone.workers / spots.length,
    }));
  });
  const share = (
    some: readonly Doorstep[],
    all: readonly Doorstep[],
    weight: (one: Doorstep) => number,
  ): number | null => {
    const whole = all.reduce((sum, one) => sum + weight(one), 0);
    return whole > 0 ? some.reduce((sum, one) => sum + weight(one), 0) / whole : null;
  };

  /** A1.1 to A1.4, for every campus and community with residents. */
  function coverage(classId: string): readonly ZoneShares[] {
    const radiusM =
      area.standards.classes.find(({ id }) => id === classId)?.service.find((one) => one.tier === tier)?.radiusM ?? 0;
    const doors = area.facilities.filter((one) => one.class === classId);
    const [walk, air] = [oracle.nearestOnFoot(doors), oracle.nearestByAir(doors)];
    return area.zones.filter(isDwelling).map((zone) => {
      if (doors.length === 0) {
        return { zone: zone.id, walk: { people: null, area: null }, radius: { people: null, area: null } };
      }
      const own = doorsteps.filter((one) => one.zone === zone);
      const onFoot = own.filter(({ at }) => walk(at, zone.id) <= radiusM * 1000).length / own.length;
      const byAir = own.filter(({ at }) => air(at, zone.id) <= radiusM).length / own.length;
      const rings = ringsIn(zone);
      const discs = doors
        .filter(({ access, zone: of }) => oracle.letsIn(access) || of === zone.id)
        .map(({ geometry }) => frame.toXy(geometry.coordinates))
        .map(([x, y]) => ({ x, y, r: radiusM }));
      // Yards are drawn the other way round than the ground around them.
      const ground = Math.abs(rings.reduce((sum, ring) => sum + shoelace(ring), 0) / 2);
      return {
        zone: zone.id,
        walk: { people: onFoot, area: onFoot },
        radius: { people: byAir, area: coveredArea(rings, discs) / ground },
      };
    });
  }

  /** A2.1 to A2.3, A2.6, A2.7: rows from, columns to. */
  function linkage(method: "walk" | "radius"): readonly (readonly (number | null)[])[] {
    const reachM = area.standards.tiers.find((one) => one.tier === tier)?.walkM ?? 0;
    const kindOf = ({ zone }: Facility): ZoneKind => zoneOf(zone)?.kind ?? "block";
    const blocks = area.zones.filter(({ kind }) => kind === "block").map(ringsIn);
    const inRow = (row: ZoneKind, { zone, at }: Doorstep) =>
      row === "block" ? blocks.some((rings) => isInside(rings, at)) : zone.kind === row;
    const weight: Record<ZoneKind, (one: Doorstep) => number> = {
      block: ({ residents, workers }) => residents + workers,
      campus: ({ residents }) => residents,
      park: ({ workers }) => workers,
      community: ({ residents }) => residents,
    };
    const columns = zoneKinds.map((kind) => {
      const shared = area.standards.classes.filter(({ sharedBy }) => sharedBy.includes(kind)).map(({ id }) => id);
      const doors = area.facilities.filter((one) => shared.includes(one.class) && kindOf(one) === kind);
      if (doors.length === 0) return null;
      const [walk, air] = [oracle.nearestOnFoot(doors), oracle.nearestByAir(doors)];
      return doorsteps.filter(({ at, zone }) =>
        method === "walk" ? walk(at, zone.id) <= reachM * 1000 : air(at, zone.id) <= reachM,
      );
    });
    return zoneKinds.map((row) => {
      const all = doorsteps.filter((one) => inRow(row, one));
      return columns.map(
        (there) =>
          there &&
          share(
            there.filter((one) => inRow(row, one)),
            all,
            weight[row],
          ),
      );
    });
  }
  return { coverage, linkage };
}
