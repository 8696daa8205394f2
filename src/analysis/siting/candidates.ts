import type { CandidateKind, SitingCandidate, SitingOptions } from "#domain/answers/siting.ts";
import { type Area, type Facility, plannedSource } from "#domain/area.ts";
import { whyNotOutline } from "#domain/outline.ts";
import type { PlanRecord } from "#domain/records.ts";
import type { Xy } from "#geo/frame.ts";
import { innerPoint } from "#geo/inner-point.ts";
import { type Rings, ringsOf } from "#geo/rings.ts";
import { nearestOnSegment } from "#geo/segments.ts";
import { doorstepsIn } from "../doorsteps.ts";
import type { Engine } from "../engine.ts";
import { passes } from "../network/passage.ts";
import { placeAt } from "../places.ts";

/** A candidate, and the area as it is with it alone. */
export interface Candidate extends Pick<SitingCandidate, "id" | "kind" | "of" | "at"> {
  /** The facility it would be; null for a gate, which opens a way to those there are. */
  readonly facility: Facility | null;
}

/** Every candidate of the kinds asked for, but those left out, in a stable order (rule A5.10). */
export function candidatesOf(
  engine: Engine,
  records: readonly PlanRecord[],
  { class: classId, candidates: kinds, leaveOut }: SitingOptions,
): readonly Candidate[] {
  const { area, network, starts } = engine;
  const { frame } = network;
  const planned = (id: string, at: Xy, zone: string | null): Facility => ({
    id,
    nameZh: "",
    nameEn: "",
    initials: "",
    source: plannedSource,
    date: area.manifest.people.date,
    accuracyM: 0,
    estimated: true,
    geometry: { type: "Point", coordinates: frame.toLonLat(at) },
    class: classId,
    zone,
    access: "open",
  });
  const candidate = (kind: CandidateKind, of: string, at: Xy, facility: Facility | null): Candidate => ({
    id: `${kind}:${of}`,
    kind,
    of,
    at: frame.toLonLat(at),
    facility,
  });
  const built = (kind: CandidateKind, of: string, at: Xy, zone: string | null) =>
    candidate(kind, of, at, planned(`${kind}:${of}`, at, zone));

  const byKind: Record<CandidateKind, () => readonly Candidate[]> = {
    idle_land: () =>
      area.sites.map(({ id, geometry }) => built("idle_land", id, innerPoint(ringsOf(geometry, frame)), null)),
    site: () =>
      records.flatMap((record) =>
        record.kind === "site" && whyNotOutline(record.outline) === null
          ? [built("site", record.id, innerPoint(ringsOf(record.outline, frame)), null)]
          : [],
      ),
    zone: () =>
      starts.zones.map((zone, compound) => {
        const rings = network.compounds.get(zone.id)?.rings ?? [];
        const places = doorstepsIn(starts, compound).map((start) => placeAt(starts, start));
        return built("zone", zone.id, furthestFrom(rings, places), zone.id);
      }),
    shared: () =>
      area.facilities.flatMap((facility) =>
        facility.class === classId && !passes(facility, network.passage)
          ? [
              candidate("shared", facility.id, frame.toXy(facility.geometry.coordinates), {
                ...facility,
                access: "open",
              }),
            ]
          : [],
      ),
    gate: () =>
      area.gates.flatMap((gate) =>
        passes(gate, network.passage) || !network.compounds.has(gate.zone)
          ? []
          : [candidate("gate", gate.id, frame.toXy(gate.geometry.coordinates), null)],
      ),
  };
  const all = [...new Set(kinds)].flatMap((kind) => byKind[kind]());
  return all.filter(({ id }) => !leaveOut.includes(id));
}

/** The area with these candidates made real. */
export function withCandidates(area: Area, chosen: readonly Candidate[]): Area {
  const gates = new Set(chosen.filter(({ kind }) => kind === "gate").map(({ of }) => of));
  const shared = new Map(
    chosen.flatMap(({ kind, of, facility }) => (kind === "shared" && facility ? [[of, facility]] : [])),
  );
  const added = chosen.flatMap(({ kind, facility }) => (facility && kind !== "shared" ? [facility] : []));
  return {
    ...area,
    gates:
      gates.size === 0
        ? area.gates
        : area.gates.map((gate) => (gates.has(gate.id) ? { ...gate, access: "open" } : gate)),
    facilities: [...area.facilities.map((facility) => shared.get(facility.id) ?? facility), ...added],
  };
}

/** Of places in an outline the one furthest from its sides; of equals the first. A room stands in a compound, not in its wall. */
function furthestFrom(rings: Rings, places: readonly Xy[]): Xy {
  const clear = (place: Xy) =>
    Math.min(
      ...rings.flatMap((ring) => ring.slice(1).map((b, i) => nearestOnSegment(place, ring[i] as Xy, b).distance)),
    );
  const apart = places.map(clear);
  return places[apart.indexOf(Math.max(...apart))] as Xy;
}
