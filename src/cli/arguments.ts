import {
  type CandidateKind,
  candidateKinds,
  defaultSiting,
  type SitingOptions,
  sitingObjectives,
} from "#domain/answers/siting.ts";
import { longestProofS, parameterBounds } from "#domain/parameters.ts";
import { questions as asked, type Question } from "#domain/questions.ts";
import { admissions, defaultParameters, type Parameters } from "#domain/results.ts";
import { tiersOfCircle } from "#domain/standards.ts";
import { type Method, methods } from "#domain/terms.ts";
import { moment, weekday } from "./moment.ts";
import { type Asked, checkWords, options, type Values } from "./options.ts";
import { choice, number, position, UsageError, wholeNumber, wordsOf } from "./usage.ts";

/** Questions as they are typed: words joined by hyphens. `walk` and `catchment` draw, and are not of the table of answers. */
export const spelling = (question: Question): string => question.replace("_", "-");
const spellings = [...asked.map(spelling), "catchment", "walk"];

export interface AnalyseCall {
  readonly question: Asked;
  readonly areaFolder: string;
  readonly method: Method | null;
  readonly json: boolean;
  readonly classes: readonly string[] | null;
  readonly from: readonly [number, number] | null;
  /** Ground closed to walkers is read from `closed` once the area is known. */
  readonly parameters: Parameters;
  readonly closed: string | null;
  /** Plan file whose works are done before the question is asked, or that the question is about. */
  readonly plan: string | null;
  readonly scenario: string | null;
  readonly siting: SitingOptions;
  /** `linkage`, or a facility class. */
  readonly indicator: string;
  readonly weekday: number;
}

export const defaultAreaFolder = "public/areas/xueyuanlu";

/** @returns null where help was asked for. @throws UsageError with one sentence. */
export function parseAnalyse(words: readonly string[]): AnalyseCall | null {
  const { values, positionals } = wordsOf(words, options);
  if (values.help) return null;
  const [typed, ...rest] = positionals;
  if (typed === undefined) throw new UsageError(`Name a question: ${spellings.join(", ")}.`);
  if (rest.length > 0) throw new UsageError(`"${rest.join(" ")}" is more than one question; ask one at a time.`);
  const tier = choice("tier", Number(values.tier ?? defaultParameters.tier), tiersOfCircle, values.tier);
  const from = values.from === undefined ? null : position(values.from);
  const question = choice("question", typed, spellings).replace("-", "_") as AnalyseCall["question"];
  checkWords(question, values);
  if (question === "walk" && !from)
    throw new UsageError("Say where the walk starts: --from longitude,latitude, for example --from 116.3412,39.9964.");
  if (question === "walk" && values.class?.length !== 1)
    throw new UsageError(
      "Say where the walk leads: --class and one facility class, for example --class primary_school.",
    );
  if (question === "catchment" && values.class?.length !== 1)
    throw new UsageError("Say whose catchment: --class and one facility class, for example --class primary_school.");
  return {
    question,
    areaFolder: values.area ?? defaultAreaFolder,
    method: values.method === undefined ? null : choice("method", values.method, methods),
    json: values.json ?? false,
    classes: values.class ?? null,
    from,
    plan: values.plan ?? null,
    scenario: values.scenario ?? null,
    closed: values.closed ?? null,
    siting: sitingOf(values),
    indicator: values.indicator ?? "linkage",
    weekday: values.weekday === undefined ? 1 : weekday(values.weekday),
    parameters: {
      ...defaultParameters,
      tier,
      classes: question === "siting" ? null : (values.class ?? null),
      admission:
        values.admission === undefined
          ? defaultParameters.admission
          : choice("admission", values.admission, admissions),
      reachM: values.reach === undefined ? null : number("reach", values.reach, ...parameterBounds.reachM),
      detourFactor:
        values.detour === undefined
          ? defaultParameters.detourFactor
          : number("detour", values.detour, ...parameterBounds.detourFactor),
      gridM:
        values.grid === undefined ? defaultParameters.gridM : number("grid", values.grid, ...parameterBounds.gridM),
      when: values.when === undefined ? null : moment(values.when),
    },
  };
}

function sitingOf(values: Values): SitingOptions {
  const kinds =
    values.candidates?.split(",").map((kind) => choice("candidate", kind.trim(), candidateKinds)) ??
    defaultSiting.candidates;
  const budgetYuan = values.budget === undefined ? null : number("budget", values.budget, 0, 1e12);
  return {
    ...defaultSiting,
    class: values.class?.[0] ?? defaultSiting.class,
    objective:
      values.objective === undefined
        ? defaultSiting.objective
        : choice("objective", values.objective, sitingObjectives),
    count: values.count === undefined ? defaultSiting.count : wholeNumber("count", values.count, 1, 1000),
    candidates: kinds,
    mustKeep: values.keep ?? [],
    leaveOut: values["leave-out"] ?? [],
    budgetYuan,
    costYuan: costsOf(values.cost ?? [], kinds, budgetYuan !== null),
    exact: !values.quick,
    timeLimitS:
      values["time-limit"] === undefined
        ? defaultSiting.timeLimitS
        : number("time-limit", values["time-limit"], 1, longestProofS),
  };
}

/** `zone=300000`, once for each kind of candidate that is asked for. */
function costsOf(
  words: readonly string[],
  kinds: readonly CandidateKind[],
  hasBudget: boolean,
): SitingOptions["costYuan"] {
  if (words.length === 0 && !hasBudget) return null;
  const costs: Partial<Record<CandidateKind, number>> = {};
  for (const word of words) {
    const [kind = "", yuan = ""] = word.split("=");
    costs[choice("candidate", kind.trim(), candidateKinds)] = number("cost", yuan, 0, 1e12);
  }
  const unpriced = kinds.filter((kind) => costs[kind] === undefined);
  if (unpriced.length > 0)
    throw new UsageError(
      `Say what each kind of candidate costs, in yuan: ${unpriced.map((kind) => `--cost ${kind}=…`).join(" ")}.`,
    );
  return { idle_land: 0, site: 0, zone: 0, shared: 0, gate: 0, ...costs };
}
