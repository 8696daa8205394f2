import { readFile } from "node:fs/promises";
import type { Area } from "#domain/area.ts";
import type { PlanRecord, Scenario, ScenarioId, Work } from "#domain/records.ts";
import { readPlan } from "#io/plan/read-plan.ts";
import { UsageError } from "./usage.ts";

/** A plan file as the questions use it. */
export interface PlanAtHand {
  readonly records: readonly PlanRecord[];
  /** The scenario named, or the only one there is; null where the plan has none. */
  readonly scenario: ScenarioId | null;
  /** Works of the scenario named; of the whole plan where none was named. */
  readonly works: readonly Work[];
}

/**
 * @param named as said with `--scenario`; with or without the prefix `scenario:`.
 * @throws UsageError for a file that is no JSON, a plan of another area, or a scenario it does not hold.
 */
export async function planAtHand(
  file: string,
  named: string | null,
  area: Area,
  warn: (line: string) => void,
): Promise<PlanAtHand> {
  const plan = readPlan(await parsed(file));
  if (plan.area !== area.manifest.id)
    throw new UsageError(
      `${file} was drawn on the area "${plan.area}", not on "${area.manifest.id}"; give --area with its package.`,
    );
  if (plan.refused.length > 0)
    warn(`${file}: record no. ${plan.refused.join(", ")} is not as a record should be, and was left out.`);
  const scenarios = plan.records.filter((record): record is Scenario => record.kind === "scenario").map(({ id }) => id);
  const works = plan.records.filter((record): record is Work => record.kind === "work");
  if (named === null)
    return { records: plan.records, scenario: scenarios.length === 1 ? (scenarios[0] as ScenarioId) : null, works };
  const scenario = scenarios.find((id) => id === named || id === `scenario:${named}`);
  if (!scenario) throw new UsageError(`The plan has no scenario "${named}"; it has ${scenarios.join(", ") || "none"}.`);
  return { records: plan.records, scenario, works: works.filter((work) => work.scenario === scenario) };
}

/** The scenario that a question needs. */
export function scenarioOf({ records, scenario }: PlanAtHand): ScenarioId {
  if (scenario !== null) return scenario;
  const ids = records.filter(({ kind }) => kind === "scenario").map(({ id }) => id);
  throw new UsageError(
    ids.length === 0
      ? "The plan has no scenario, so there are no works to look at."
      : `The plan has ${ids.length} scenarios; say which with --scenario: ${ids.join(", ")}.`,
  );
}

async function parsed(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    throw new UsageError(`${file} cannot be read as JSON; give a plan file that Siqu wrote.`);
  }
}
