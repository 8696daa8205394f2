import type { CheckUpResult, EstimatedInput, IndicatorResult } from "#domain/answers/check-up.ts";
import type { Area } from "#domain/area.ts";
import {
  type CheckUpStandard,
  type Formula,
  type Indicator,
  noCheckUp,
  type Verdict,
  verdictOf,
} from "#domain/check-up.ts";
import { answerOf, type Engine, type Steps } from "../engine.ts";
import { ask } from "./asked.ts";
import { holdingsOf } from "./holdings.ts";
import { askedFor, type Inputs, radiusOf, readingOf, type Unit } from "./readings.ts";

/**
 * A6: the indicators of the city check-up and of complete communities, each held against its threshold, for the
 * subdistrict and for every community. What the package cannot answer is not assessed, which is never a pass.
 *
 * Rules: A6.1 to A6.8. Accuracy: that of A1 and A2, which shares and the index are read from; green ground is exact to
 * the millimetre grid of the overlay. Cost: A1 once for each tier asked for, A2 once, and for each place two overlays of every
 * green space whose box it meets.
 *
 * @param standard the indicators; those of the area's package unless given. A class, statistic or tier that the package
 * does not know costs that indicator alone.
 */
export function* checkUp(
  engine: Engine,
  standard: CheckUpStandard = engine.area.checkUp ?? noCheckUp,
): Steps<CheckUpResult> {
  const { area, residential } = engine;
  const answers = yield* ask(engine, standard.indicators);
  const inputs: Inputs = { engine, answers, holdings: holdingsOf(engine), walking: estimatedWays(area) };
  const people = residential.reduce((sum, { residents }) => sum + residents, 0);
  const communities = area.zones.filter(({ kind }) => kind === "community");
  const units: readonly Unit[] = [
    { zone: null, residents: people },
    ...communities.map((zone) => ({ zone, residents: zone.residents })),
  ];
  const indicators = standard.indicators.map((indicator) => resultOf(indicator, units, inputs));
  const all = indicators.flatMap(({ assessments }) => assessments);
  return { ...answerOf("check_up", engine), standard: standard.id, indicators, verdicts: tallyOf(all) };
}

function resultOf(indicator: Indicator, units: readonly Unit[], inputs: Inputs): IndicatorResult {
  const { formula, levels, threshold } = indicator;
  const assessments = units
    .filter(({ zone }) => levels.includes(zone ? "community" : "subdistrict"))
    .map((unit) => {
      const reading = readingOf(formula, unit, inputs);
      return { place: unit.zone?.id ?? null, verdict: verdictOf(reading.value, threshold), ...reading };
    });
  return {
    ...indicator,
    radius: radiusOf(formula, inputs),
    asked: askedFor(formula, inputs),
    rule: ruleOf(formula),
    assessments,
    communities: tallyOf(assessments.filter(({ place }) => place !== null)),
  };
}

/** The rule a formula follows, as numbered in docs/rules.md. */
const ruleOf = ({ kind }: Formula): string =>
  ({
    share_within: "A6.3",
    presence: "A6.4",
    count: "A6.5",
    area_per_person: "A6.6",
    linkage_index: "A6.7",
    statistics_ratio: "A6.8",
    needs: "A6.1",
  })[kind];

function tallyOf(assessments: readonly { readonly verdict: Verdict }[]): Readonly<Record<Verdict, number>> {
  const tally = { pass: 0, short: 0, not_assessed: 0, no_threshold: 0 };
  for (const { verdict } of assessments) tally[verdict] += 1;
  return tally;
}

/** What walks lead along and through that was estimated (rule A6.2). */
function estimatedWays({ gates, streets, crossings }: Area): readonly EstimatedInput[] {
  const inputs = { gates, streets: streets.filter(({ walkable }) => walkable), crossings };
  return (["gates", "streets", "crossings"] as const).filter((input) =>
    inputs[input].some(({ estimated }) => estimated),
  );
}
