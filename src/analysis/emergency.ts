import type { EmergencyChange, EmergencyProfile, EmergencyResult, ProfileResult } from "#domain/answers/emergency.ts";
import type { Facility } from "#domain/area.ts";
import { type Rings, ringsOf } from "#geo/rings.ts";
import { answerOf, type Engine, rewalked, type Steps } from "./engine.ts";
import { fieldOf, nearestOnFoot } from "./field.ts";
import { inhabited } from "./inhabited.ts";
import { unreached } from "./network/graph.ts";
import { placeAt } from "./places.ts";
import { fromStreets, streetsOf } from "./street-access.ts";
import { unionArea } from "./union-area.ts";

/**
 * A9: who is within reach of shelter, of fire engines and of a doctor, without and with the ground that the parameters
 * close. Gates admit whom, and at what hour, the parameters say, in both.
 *
 * Fire access is told on foot, from the streets an engine can be taken to stand on: a package says nothing of the width,
 * height and gates of ways inside a compound, of hydrants or of fire stations (rule A9.9).
 * Ways inside a compound are straight: one that meets the closed ground is no way, though people could walk round.
 * Rules: A9.2, A9.6 to A9.9. Cost: a network without closures, and two searches a profile.
 */
export function* emergency(engine: Engine, profiles: readonly EmergencyProfile[]): Steps<EmergencyResult> {
  const { parameters, network, starts } = engine;
  const { closure } = network;
  const free = closure ? rewalked(engine, { parameters: { ...parameters, closed: [] } }) : engine;
  const isInside = Array.from({ length: starts.count }, (_, start) => closure?.holds(placeAt(starts, start)) ?? false);
  const results: ProfileResult[] = [];
  for (const profile of profiles) {
    results.push(profileResult(profile, free, engine, isInside));
    yield results.length / profiles.length;
  }
  const lived = inhabited(engine).flatMap(({ own }) => own);
  return {
    ...answerOf("emergency", engine),
    profiles: results,
    inside: peopleIn(engine, lived, (start) => isInside[start] === true),
    closedAreaM2: unionArea(parameters.closed.map((polygon): Rings => ringsOf(polygon, network.frame))),
  };
}

function profileResult(
  profile: EmergencyProfile,
  free: Engine,
  engine: Engine,
  isInside: readonly boolean[],
): ProfileResult {
  const facilities = servingOf(engine, profile);
  const streets = streetsOf(engine, profile.streets ?? []);
  const places = new Set(facilities.map((door) => door.of ?? door.id)).size + streets.length;
  if (places === 0) return { ...profile, places, before: null, after: null, cutOff: null, zones: [] };

  const withinMm = profile.withinM * 1000;
  const before = distancesTo(free, facilities, profile);
  const after = distancesTo(engine, facilities, profile);
  const zones = inhabited(engine).map(
    ({ zone, own }): EmergencyChange => ({
      zone: zone.id,
      residents: zone.residents,
      before: peopleIn(engine, own, (start) => (before[start] as number) <= withinMm),
      after: peopleIn(engine, own, (start) => !isInside[start] && (after[start] as number) <= withinMm),
      cutOff: peopleIn(
        engine,
        own,
        (start) => !isInside[start] && before[start] !== unreached && after[start] === unreached,
      ),
    }),
  );
  const sum = (of: "before" | "after" | "cutOff") => zones.reduce((people, zone) => people + zone[of], 0);
  return { ...profile, places, before: sum("before"), after: sum("after"), cutOff: sum("cutOff"), zones };
}

/** Rule A9.6: facilities of the classes, and the doors of green spaces of the kinds. */
function servingOf({ area }: Engine, { classes, greens }: EmergencyProfile): readonly Facility[] {
  const serving = new Set(area.greens.filter(({ kind }) => greens.includes(kind)).map(({ id }) => id));
  return area.facilities.filter(
    (door) => classes.includes(door.class) || (door.of !== undefined && serving.has(door.of)),
  );
}

/** By doorstep, in millimetres; `unreached` where there is no way. */
function distancesTo(engine: Engine, facilities: readonly Facility[], { streets = [] }: EmergencyProfile): Int32Array {
  const { mm } = nearestOnFoot(fieldOf(engine.network, facilities), engine.starts);
  if (streets.length === 0) return mm;
  const street = fromStreets(engine, streets);
  return mm.map((one, start) => Math.min(one, street[start] as number));
}

const peopleIn = ({ starts }: Engine, own: readonly number[], counts: (start: number) => boolean): number =>
  own.reduce((people, start) => (counts(start) ? people + (starts.residents[start] as number) : people), 0);
