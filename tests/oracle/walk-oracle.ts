import type { Access, Area, Facility, Gate } from "#domain/area.ts";
import { frameOf } from "#geo/frame.ts";
import { between, footShare, gap, isInside, meeting, type Spot, segmentsOf } from "./plane.ts";
import { lengthOf, type Stretch, stretchesOf, toMm, type Wall } from "./streets-oracle.ts";

const gateReachM = 60;
const placeReachM = 320;
const slackM = 2;

interface Join {
  readonly stretch: number;
  readonly alongM: number;
  readonly legM: number;
}

/** A reference walk (rules W1 to W6, W8): for any place in any zone, the way to the nearest open door. Slow and plain. */
export function walkOracle(area: Area, admission: "public" | "member", detour: number) {
  const frame = frameOf(area.manifest.bbox);
  const spotOf = (geometry: { readonly coordinates: readonly number[] }) => frame.toXy(geometry.coordinates) as Spot;
  const letsIn = (access: Access) => access === "open" || access === "hours" || admission === "member";

  const walls: Wall[] = area.zones
    .filter(({ kind }) => kind !== "block")
    .map(({ id, geometry }) => ({
      zone: id,
      rings: (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
        .flat()
        .map((ring) => ring.map((at) => frame.toXy(at) as Spot)),
      porous: !area.gates.some((gate) => gate.zone === id && gate.source !== "plan"),
    }));
  const wallOf = (zone: string | null | undefined) => walls.find((wall) => wall.zone === zone);
  const barriers = area.barriers.map(({ id, geometry }) => ({
    id,
    line: geometry.coordinates.map((at) => frame.toXy(at) as Spot),
  }));
  const { stretches, nodes } = stretchesOf(area, walls, frame);

  const barriersMet = (line: readonly Spot[]) =>
    barriers
      .filter((barrier) =>
        segmentsOf(line).some(([a, b]) => segmentsOf(barrier.line).some(([c, d]) => meeting(a, b, c, d))),
      )
      .map(({ id }) => id);
  /** W4: through a gated compound, but for 2 m at its walls. */
  const throughCompound = (a: Spot, b: Spot, own: string | null) =>
    walls.some(({ zone, porous, rings }) => {
      if (porous || zone === own) return false;
      const shares = [
        0,
        1,
        ...rings.flatMap((ring) => segmentsOf(ring).flatMap(([c, d]) => meeting(a, b, c, d)?.[0] ?? [])),
      ].toSorted((x, y) => x - y);
      return shares.slice(1).some((end, index) => {
        const start = shares[index] as number;
        return (end - start) * gap(a, b) > slackM && isInside(rings, between(a, b, (start + end) / 2));
      });
    });
  /** W8: the nearest street point to which a straight way is allowed. */
  const joinOf = (at: Spot, own: string | null, reachM: number): Join | null => {
    let best: Join | null = null;
    for (const [stretch, { line }] of stretches.entries()) {
      for (const [a, b, segment] of segmentsOf(line)) {
        const share = footShare(at, a, b);
        const foot = between(a, b, share);
        const legM = gap(at, foot);
        if (legM > reachM || (best && legM >= best.legM)) continue;
        if (barriersMet([at, foot]).length > 0 || throughCompound(at, foot, own)) continue;
        best = { stretch, alongM: lengthOf(line.slice(0, segment + 1)) + share * gap(a, b), legM };
      }
    }
    return best;
  };

  // The graph: street nodes, then what hangs on streets, then gates.
  const graph = new Map<number, Map<number, number>>();
  let nodeCount = nodes.length;
  const link = (a: number, b: number, mm: number) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = graph.get(from) ?? new Map<number, number>();
      graph.set(from, row.set(to, Math.min(mm, row.get(to) ?? Number.POSITIVE_INFINITY)));
    }
  };
  /** Whatever meets a stretch between its ends: the foot of a short way, or what stands on the street itself. */
  const feet: { readonly node: number; readonly stretch: number; readonly alongMm: number }[] = [];
  const alongMmOf = ({ stretch, alongM }: Join) =>
    Math.min(Math.round(alongM * 1000), (stretches[stretch] as Stretch).mm);
  const legMmOf = ({ legM }: Join, factor: number) => Math.round(legM * 1000 * factor);
  const hang = (node: number, join: Join | null, factor: number) => {
    if (!join) return;
    const { from, to, mm } = stretches[join.stretch] as Stretch;
    const [alongMm, legMm] = [alongMmOf(join), legMmOf(join, factor)];
    const known = feet.find((foot) => foot.stretch === join.stretch && foot.alongMm === alongMm)?.node;
    if (alongMm === 0 || alongMm === mm) link(alongMm === 0 ? from : to, node, Math.max(1, legMm));
    else if (known !== undefined) link(known, node, Math.max(1, legMm));
    else if (legMm === 0) feet.push({ node, stretch: join.stretch, alongMm });
    else {
      const foot = nodeCount++;
      feet.push({ node: foot, stretch: join.stretch, alongMm });
      link(foot, node, legMm);
    }
  };

  // W5: a crossing drawn as a line.
  for (const { barriers: named, geometry } of area.crossings) {
    if (geometry.type !== "LineString") continue;
    const line = geometry.coordinates.map((at) => frame.toXy(at) as Spot);
    if (barriersMet(line).some((id) => !named.includes(id))) continue;
    const [start, end] = [nodeCount++, nodeCount++];
    link(start, end, toMm(lengthOf(line)));
    hang(start, joinOf(line[0] as Spot, null, gateReachM), 1);
    hang(end, joinOf(line.at(-1) as Spot, null, gateReachM), 1);
  }

  // Gates stand in the wall: short ways lead out from them, straight ways in.
  const gates = area.gates
    .filter(({ zone }) => wallOf(zone))
    .map((gate) => ({ gate, at: spotOf(gate.geometry), node: nodeCount++, open: letsIn(gate.access) }));
  const leadsInto = (gate: Gate) => (gate.opensInto === undefined ? undefined : wallOf(gate.opensInto));
  for (const { gate, at, node } of gates) {
    const next = leadsInto(gate);
    if (next && !next.porous) continue;
    hang(node, joinOf(at, null, next ? placeReachM : gateReachM), next ? detour : 1);
  }
  /** Gates by which one who is let in stands inside: a zone's open ones, and any that leads into it. */
  const waysIn = (zone: string) =>
    gates.filter(({ gate, open }) => (gate.zone === zone && open) || gate.opensInto === zone);
  /** Gates by which the zone's own people leave: all of its own, and a neighbour's open ones into it. */
  const waysOut = (zone: string) =>
    gates.filter(({ gate, open }) => gate.zone === zone || (gate.opensInto === zone && open));
  for (const { zone } of walls) {
    const inside = waysIn(zone);
    for (const one of inside)
      for (const other of inside) if (one !== other) link(one.node, other.node, toMm(gap(one.at, other.at) * detour));
  }

  // Streets, cut where something hangs on them.
  for (const [index, { from, to, mm }] of stretches.entries()) {
    const stops = feet.filter(({ stretch }) => stretch === index).toSorted((a, b) => a.alongMm - b.alongMm);
    let [last, lastMm] = [from, 0];
    for (const { node, alongMm } of [...stops, { node: to, alongMm: mm }]) {
      link(last, node, alongMm - lastMm);
      [last, lastMm] = [node, alongMm];
    }
  }
  /** From a place on a street to every node of its stretch. */
  const onStretch = (join: Join | null, factor: number): [number, number][] => {
    if (!join) return [];
    const { from, to, mm } = stretches[join.stretch] as Stretch;
    const stops = [
      { node: from, alongMm: 0 },
      { node: to, alongMm: mm },
      ...feet.filter(({ stretch }) => stretch === join.stretch),
    ];
    return stops.map(({ node, alongMm }) => [node, legMmOf(join, factor) + Math.abs(alongMm - alongMmOf(join))]);
  };
  const insideMm = (a: Spot, b: Spot) => Math.round(gap(a, b) * 1000 * detour);

  function search(sources: readonly (readonly [number, number])[]): Map<number, number> {
    const done = new Map<number, number>();
    const open = new Map<number, number>();
    const reach = (node: number, mm: number) => {
      if (!done.has(node) && mm < (open.get(node) ?? Number.POSITIVE_INFINITY)) open.set(node, mm);
    };
    for (const [node, mm] of sources) reach(node, mm);
    while (open.size > 0) {
      const [node, mm] = [...open].reduce((best, one) => (one[1] < best[1] ? one : best));
      open.delete(node);
      done.set(node, mm);
      for (const [next, length] of graph.get(node) ?? []) reach(next, mm + length);
    }
    return done;
  }

  const joinPlace = (at: Spot, own: string | null) => joinOf(at, own, placeReachM);
  /** Millimetres to the nearest open door of a set, from any place of a zone (null: of no compound). Infinity: no way. */
  function nearestOnFoot(facilities: readonly Facility[]) {
    const doors = facilities.map((facility) => ({
      facility,
      at: spotOf(facility.geometry),
      wall: wallOf(facility.zone),
      open: letsIn(facility.access),
    }));
    const sources: [number, number][] = [];
    const onStreet: { join: Join; factor: number }[] = [];
    for (const { at, wall, open } of doors) {
      if (!open) continue;
      if (wall) for (const gate of waysIn(wall.zone)) sources.push([gate.node, insideMm(gate.at, at)]);
      if (wall && !wall.porous) continue;
      const around = walls.find(({ rings }) => isInside(rings, at));
      const [join, factor] = [joinPlace(at, around?.zone ?? null), wall ? detour : 1];
      sources.push(...onStretch(join, factor));
      if (join) onStreet.push({ join, factor });
    }
    const field = search(sources);
    return (at: Spot, zone: string | null): number => {
      const wall = wallOf(zone);
      let best = Number.POSITIVE_INFINITY;
      for (const door of doors) if (wall && door.wall === wall) best = Math.min(best, insideMm(at, door.at));
      const exits: [number, number][] = wall
        ? waysOut(wall.zone).map((gate) => [gate.node, insideMm(at, gate.at)])
        : [];
      if (!wall || wall.porous) {
        const [join, factor] = [joinPlace(at, null), wall ? detour : 1];
        exits.push(...onStretch(join, factor));
        for (const door of onStreet) {
          if (join && door.join.stretch === join.stretch) {
            const along = Math.abs(alongMmOf(join) - alongMmOf(door.join));
            best = Math.min(best, legMmOf(join, factor) + along + legMmOf(door.join, door.factor));
          }
        }
      }
      for (const [node, mm] of exits) best = Math.min(best, mm + (field.get(node) ?? Number.POSITIVE_INFINITY));
      return best;
    };
  }
  /** Metres as the crow flies to the nearest door that lets one in, or is one's own (A1.2, A2.6). */
  const nearestByAir = (facilities: readonly Facility[]) => (at: Spot, zone: string | null) =>
    Math.min(
      ...facilities
        .filter(({ access, zone: own }) => letsIn(access) || (own !== null && own === zone))
        .map(({ geometry }) => {
          const [dx, dy] = [spotOf(geometry)[0] - at[0], spotOf(geometry)[1] - at[1]];
          return Math.sqrt(dx * dx + dy * dy);
        }),
    );
  const zoneAt = (at: Spot): string | null => walls.find(({ rings }) => isInside(rings, at))?.zone ?? null;
  return { nearestOnFoot, nearestByAir, zoneAt, letsIn, walls };
}

/** Where the people of a compound set out (W7): halved squares until eight lie in it, or they are 2 m or less. */
export function doorstepsOf({ rings }: Wall, gridM: number): readonly Spot[] {
  const reach = Math.max(...rings.flat().flat().map(Math.abs));
  for (let size = gridM; ; size /= 2) {
    const steps = Math.ceil(reach / size);
    const middles: Spot[] = [];
    for (let row = -steps; row < steps; row++) {
      for (let column = -steps; column < steps; column++) {
        const middle: Spot = [(column + 0.5) * size, (row + 0.5) * size];
        if (isInside(rings, middle)) middles.push(middle);
      }
    }
    if (middles.length >= 8 || (size <= 2 && middles.length > 0)) return middles;
    if (size <= 2) return [rings[0]?.[0] as Spot];
  }
}
