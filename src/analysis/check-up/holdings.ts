import type { Facility, Green } from "#domain/area.ts";
import { polygonIndex, polygonsAt } from "#geo/polygon-index.ts";
import { areaOf, type Box, boxOf, type Rings, ringsOf } from "#geo/rings.ts";
import type { Engine } from "../engine.ts";
import { gather } from "../gather.ts";

/** The facilities of one class, in the area's order. */
interface OfClass {
  readonly all: readonly Facility[];
  readonly isEstimated: boolean;
  /** By community: those reached through its gates; and these together with those of no compound that stand in it. */
  readonly belonging: ReadonlyMap<string, readonly Facility[]>;
  readonly standing: ReadonlyMap<string, readonly Facility[]>;
}

/** A green space in metres of the frame. */
interface GreenGround {
  readonly green: Green;
  readonly rings: Rings;
  readonly box: Box;
  readonly sizeHa: number;
}

/** What a package holds, laid out once for all indicators and places. */
export interface Holdings {
  /** By class; a class without a facility is not in it. */
  readonly facilities: ReadonlyMap<string, OfClass>;
  readonly greens: readonly GreenGround[];
  /** Where each campus and community with residents stands in the lists of A1's answer. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Whether any shared resource, of whatever kind, was put by estimate. */
  readonly isSharedEstimated: boolean;
}

interface ClassInTheMaking extends OfClass {
  readonly all: Facility[];
  isEstimated: boolean;
  readonly belonging: Map<string, Facility[]>;
  readonly standing: Map<string, Facility[]>;
}

/** Cost: O(facilities + corners of communities and greens). */
export function holdingsOf({ area, network: { frame }, parameters, residential }: Engine): Holdings {
  const communities = area.zones.filter(({ kind }) => kind === "community");
  const outlines = polygonIndex(communities.map(({ geometry }) => ringsOf(geometry, frame)));
  const facilities = new Map<string, ClassInTheMaking>();
  for (const facility of area.facilities) {
    const known = facilities.get(facility.class);
    const own: ClassInTheMaking = known ?? { all: [], isEstimated: false, belonging: new Map(), standing: new Map() };
    if (!known) facilities.set(facility.class, own);
    own.all.push(facility);
    own.isEstimated ||= facility.estimated;
    if (facility.zone === null) {
      const [x, y] = frame.toXy(facility.geometry.coordinates);
      for (const index of polygonsAt(outlines, x, y)) gather(own.standing, communities[index]?.id ?? "", facility);
    } else {
      gather(own.belonging, facility.zone, facility);
      gather(own.standing, facility.zone, facility);
    }
  }
  const shared = parameters.shares
    ? Object.values(parameters.shares).flat()
    : area.standards.classes.flatMap(({ id, sharedBy }) => (sharedBy.length > 0 ? [id] : []));
  return {
    facilities,
    greens: area.greens.map((green) => {
      const rings = ringsOf(green.geometry, frame);
      return { green, rings, box: boxOf(rings.flat()), sizeHa: areaOf(green.geometry, frame) / 10_000 };
    }),
    rowOf: new Map(residential.map(({ id }, row) => [id, row])),
    isSharedEstimated: shared.some((id) => facilities.get(id)?.isEstimated),
  };
}
