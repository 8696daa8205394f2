import type { Asked, EstimatedInput, IndicatorResult, NotAssessed } from "#domain/answers/check-up.ts";
import type { Zone } from "#domain/area.ts";
import type { Formula } from "#domain/check-up.ts";
import type { ClassCoverage } from "#domain/results.ts";
import { boxesMeet, boxOf, ringsOf } from "#geo/rings.ts";
import type { Engine } from "../engine.ts";
import { unionArea } from "../union-area.ts";
import { type Answers, parametersFor } from "./asked.ts";
import type { Holdings } from "./holdings.ts";

/** Where an indicator is read. */
export interface Unit {
  /** Null: the whole subdistrict. */
  readonly zone: Zone | null;
  readonly residents: number;
}

/** What a formula says of a unit: a value in the indicator's unit, or why there is none. */
export interface Reading {
  readonly value: number | null;
  readonly reason: NotAssessed | null;
  readonly estimated: readonly EstimatedInput[];
  /** Ids of what the value rests on. */
  readonly features: readonly string[];
}

export interface Inputs {
  readonly engine: Engine;
  readonly answers: Answers;
  readonly holdings: Holdings;
  /** Inputs that hold something estimated, other than facilities, greens and statistics, which are told one by one. */
  readonly walking: readonly EstimatedInput[];
}

type Of<Kind extends Formula["kind"]> = Extract<Formula, { readonly kind: Kind }>;

/** Rule A6.1: what cannot be worked out says why, and is never a number. */
export function readingOf(formula: Formula, unit: Unit, inputs: Inputs): Reading {
  switch (formula.kind) {
    case "share_within":
    case "presence":
      return within(formula, unit, inputs);
    case "count":
      return count(formula, unit, inputs);
    case "area_per_person":
      return areaPerPerson(formula, unit, inputs);
    case "linkage_index":
      return linkageIndex(formula, unit, inputs);
    case "statistics_ratio":
      return statisticsRatio(formula, unit, inputs);
    case "needs":
      return notAssessed("not_in_package");
  }
}

/** The radius a formula measures with, and where it stands; null where it has none, or the standards set none. */
export function radiusOf(formula: Formula, { answers, engine }: Inputs): IndicatorResult["radius"] {
  switch (formula.kind) {
    case "share_within":
    case "presence": {
      const found = coverageOf(formula, answers);
      if (!found) return null;
      const { radiusM, clause, source, confidence } = found;
      return { radiusM, clause, source, confidence };
    }
    case "linkage_index": {
      const found = engine.area.standards.tiers.find(({ tier }) => tier === formula.tier);
      if (!found) return null;
      const { walkM, clause, source, confidence } = found;
      return { radiusM: walkM, clause, source, confidence };
    }
    default:
      return null;
  }
}

/** The question a formula's figures are read from; null where they are not, or the class is not measured. */
export function askedFor(formula: Formula, inputs: Inputs): Asked | null {
  switch (formula.kind) {
    case "share_within":
    case "presence": {
      const parameters = parametersFor(inputs.engine, formula.tier, [formula.class]);
      return radiusOf(formula, inputs) ? { question: "coverage", parameters } : null;
    }
    case "linkage_index":
      return { question: "linkage", parameters: parametersFor(inputs.engine, formula.tier, null) };
    default:
      return null;
  }
}

const notAssessed = (reason: NotAssessed, features: readonly string[] = []): Reading => ({
  value: null,
  reason,
  estimated: [],
  features,
});

const coverageOf = (
  { class: id, tier }: Of<"share_within" | "presence">,
  answers: Answers,
): ClassCoverage | undefined => answers.coverage.get(tier)?.classes.find((one) => one.class === id);

/** Rules A6.3 and A6.4. */
function within(
  formula: Of<"share_within" | "presence">,
  unit: Unit,
  { engine, answers, holdings, walking }: Inputs,
): Reading {
  const { area } = engine;
  const { class: id, method } = formula;
  if (!area.standards.classes.some((one) => one.id === id)) return notAssessed("class_unknown");
  const found = coverageOf(formula, answers);
  if (!found) return notAssessed("no_radius");
  const held = holdings.facilities.get(id);
  if (!held) return notAssessed("no_facility");
  const own = unit.zone ? (held.belonging.get(unit.zone.id) ?? []) : held.all;
  const features = own.map((facility) => facility.id);
  const served = unit.zone ? found.zones[holdings.rowOf.get(unit.zone.id) ?? -1]?.[method] : found[method];
  const share = served?.[formula.kind === "share_within" ? formula.of : "people"] ?? null;
  if (share === null) return notAssessed("no_people", features);
  return {
    value: formula.kind === "share_within" ? share : Number(share > 0),
    reason: null,
    estimated: [
      ...zonesEstimated(unit, engine),
      ...where(held.isEstimated, "facilities"),
      ...(method === "walk" ? walking : []),
    ],
    features,
  };
}

/** Rule A6.5. */
function count({ class: id }: Of<"count">, { zone }: Unit, { engine: { area }, holdings }: Inputs): Reading {
  if (!area.standards.classes.some((one) => one.id === id)) return notAssessed("class_unknown");
  const held = holdings.facilities.get(id);
  if (!held) return notAssessed("no_facility");
  const own = zone ? (held.standing.get(zone.id) ?? []) : held.all;
  return {
    value: own.length,
    reason: null,
    estimated: where(held.isEstimated, "facilities"),
    features: own.map((one) => one.id),
  };
}

/** Rule A6.6. */
function areaPerPerson(
  { greens: kinds, fromHa, belowHa }: Of<"area_per_person">,
  unit: Unit,
  { engine, holdings }: Inputs,
): Reading {
  const { area, network } = engine;
  const ofKinds = holdings.greens.filter(({ green }) => kinds.includes(green.kind));
  if (ofKinds.length === 0) return notAssessed("no_greens");
  if (unit.residents === 0) return notAssessed("no_people");
  const bounds = ringsOf((unit.zone ?? area.boundary).geometry, network.frame);
  const around = boxOf(bounds.flat());
  const counted = ofKinds.filter(
    ({ sizeHa, box, rings }) =>
      sizeHa >= fromHa &&
      sizeHa < (belowHa ?? Number.POSITIVE_INFINITY) &&
      boxesMeet(box, around) &&
      unionArea([rings], bounds) > 0,
  );
  const groundM2 = unionArea(
    counted.map(({ rings }) => rings),
    bounds,
  );
  return {
    value: groundM2 / unit.residents,
    reason: null,
    estimated: [
      ...zonesEstimated(unit, engine),
      ...some(
        ofKinds.map(({ green }) => green),
        "greens",
      ),
    ],
    features: counted.map(({ green }) => green.id),
  };
}

/** Rule A6.7. */
function linkageIndex(
  { tier, method }: Of<"linkage_index">,
  unit: Unit,
  { engine, answers, holdings, walking }: Inputs,
): Reading {
  const communities = answers.linkage.get(tier)?.communities ?? [];
  const rows = unit.zone ? communities.filter(({ zone }) => zone === unit.zone?.id) : communities;
  const known = rows.flatMap(({ residents, why, ...row }) => {
    const { index } = row[method];
    return index === null ? [] : [{ index, residents, why }];
  });
  const residents = known.reduce((sum, row) => sum + row.residents, 0);
  if (rows.length === 0) return notAssessed("no_people");
  if (residents === 0) return notAssessed("no_shared_resource");
  return {
    value: known.reduce((sum, row) => sum + row.index * row.residents, 0) / residents,
    reason: null,
    estimated: [
      ...zonesEstimated(unit, engine),
      ...where(holdings.isSharedEstimated, "facilities"),
      ...(method === "walk" ? walking : []),
    ],
    features: unit.zone ? known.flatMap(({ why }) => why.flatMap(({ facility }) => facility ?? [])) : [],
  };
}

/** Rule A6.8: a package's statistics are of the whole subdistrict. */
function statisticsRatio(
  { of, per, times }: Of<"statistics_ratio">,
  { zone }: Unit,
  { engine: { area } }: Inputs,
): Reading {
  const { statistics } = area.manifest;
  const upper = statistics.find(({ id }) => id === of);
  const lower = statistics.find(({ id }) => id === per);
  if (zone || !upper || !lower || lower.value === 0) return notAssessed("no_statistic");
  return {
    value: (upper.value / lower.value) * times,
    reason: null,
    estimated: [upper, lower].every(({ confidence }) => confidence === "source") ? [] : ["statistics"],
    features: [of, per],
  };
}

const where = (isEstimated: boolean, input: EstimatedInput): EstimatedInput[] => (isEstimated ? [input] : []);
const some = (features: readonly { readonly estimated: boolean }[], input: EstimatedInput): EstimatedInput[] =>
  where(
    features.some(({ estimated }) => estimated),
    input,
  );

const zonesEstimated = ({ zone }: Unit, { residential }: Engine): EstimatedInput[] =>
  some(zone ? [zone] : residential, "zones");
