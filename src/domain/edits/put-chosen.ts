import type { SitingCandidate, SitingResult } from "../answers/siting.ts";
import type { Area } from "../area.ts";
import type { Effect } from "../effects.ts";
import type { Plan } from "../plan.ts";
import type { ScenarioId, Work } from "../records.ts";
import type { EditContext } from "./context.ts";
import { namesOfWork } from "./name-work.ts";
import { type ProposedWork, type Put, putWorks } from "./put-works.ts";

export interface PutChosenInput {
  readonly result: SitingResult;
  readonly area: Area;
  /** As in `putWorks`. */
  readonly scenario: ScenarioId | null;
  readonly scenarioName: string;
}

/** The places chosen by a siting as works of a scenario. Null where nothing would change. Rules: A5.10, S9. */
export function putChosen(
  plan: Plan,
  { result, area, scenario, scenarioName }: PutChosenInput,
  context: EditContext,
): Put | null {
  const works = result.candidates
    .filter(({ chosen }) => chosen)
    .map((candidate): ProposedWork => {
      const effect = effectOf(candidate, result.options.class);
      return {
        ...namesOf(candidate, effect, area, plan),
        effect,
        ...(candidate.kind === "site" && { site: candidate.of as `site:${string}` }),
        ...(candidate.costYuan !== null && { costYuan: Math.round(candidate.costYuan) }),
      };
    });
  return putWorks(plan, { works, scenario, scenarioName }, context);
}

/** What makes a candidate real: the same change of the area that the answer was computed with. */
function effectOf({ kind, of, at }: SitingCandidate, facilityClass: string): Effect {
  switch (kind) {
    case "gate":
      return { kind: "opened_gate", gate: of, access: "open" };
    case "shared":
      return { kind: "shared_resource", facility: of, access: "open" };
    case "zone":
      return { kind: "new_facility", class: facilityClass, at: pointAt(at), zone: of };
    case "idle_land":
    case "site":
      return { kind: "new_facility", class: facilityClass, at: pointAt(at), zone: null };
  }
}

const pointAt = (at: readonly [number, number]) => ({ type: "Point" as const, coordinates: [...at] });

/** Named after what it does; a facility also after the ground it is put on. */
function namesOf({ of }: SitingCandidate, effect: Effect, area: Area, plan: Plan): Pick<Work, "name" | "nameEn"> {
  const names = namesOfWork(area, effect);
  if (effect.kind !== "new_facility") return names;
  const place = [...area.sites, ...area.zones].find(({ id }) => id === of);
  const planned = plan.records.get(of as `site:${string}`);
  const own = planned?.kind === "site" ? planned.name : of;
  const [zh, en] = [place?.nameZh || place?.nameEn || own, place?.nameEn || place?.nameZh || own];
  return { name: `${zh}：${names.name}`, nameEn: `${en}: ${names.nameEn}` };
}
