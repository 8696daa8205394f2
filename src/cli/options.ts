import type { Question } from "#domain/questions.ts";
import { UsageError } from "./usage.ts";

/** The words after a question. */
export const options = {
  area: { type: "string" },
  method: { type: "string" },
  tier: { type: "string" },
  class: { type: "string", multiple: true },
  admission: { type: "string" },
  reach: { type: "string" },
  detour: { type: "string" },
  grid: { type: "string" },
  when: { type: "string" },
  closed: { type: "string" },
  from: { type: "string" },
  plan: { type: "string" },
  scenario: { type: "string" },
  indicator: { type: "string" },
  weekday: { type: "string" },
  count: { type: "string" },
  objective: { type: "string" },
  candidates: { type: "string" },
  keep: { type: "string", multiple: true },
  "leave-out": { type: "string", multiple: true },
  budget: { type: "string" },
  cost: { type: "string", multiple: true },
  quick: { type: "boolean" },
  "time-limit": { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export type Values = {
  readonly [Name in keyof typeof options]?: (typeof options)[Name] extends { readonly type: "boolean" }
    ? boolean
    : (typeof options)[Name] extends { readonly multiple: true }
      ? string[]
      : string;
};

/** What can be asked: the table of answers, and two that only draw. */
export type Asked = Question | "walk" | "catchment";

const siting = ["siting"] as const;
/** Options that only some questions read: said elsewhere they would change nothing, and mislead. */
const belongsTo: { readonly [Name in keyof Values]?: readonly Asked[] } = {
  method: ["coverage", "linkage"],
  from: ["walk"],
  indicator: ["lens"],
  weekday: ["hours"],
  count: siting,
  objective: siting,
  candidates: siting,
  keep: siting,
  "leave-out": siting,
  budget: siting,
  cost: siting,
  quick: siting,
  "time-limit": siting,
};

/** @throws UsageError for a word that the question does not read, or one that it needs and lacks. */
export function checkWords(question: Asked, values: Values): void {
  for (const [name, questions] of Object.entries(belongsTo)) {
    if (values[name as keyof Values] === undefined || questions.includes(question)) continue;
    throw new UsageError(`--${name} belongs to ${questions.map((one) => one.replace("_", "-")).join(" and ")}.`);
  }
  if (values.scenario !== undefined && values.plan === undefined)
    throw new UsageError("--scenario names one of a plan; give the plan too, with --plan and its file.");
  if (values.plan === undefined && question === "what_if")
    throw new UsageError(
      "Say what would be done: --plan and a plan file, for example --plan public/areas/xueyuanlu/plan.json.",
    );
  if (values.plan === undefined && question === "accounts")
    throw new UsageError("Say which plan to add up: --plan and a plan file.");
  if (question === "siting" && (values.class?.length ?? 0) > 1)
    throw new UsageError("Siting places one facility class at a time; give --class once.");
}
