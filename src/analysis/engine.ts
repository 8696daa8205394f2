import type { Area, Facility, Zone } from "#domain/area.ts";
import { whyNotParameters, whyNotStandards } from "#domain/parameters.ts";
import type { Answer, Assumption, Parameters } from "#domain/results.ts";
import { type Doorsteps, doorstepsIn, doorstepsOn, sampleOf } from "./doorsteps.ts";
import type { Ground } from "./network/ground.ts";
import { type WalkNetwork, walkNetwork } from "./network/walk-network.ts";

/** What every question of one area needs, built once for the parameters that shape it. */
export interface Engine {
  readonly area: Area;
  readonly parameters: Parameters;
  readonly network: WalkNetwork;
  readonly starts: Doorsteps;
  /** Campuses and communities with residents: the rows of the tables. */
  readonly residential: readonly Zone[];
}

/** An analysis under way: yields the share done, 0 to 1, wherever it may pause or be dropped, and returns the answer. */
export type Steps<Result> = Generator<number, Result>;

/** @throws RangeError with one sentence for parameters that no question can be asked with. */
export function checked(parameters: Parameters): Parameters {
  const fault = whyNotParameters(parameters);
  if (fault) throw new RangeError(fault);
  return parameters;
}

/**
 * Builds the engine of an area. Cost: the network, and one short look-up a doorstep.
 * @param ground of this area or one alike, if it is known: see `walkNetwork`.
 * @throws RangeError with one sentence for parameters or standards that no question can be asked with.
 */
export function engineOf(area: Area, parameters: Parameters, ground?: Ground): Engine {
  const fault = whyNotStandards(area.standards);
  if (fault) throw new RangeError(fault);
  const network = walkNetwork(area, checked(parameters), ground);
  const residential = area.zones.filter(
    ({ kind, residents }) => (kind === "campus" || kind === "community") && residents > 0,
  );
  return {
    area,
    parameters,
    network,
    starts: doorstepsOn(network, sampleOf(network.ground, parameters.gridM)),
    residential,
  };
}

/**
 * The same ground and doorsteps with other ways: after works, at another hour, with other ground closed.
 * @param area the engine's, or one that `sameGround` says is alike. `parameters` may differ in all but `gridM`.
 * Cost: a network, and the ways out of every doorstep.
 * @throws RangeError with one sentence for parameters that no question can be asked with.
 */
export function rewalked(
  engine: Engine,
  { area = engine.area, parameters = engine.parameters }: Partial<Pick<Engine, "area" | "parameters">>,
): Engine {
  const network = walkNetwork(area, checked(parameters), engine.network.ground);
  return { ...engine, area, parameters, network, starts: doorstepsOn(network, engine.starts) };
}

/** Runs an analysis to its end, without pausing. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The head of an answer: whose it is, of what, and on which assumptions. */
export function answerOf<Question extends string>(
  question: Question,
  { area, parameters, network, starts }: Engine,
): Answer<Question> {
  const leadsNowhere = (start: number) => {
    for (let exit = starts.firstExit[start] as number; exit < (starts.firstExit[start + 1] as number); exit++) {
      if (network.gateAt.get(starts.exitNode[exit] as number)?.joined !== false) return false;
    }
    return true;
  };
  const stranded = starts.zones.filter((_, compound) => doorstepsIn(starts, compound).every(leadsNowhere));
  const assumptions: Assumption[] = [...network.assumptions];
  if (stranded.length > 0) assumptions.push({ code: "far_from_street", features: stranded.map(({ id }) => id) });
  return { question, area: area.manifest.id, people: area.manifest.people.count, parameters, assumptions };
}

export const facilitiesOf = (area: Area, classId: string): readonly Facility[] =>
  area.facilities.filter((facility) => facility.class === classId);
