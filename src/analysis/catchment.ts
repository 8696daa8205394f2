import type { Catchment } from "#domain/answers/catchment.ts";
import type { Xy } from "#geo/frame.ts";
import { partOf } from "#geo/lines.ts";
import { type Rings, ringArea } from "#geo/rings.ts";
import { doorstepsIn } from "./doorsteps.ts";
import { answerOf, type Engine } from "./engine.ts";
import { type Field, fieldOf, nearestOnFoot } from "./field.ts";
import { type ReachedStreet, radiusCatchment, walkCatchment } from "./geometry/catchments.ts";
import { intersectionOf, multiPolygonOf, unionOf } from "./geometry/overlay.ts";
import { edgeKinds } from "./network/edge-list.ts";
import { lineOfPiece } from "./network/pieces.ts";
import { placeAt } from "./places.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";

/** How wide a street is drawn: a choice of drawing, said in the answer. */
const streetWidthM = 40;

/**
 * The ground that a class of the tier serves, on foot and by radius, to be drawn on the map. Rules: A1.1, A1.2, A1.4, A1.8.
 * Who is served is counted by doorsteps in `coverage`, not by these outlines.
 *
 * Accuracy: on foot true to half a street's width and a doorstep's square; by radius 0.1 % of area.
 * Null where the tier asks nothing of the class. Cost: O(n log n) in reached stretches and squares.
 */
export function catchment(engine: Engine, classId: string): Catchment | null {
  const requirement = requirementsOf({ ...engine, parameters: { ...engine.parameters, classes: [classId] } })[0];
  if (!requirement) return null;
  const { found, ...figure } = requirement;
  const { frame } = engine.network;
  const field = fieldOf(engine.network, found, figure.radiusM * 1000);
  const walk = unionOf([
    walkCatchment(reachedStreets(field, figure.radiusM), streetWidthM / 2),
    ...servedGround(engine, field, requirement),
  ]);
  const centres = field.doors.filter(({ open }) => open).map(({ at }) => at);
  const radius = radiusCatchment(centres, figure.radiusM);
  const both = intersectionOf(walk, radius);
  const [walkM2, radiusM2, bothM2] = [walk, radius, both].map(sizeOf) as [number, number, number];
  return {
    ...answerOf("catchment", engine),
    ...figure,
    facilities: found.length,
    walk: multiPolygonOf(walk, frame),
    radius: multiPolygonOf(radius, frame),
    areasM2:
      found.length === 0 ? null : { walk: walkM2, radius: radiusM2, both: bothM2, either: walkM2 + radiusM2 - bothM2 },
    streetWidthM,
  };
}

const sizeOf = (rings: Rings): number => rings.reduce((sum, ring) => sum + ringArea(ring), 0);

/** Stretches of street with what is left of the radius at their ends, and what lies about a door in the middle of one. */
function reachedStreets({ network, nearest, doors, doorsOn }: Field, radiusM: number): ReachedStreet[] {
  const { uses, from, to, pieces } = network;
  const reached: ReachedStreet[] = [];
  const leftAt = (node: number) => radiusM - (nearest.mm[node] as number) / 1000;
  for (let edge = 0; edge < from.length; edge++) {
    if (edgeKinds[uses.kind[edge] as number] !== "piece") continue;
    const [startLeftM, endLeftM] = [leftAt(from[edge] as number), leftAt(to[edge] as number)];
    const onIt = doorsOn.get(edge) ?? [];
    if (startLeftM <= 0 && endLeftM <= 0 && onIt.length === 0) continue;
    const whole = lineOfPiece(pieces, uses.of[edge] as number);
    const [startM, endM] = [(uses.startMm[edge] as number) / 1000, (uses.endMm[edge] as number) / 1000];
    reached.push({ line: partOf(whole, startM, endM), startLeftM, endLeftM });
    for (const index of onIt) {
      const joining = doors[index]?.joining;
      if (!joining) continue;
      const leftM = radiusM - joining.legMm / 1000;
      const at = joining.anchor.offsetMm / 1000;
      const about = partOf(whole, Math.max(startM, at - leftM), Math.min(endM, at + leftM));
      if (leftM > 0) reached.push({ line: about, startLeftM: Number.POSITIVE_INFINITY, endLeftM: 0 });
    }
  }
  return reached;
}

/** By compound, the squares of its doorsteps within the radius, cut to it. */
function servedGround({ network, starts }: Engine, field: Field, { radiusM }: Requirement): Rings[] {
  const { mm } = nearestOnFoot(field, starts);
  return [...network.compounds.values()].flatMap(({ index, rings }) => {
    const served = doorstepsIn(starts, index).filter((start) => (mm[start] as number) <= radiusM * 1000);
    const half = (starts.sizeM[index] as number) / 2;
    const squares = served.map((start): Rings => [squareAt(placeAt(starts, start), half)]);
    return squares.length === 0 ? [] : [intersectionOf(unionOf(squares), rings)];
  });
}

const squareAt = ([x, y]: Xy, half: number): Xy[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
  [x - half, y - half],
];
