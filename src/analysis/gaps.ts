import type { ClassGaps, Gap, GapReason, GapsResult } from "#domain/results.ts";
import { answerOf, type Engine, type Start, type Steps } from "./engine.ts";
import { type Field, fieldOf, nearestByAir, nearestOnFoot } from "./reach.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";
import { groupsOf, shapeOf } from "./squares.ts";

/**
 * A3: where people are left out on foot, and whether a wall or a lack is the reason.
 *
 * A doorstep is in a gap if no open door of the class is within the radius on foot. Within the radius by air, it is the
 * wall's doing; else something is lacking. Neighbouring doorsteps of one zone with one reason make one gap.
 * Rules: A3.1 to A3.4. Accuracy: outlines are doorstep squares cut to the zone.
 */
export function* gaps(engine: Engine): Steps<GapsResult> {
  const asked = requirementsOf(engine);
  const classes: ClassGaps[] = [];
  for (const requirement of asked) {
    classes.push(classGaps(engine, requirement));
    yield classes.length / asked.length;
  }
  return { ...answerOf("gaps", engine), tier: engine.parameters.tier, classes };
}

/** A doorstep left out, with both distances. */
interface LeftOut {
  readonly start: Start;
  readonly reason: GapReason;
  readonly walkM: number | null;
  readonly radiusM: number | null;
  readonly door: number | null;
}

function classGaps(engine: Engine, { found: facilities, ...requirement }: Requirement): ClassGaps {
  const { parameters, network, starts } = engine;
  const { class: id, radiusM } = requirement;
  const head = { ...requirement, facilities: facilities.length };
  if (facilities.length === 0) return { ...head, people: { wall: 0, lack: 0 }, gaps: [] };

  const field = fieldOf(network, facilities, parameters.admission);
  const byZone = new Map<string, LeftOut[]>();
  for (const start of starts) {
    if (start.residents === 0) continue;
    const left = leftOut(field, start, radiusM);
    if (!left) continue;
    const key = `${start.zone.id}/${left.reason}`;
    const together = byZone.get(key);
    if (together) together.push(left);
    else byZone.set(key, [left]);
  }

  const found = [...byZone.values()].flatMap((left) => {
    const { sizeM } = (left[0] as LeftOut).start;
    const groups = groupsOf(
      left.map(({ start }) => start.at),
      sizeM,
    );
    return groups.map((group) =>
      gapOf(
        engine,
        field,
        id,
        group.map((index) => left[index] as LeftOut),
      ),
    );
  });
  const sorted = found.sort((one, other) => other.people - one.people || one.id.localeCompare(other.id));
  const peopleOf = (reason: GapReason) =>
    sorted.reduce((sum, gap) => (gap.reason === reason ? sum + gap.people : sum), 0);
  return { ...head, people: { wall: peopleOf("wall"), lack: peopleOf("lack") }, gaps: sorted };
}

function leftOut(field: Field, start: Start, radiusM: number): LeftOut | null {
  const walkM = nearestOnFoot(field, start.standing)?.metres ?? null;
  if (walkM !== null && walkM <= radiusM) return null;
  const byAir = nearestByAir(field, start.standing);
  const reason = byAir && byAir.metres <= radiusM ? "wall" : "lack";
  return { start, reason, walkM, radiusM: byAir?.metres ?? null, door: byAir?.door ?? null };
}

function gapOf({ network }: Engine, field: Field, classId: string, left: readonly LeftOut[]): Gap {
  const first = left[0] as LeftOut;
  const { zone, sizeM, at: corner } = first.start;
  const people = left.reduce((sum, { start }) => sum + start.residents, 0);
  const mean = (values: readonly (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null);
    return known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const [walkM, radiusM] = [mean(left.map((one) => one.walkM)), mean(left.map((one) => one.radiusM))];
  const rings = network.compounds.get(zone.id)?.rings ?? [];
  const crossed = left.flatMap(({ start, door }) =>
    door === null ? [] : network.obstacles.across(start.at, field.doors[door]?.at ?? start.at),
  );
  return {
    id: `gap-${classId}-${zone.id}-${first.reason}-${Math.round(corner[0])}-${Math.round(corner[1])}`,
    zone: zone.id,
    class: classId,
    reason: first.reason,
    people,
    areaM2: left.reduce((sum, { start }) => sum + start.areaM2, 0),
    radiusM,
    walkM,
    detourRatio: walkM !== null && radiusM !== null && radiusM > 0 ? walkM / radiusM : null,
    between: first.reason === "wall" ? mostOften(crossed, left.length / 2) : [],
    geometry: shapeOf(
      left.map(({ start }) => start.at),
      sizeM,
      rings,
      network.frame,
    ),
  };
}

/** Those named at least so often, each once, the most frequent first. */
function mostOften(names: readonly string[], atLeast: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= atLeast)
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name);
}
