import type { ClassHours, HoursResult } from "#domain/answers/hours.ts";
import { type Moment, whyNotHours } from "#domain/hours.ts";
import { answerOf, type Engine, rewalked, type Steps } from "./engine.ts";
import { fieldOf, nearestOnFoot } from "./field.ts";
import { inhabited } from "./inhabited.ts";
import { type Door, isOpenThen, passes } from "./network/passage.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";

const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * A9: who is served on foot at each full hour of a weekday, by class, with the gates and doors that are open then.
 *
 * Month and holiday are those of the moment asked for, if any. A gate or door without stated hours counts as open all day;
 * where neither a gate nor a door of a class has hours, there is no curve to draw (rule A9.5).
 * Rules: A9.1, A9.3, A9.4, A9.5. Cost: a network and a search for each class, once for every set of gates and doors that are
 * open together, on the ground and doorsteps of `engine`.
 * @throws RangeError for a weekday other than 1 to 7.
 */
export function* hours(engine: Engine, weekday: number): Steps<HoursResult> {
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
    throw new RangeError(`The weekday is ${weekday}; give a whole number from 1 (Monday) to 7 (Sunday).`);
  }
  const { area, parameters } = engine;
  const asked = requirementsOf(engine);
  const moments = [...hoursOfDay.map((hour): Moment => ({ ...parameters.when, weekday, minute: hour * 60 })), null];
  const at = (when: Moment | null) => rewalked(engine, { parameters: { ...parameters, when } });

  const known = new Map<string, readonly number[]>();
  const served: (readonly number[])[] = [];
  for (const when of moments) {
    const key = openSet(engine, asked, when);
    const people = known.get(key) ?? peopleServed(at(when), asked);
    known.set(key, people);
    served.push(people);
    yield served.length / moments.length;
  }

  const anyTime = served.pop() as readonly number[];
  const gatesMatter = area.gates.some((gate) => isTimed(gate) && passes(gate, { ...parameters, when: null }));
  const classes = asked.map(({ found, ...requirement }, index): ClassHours => {
    const isKnown = found.length > 0 && (gatesMatter || found.some(isTimed));
    return {
      ...requirement,
      facilities: found.length,
      people: isKnown ? served.map((people) => people[index] as number) : null,
      anyTime: found.length > 0 ? (anyTime[index] as number) : null,
    };
  });
  const head = answerOf("hours", at(moments[0] as Moment));
  return {
    ...head,
    parameters,
    tier: parameters.tier,
    weekday,
    classes,
    timed: [...area.gates, ...area.facilities].filter(isTimed).map(({ id }) => id),
  };
}

/** Hours that are stated and can be read. */
const isTimed = ({ openingHours }: Door): boolean => openingHours !== undefined && whyNotHours(openingHours) === null;

/** Which gates and doors are open: moments with the same set have the same answer. */
function openSet({ area, parameters }: Engine, asked: readonly Requirement[], when: Moment | null): string {
  const gates = area.gates.map((gate) => passes(gate, { ...parameters, when }));
  const doors = asked.flatMap(({ found }) => found.map((door) => isOpenThen(door, when)));
  return [...gates, ...doors].map(Number).join("");
}

/** By class: residents within the radius on foot. */
function peopleServed(engine: Engine, asked: readonly Requirement[]): readonly number[] {
  const { network, starts } = engine;
  const lived = inhabited(engine).flatMap(({ own }) => own);
  return asked.map(({ found, radiusM }) => {
    const { mm } = nearestOnFoot(fieldOf(network, found, radiusM * 1000), starts);
    return lived.reduce(
      (people, start) =>
        (mm[start] as number) <= radiusM * 1000 ? people + (starts.residents[start] as number) : people,
      0,
    );
  });
}
