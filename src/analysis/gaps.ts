import type { Zone } from "#domain/area.ts";
import type { ClassGaps, Gap, GapReason, GapsResult } from "#domain/results.ts";
import { answerOf, type Engine, type Steps } from "./engine.ts";
import { type Door, type Field, fieldOf, nearestByAir, nearestOnFoot } from "./field.ts";
import { gather } from "./gather.ts";
import { unreached } from "./network/graph.ts";
import { placeAt } from "./places.ts";
import { type LeftOut, mender } from "./remedies.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";
import { groupsOf, shapeOf } from "./squares.ts";

/**
 * A3: where people are left out on foot, and whether a wall or a lack is the reason.
 *
 * A doorstep is in a gap if no open door of the class is within the radius on foot. Within the radius by air, it is the
 * wall's doing; else something is lacking. Neighbouring doorsteps of one zone with one reason make one gap.
 * Rules: A3.1 to A3.6. Accuracy: outlines are doorstep squares cut to the zone.
 */
export function* gaps(engine: Engine): Steps<GapsResult> {
  const asked = requirementsOf(engine);
  const classes: ClassGaps[] = [];
  for (const requirement of asked) {
    classes.push(yield* classGaps(engine, requirement, classes.length / asked.length));
    yield classes.length / asked.length;
  }
  return { ...answerOf("gaps", engine), tier: engine.parameters.tier, classes };
}

/** Remedies are looked for in so many of a class's gaps, the largest first: a bound on the cost in a large area. */
const mostMended = 60;

function* classGaps(
  engine: Engine,
  { found: facilities, ...requirement }: Requirement,
  done: number,
): Steps<ClassGaps> {
  const { network, starts } = engine;
  const head = { ...requirement, facilities: facilities.length };
  if (facilities.length === 0) return { ...head, people: { wall: 0, lack: 0 }, gaps: [] };

  const field = fieldOf(network, facilities);
  const left = leftOut(engine, field, requirement.radiusM);
  const mend = mender(engine, field, requirement.radiusM);
  const together = new Map<string, LeftOut[]>();
  for (const one of left) gather(together, `${starts.compound[one.start]}/${one.reason}`, one);
  const found: { readonly gap: Omit<Gap, "remedy" | "remedyTried">; readonly own: readonly LeftOut[] }[] = [];
  for (const inZone of together.values()) {
    const compound = starts.compound[(inZone[0] as LeftOut).start] as number;
    const groups = groupsOf(
      inZone.map(({ start }) => placeAt(starts, start)),
      starts.sizeM[compound] as number,
    );
    for (const group of groups) {
      const own = group.map((i) => inZone[i] as LeftOut);
      found.push({ gap: gapOf(engine, field, requirement.class, own), own });
      yield done;
    }
  }
  found.sort(({ gap: one }, { gap: other }) => other.people - one.people || (one.id < other.id ? -1 : 1));
  const sorted: Gap[] = [];
  let triesLeft = mostMended;
  for (const { gap, own } of found) {
    const remedyTried = gap.reason === "wall" && triesLeft-- > 0;
    sorted.push({ ...gap, remedy: remedyTried ? mend(own) : null, remedyTried });
    yield done;
  }
  const peopleOf = (reason: GapReason) =>
    sorted.reduce((sum, gap) => (gap.reason === reason ? sum + gap.people : sum), 0);
  return { ...head, people: { wall: peopleOf("wall"), lack: peopleOf("lack") }, gaps: sorted };
}

function leftOut({ starts }: Engine, field: Field, radiusM: number): readonly LeftOut[] {
  const onFoot = nearestOnFoot(field, starts);
  const byAir = nearestByAir(field, starts);
  const left: LeftOut[] = [];
  for (let start = 0; start < starts.count; start++) {
    const mm = onFoot.mm[start] as number;
    if (starts.residents[start] === 0 || mm <= radiusM * 1000) continue;
    const metres = byAir.metres[start] as number;
    left.push({
      start,
      reason: metres <= radiusM ? "wall" : "lack",
      walkM: mm === unreached ? null : mm / 1000,
      radiusM: Number.isFinite(metres) ? metres : null,
      door: byAir.door[start] as number,
    });
  }
  return left;
}

function gapOf(
  { network, starts }: Engine,
  field: Field,
  classId: string,
  left: readonly LeftOut[],
): Omit<Gap, "remedy" | "remedyTried"> {
  const first = left[0] as LeftOut;
  const compound = starts.compound[first.start] as number;
  const zone = starts.zones[compound] as Zone;
  const corner = placeAt(starts, first.start);
  const people = left.reduce((sum, { start }) => sum + (starts.residents[start] as number), 0);
  const mean = (values: readonly (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null);
    return known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const [walkM, radiusM] = [mean(left.map((one) => one.walkM)), mean(left.map((one) => one.radiusM))];
  const rings = network.compounds.get(zone.id)?.rings ?? [];
  const crossed = left.flatMap(({ start, door }) =>
    door < 0 ? [] : network.obstacles.across(placeAt(starts, start), (field.doors[door] as Door).at),
  );
  return {
    id: `gap-${classId}-${zone.id}-${first.reason}-${Math.round(corner[0])}-${Math.round(corner[1])}`,
    zone: zone.id,
    class: classId,
    reason: first.reason,
    people,
    areaM2: left.reduce((sum, { start }) => sum + (starts.areaM2[start] as number), 0),
    radiusM,
    walkM,
    detourRatio: walkM !== null && radiusM !== null && radiusM > 0 ? walkM / radiusM : null,
    between: first.reason === "wall" ? mostOften(crossed, left.length / 2) : [],
    geometry: shapeOf(
      left.map(({ start }) => placeAt(starts, start)),
      starts.sizeM[compound] as number,
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
