import { parseArgs } from "node:util";
import type { Area } from "#domain/area.ts";
import { admissions, defaultParameters, type Method, methods, type Parameters } from "#domain/results.ts";
import { tiersOfCircle } from "#domain/standards.ts";

/** A call whose words are off: one sentence, and exit code 2. */
export class UsageError extends Error {}

export const questions = ["coverage", "linkage", "gaps", "walk"] as const;
export type Question = (typeof questions)[number];

export interface AnalyseCall {
  readonly question: Question;
  readonly areaFolder: string;
  readonly method: Method | null;
  readonly json: boolean;
  readonly classes: readonly string[] | null;
  readonly from: readonly [number, number] | null;
  readonly parameters: Parameters;
  /** Plan file whose works are done before the question is asked. */
  readonly plan: string | null;
}

const options = {
  area: { type: "string" },
  method: { type: "string" },
  tier: { type: "string" },
  class: { type: "string", multiple: true },
  admission: { type: "string" },
  reach: { type: "string" },
  detour: { type: "string" },
  grid: { type: "string" },
  from: { type: "string" },
  plan: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export const defaultAreaFolder = "public/areas/xueyuanlu";

/** @returns null where help was asked for. @throws UsageError with one sentence. */
export function parseAnalyse(words: readonly string[]): AnalyseCall | null {
  const { values, positionals } = split(words);
  if (values.help) return null;
  const [question, ...rest] = positionals;
  if (question === undefined) throw new UsageError(`Name a question: ${questions.join(", ")}.`);
  if (rest.length > 0) throw new UsageError(`"${rest.join(" ")}" is more than one question; ask one at a time.`);
  const tier = choice("tier", Number(values.tier ?? defaultParameters.tier), tiersOfCircle, values.tier);
  const from = values.from === undefined ? null : position(values.from);
  const asked = choice("question", question, questions);
  if (asked === "walk" && !from)
    throw new UsageError("Say where the walk starts: --from longitude,latitude, for example --from 116.3412,39.9964.");
  if (asked === "walk" && values.class?.length !== 1)
    throw new UsageError(
      "Say where the walk leads: --class and one facility class, for example --class primary_school.",
    );
  return {
    question: asked,
    areaFolder: values.area ?? defaultAreaFolder,
    method: values.method === undefined ? null : choice("method", values.method, methods),
    json: values.json ?? false,
    classes: values.class ?? null,
    from,
    plan: values.plan ?? null,
    parameters: {
      ...defaultParameters,
      tier,
      classes: values.class ?? null,
      admission:
        values.admission === undefined
          ? defaultParameters.admission
          : choice("admission", values.admission, admissions),
      reachM: values.reach === undefined ? null : number("reach", values.reach, 1, 20_000),
      detourFactor:
        values.detour === undefined ? defaultParameters.detourFactor : number("detour", values.detour, 1, 3),
      gridM: values.grid === undefined ? defaultParameters.gridM : number("grid", values.grid, 5, 200),
    },
  };
}

/** Classes are known only once the area is read. A class that the tier sets no radius for has no coverage to ask for. */
export function checkClasses({ standards }: Area, { question, classes, parameters: { tier } }: AnalyseCall): void {
  const known = standards.classes.map(({ id }) => id);
  const unknown = (classes ?? []).filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new UsageError(
      `There is no facility class ${unknown.join(", ")}; the area's standards know ${known.join(", ")}.`,
    );
  }
  if (classes !== null && question === "linkage") {
    throw new UsageError("The linkage looks at shared resources of all classes; ask it without --class.");
  }
  if (question !== "coverage" && question !== "gaps") return;
  for (const one of standards.classes) {
    if (!classes?.includes(one.id) || one.service.some((service) => service.tier === tier)) continue;
    const tiers = one.service.map((service) => service.tier).join(" or ");
    throw new UsageError(
      tiers === ""
        ? `The standard sets no radius for ${one.id}; it counts only as a shared resource, in the linkage.`
        : `The standard sets no radius for ${one.id} in the ${tier}-minute tier; ask with --tier ${tiers}.`,
    );
  }
}

function split(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/\. |\n/)[0]?.replace(/\.$/, "")}. See --help.`);
  }
}

function choice<T extends string | number>(name: string, value: unknown, allowed: readonly T[], said = value): T {
  if ((allowed as readonly unknown[]).includes(value)) return value as T;
  throw new UsageError(`The ${name} "${said}" is none of ${allowed.join(", ")}.`);
}

function number(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= low && value <= high) return value;
  throw new UsageError(`--${name} takes a number from ${low} to ${high}, not "${text}".`);
}

function position(text: string): readonly [number, number] {
  const parts = text.split(",").map(Number);
  const [lon, lat] = parts as [number, number];
  const isPair = parts.length === 2 && text.split(",").every((part) => part.trim() !== "");
  if (isPair && Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat];
  throw new UsageError(`--from takes longitude,latitude in degrees, not "${text}".`);
}
