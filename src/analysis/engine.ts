import type { Area, Facility, Zone } from "#domain/area.ts";
import type { Answer, Assumption, Parameters } from "#domain/results.ts";
import { type Doorstep, doorstepsOf } from "./doorsteps.ts";
import { type WalkNetwork, walkNetwork } from "./network/walk-network.ts";
import { type Standing, standingAt } from "./reach.ts";

/** A doorstep and how it joins the network. */
export interface Start extends Doorstep {
  readonly standing: Standing;
}

/** What every question of one area needs, built once for the parameters that shape it. */
export interface Engine {
  readonly area: Area;
  readonly parameters: Parameters;
  readonly network: WalkNetwork;
  readonly starts: readonly Start[];
  /** Campuses and communities with residents: the rows of the tables. */
  readonly residential: readonly Zone[];
}

/** An analysis under way: yields the share done, 0 to 1, wherever it may pause or be dropped, and returns the answer. */
export type Steps<Result> = Generator<number, Result>;

/** Builds the engine of an area. Cost: one network, and one short look-up a doorstep. */
export function engineOf(area: Area, parameters: Parameters): Engine {
  const network = walkNetwork(area, parameters);
  const starts = doorstepsOf(network, parameters.gridM).map((doorstep) => ({
    ...doorstep,
    standing: standingAt(network, doorstep.at, network.compounds.get(doorstep.zone.id)),
  }));
  const residential = area.zones.filter(
    ({ kind, residents }) => (kind === "campus" || kind === "community") && residents > 0,
  );
  return { area, parameters, network, starts, residential };
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
  const stranded = new Set(
    starts
      .filter(({ standing }) => standing.anchor === null && !standing.ways.some(({ gate }) => gate.joined))
      .map(({ zone }) => zone.id),
  );
  const assumptions: Assumption[] = [...network.assumptions];
  if (stranded.size > 0) assumptions.push({ code: "far_from_street", features: [...stranded] });
  return { question, area: area.manifest.id, people: area.manifest.people.count, parameters, assumptions };
}

export const facilitiesOf = (area: Area, classId: string): readonly Facility[] =>
  area.facilities.filter((facility) => facility.class === classId);
