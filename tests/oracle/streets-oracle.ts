import { type Area, crossingReachM } from "#domain/area.ts";
import type { Frame } from "#geo/frame.ts";
import { between, footShare, gap, isInside, meeting, type Rings, type Spot, segmentsOf, toBorder } from "./plane.ts";

/** A stretch of street between two junctions, in whole millimetres. */
export interface Stretch {
  readonly street: string;
  readonly from: number;
  readonly to: number;
  readonly line: readonly Spot[];
  readonly mm: number;
}

export interface Wall {
  readonly zone: string;
  readonly rings: Rings;
  readonly porous: boolean;
}

export const toMm = (metres: number): number => Math.max(1, Math.round(metres * 1000));

export const lengthOf = (line: readonly Spot[]): number => segmentsOf(line).reduce((sum, [a, b]) => sum + gap(a, b), 0);

/** An end joins what comes so near, and junctions so near one another are one. */
const endReachM = 1;
/** Corners that are no ends join only where they touch. */
const cornerReachM = 0.05;
/** How far short of a barrier a parted street ends. */
const shortM = 0.05;
/** How far apart a stretch is looked at, at most, to tell how much of it lies behind a wall. */
const lookM = 10;

type Cut = { readonly share: number; readonly at: Spot; readonly kind: "end" | "level" | "parted" };

interface Node {
  readonly at: Spot;
  /** Null: joins any level. Undefined: a parted end, which nothing joins. */
  readonly level: number | null | undefined;
}

/** The walkable streets as stretches between junctions (W1, W2, W5), every pair of segments looked at. */
export function stretchesOf(area: Area, walls: readonly Wall[], frame: Frame): { stretches: Stretch[]; nodes: Spot[] } {
  const lineOf = ({ geometry }: { readonly geometry: { readonly coordinates: number[][] } }) =>
    geometry.coordinates.map((at) => frame.toXy(at) as Spot);
  const streets = area.streets
    .filter(({ walkable }) => walkable)
    .map((street) => ({ id: street.id, level: street.level, line: lineOf(street) }));
  const barriers = area.barriers.map((barrier) => ({ id: barrier.id, sides: segmentsOf(lineOf(barrier)) }));
  const gatedSides = walls
    .filter(({ porous }) => !porous)
    .flatMap(({ rings }) => rings.flatMap((ring) => segmentsOf(ring)));

  const isPassed = (barrier: string, at: Spot) =>
    area.crossings.some(
      ({ geometry, barriers: named }) =>
        geometry.type === "Point" &&
        named.includes(barrier) &&
        gap(frame.toXy(geometry.coordinates), at) <= crossingReachM,
    );
  /** Where a barrier is met, and whether a crossing is near. */
  const meetings = (a: Spot, b: Spot) =>
    barriers.flatMap(({ id, sides }) =>
      sides.flatMap(([c, d]) => {
        const met = meeting(a, b, c, d);
        if (!met) return [];
        const at = between(a, b, met[0]);
        return [{ share: met[0], at, passed: isPassed(id, at) }];
      }),
    );
  const isParted = (a: Spot, b: Spot) => meetings(a, b).some(({ passed }) => !passed);

  const nodes: Node[] = [];
  const nodeAt = (at: Spot, level: number | null): number => {
    let best = { node: -1, far: Number.POSITIVE_INFINITY };
    for (const [node, { at: there, level: its }] of nodes.entries()) {
      const far = gap(there, at);
      if (its === undefined || far > endReachM || far >= best.far) continue;
      if (its !== null && level !== null && its !== level) continue;
      if (!isParted(there, at)) best = { node, far };
    }
    return best.node >= 0 ? best.node : nodes.push({ at, level }) - 1;
  };

  const cutsOf = (index: number, segment: number): Cut[] => {
    const { line, level } = streets[index] as (typeof streets)[number];
    const [a, b] = [line[segment] as Spot, line[segment + 1] as Spot];
    const joined: Cut[] = [];
    for (const [other, theirs] of streets.entries()) {
      for (const [c, d, theirSegment] of segmentsOf(theirs.line)) {
        if (other === index && theirSegment === segment) continue;
        const met = theirs.level === level ? meeting(a, b, c, d) : null;
        const isNext = other === index && Math.abs(theirSegment - segment) === 1;
        if (met && !isNext) joined.push({ share: met[0], at: between(a, b, met[0]), kind: "level" });
        if (other === index) continue;
        for (const [corner, number] of [
          [c, theirSegment],
          [d, theirSegment + 1],
        ] as const) {
          const isEnd = number === 0 || number === theirs.line.length - 1;
          if (!isEnd && theirs.level !== level) continue;
          const share = footShare(corner, a, b);
          const foot = between(a, b, share);
          if (gap(corner, foot) > (isEnd ? endReachM : cornerReachM) || isParted(corner, foot)) continue;
          joined.push({ share, at: corner, kind: isEnd ? "end" : "level" });
        }
      }
    }
    const barred = meetings(a, b).map(
      ({ share, at, passed }): Cut => ({ share, at, kind: passed ? "level" : "parted" }),
    );
    const parted = barred.filter(({ kind }) => kind === "parted");
    const free = joined.filter(({ at }) => !parted.some((cut) => gap(cut.at, at) <= endReachM));
    const walled = gatedSides.flatMap(([c, d]): Cut[] => {
      const met = meeting(a, b, c, d);
      return met ? [{ share: met[0], at: between(a, b, met[0]), kind: "level" }] : [];
    });
    return [...free, ...barred, ...walled].toSorted((one, other) => one.share - other.share);
  };

  const stretches: Stretch[] = [];
  for (const [index, { id, level, line }] of streets.entries()) {
    let from = nodeAt(line[0] as Spot, null);
    let corners: Spot[] = [];
    const end = (to: number) => {
      const shape = [(nodes[from] as Node).at, ...corners, (nodes[to] as Node).at];
      const lengthM = lengthOf(shape);
      if (!(from === to && lengthM <= endReachM) && !isLeftOut(shape, lengthM, walls)) {
        stretches.push({ street: id, from, to, line: shape, mm: toMm(lengthM) });
      }
      corners = [];
    };
    for (const [a, b, segment] of segmentsOf(line)) {
      for (const { share, at, kind } of cutsOf(index, segment)) {
        if (kind === "parted") {
          const short = Math.min(0.5, shortM / gap(a, b));
          const sides = [Math.max(0, share - short), Math.min(1, share + short)];
          const [before, behind] = sides.map((one) => nodes.push({ at: between(a, b, one), level: undefined }) - 1) as [
            number,
            number,
          ];
          end(before);
          from = behind;
        } else {
          const node = nodeAt(at, kind === "end" ? null : level);
          end(node);
          from = node;
        }
      }
      if (segment + 2 < line.length) corners.push(b);
    }
    end(nodeAt(line.at(-1) as Spot, null));
  }
  return { stretches, nodes: nodes.map(({ at }) => at) };
}

/** W2: most of it deeper than 5 m inside a gated compound, or any of it 15 m. */
function isLeftOut(line: readonly Spot[], lengthM: number, walls: readonly Wall[]): boolean {
  const looks = Math.max(1, Math.ceil(lengthM / lookM));
  const depths = Array.from({ length: looks }, (_, look) => {
    const at = spotAlong(line, ((look + 0.5) / looks) * lengthM);
    return Math.max(0, ...walls.map(({ rings, porous }) => (!porous && isInside(rings, at) ? toBorder(rings, at) : 0)));
  });
  return depths.some((depth) => depth > 15) || depths.filter((depth) => depth > 5).length * 2 > looks;
}

function spotAlong(line: readonly Spot[], metres: number): Spot {
  let left = metres;
  for (const [a, b] of segmentsOf(line)) {
    const length = gap(a, b);
    if (left <= length && length > 0) return between(a, b, left / length);
    left -= length;
  }
  return line.at(-1) as Spot;
}
