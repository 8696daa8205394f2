import type { Area } from "../area.ts";
import type { Plan } from "../plan.ts";
import type { ScenarioId } from "../records.ts";
import type { Remedy } from "../results.ts";
import type { EditContext } from "./context.ts";
import { namesOfWork } from "./name-work.ts";
import { type Put, putWorks } from "./put-works.ts";

export interface PutRemedyInput {
  readonly remedy: Remedy;
  readonly area: Area;
  /** As in `putWorks`. */
  readonly scenario: ScenarioId | null;
  readonly scenarioName: string;
}

/** What would mend a gap as works of a scenario: the changes that the answer was computed with. Null where nothing would change. Rules: A3.5, S9. */
export const putRemedy = (
  plan: Plan,
  { remedy, area, scenario, scenarioName }: PutRemedyInput,
  context: EditContext,
): Put | null =>
  putWorks(
    plan,
    { works: remedy.effects.map((effect) => ({ ...namesOfWork(area, effect), effect })), scenario, scenarioName },
    context,
  );
