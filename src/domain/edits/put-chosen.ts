import type { SitingCandidate, SitingResult } from "../answers/siting.ts";
import type { Area } from "../area.ts";
import type { Effect } from "../effects.ts";
import type { Change, Plan } from "../plan.ts";
import type { Scenario, ScenarioId, Work } from "../records.ts";
import type { EditContext } from "./context.ts";
import { namesOfWork } from "./name-work.ts";

export interface PutChosenInput {
  readonly result: SitingResult;
  readonly area: Area;
  /** Null, or one the plan does not hold: a scenario of its own is made, of this name. */
  readonly scenario: ScenarioId | null;
  readonly scenarioName: string;
}

/**
 * The chosen places as works of a scenario, in one change. What the scenario does already is not put again.
 * Null where nothing would change.
 */
export function putChosen(
  plan: Plan,
  { result, area, scenario, scenarioName }: PutChosenInput,
  { actor, now, newId }: EditContext,
): { readonly change: Change; readonly scenario: ScenarioId } | null {
  const known = scenario !== null && plan.records.get(scenario)?.kind === "scenario" ? scenario : null;
  const own: Scenario = {
    kind: "scenario",
    id: known ?? `scenario:${newId()}`,
    author: actor,
    changedAt: now,
    name: scenarioName,
  };
  const done = new Set(
    [...plan.records.values()].flatMap((record) =>
      record.kind === "work" && record.scenario === own.id ? [JSON.stringify(record.effect)] : [],
    ),
  );
  const works = result.candidates
    .filter(({ chosen }) => chosen)
    .map((candidate): Work => {
      const effect = effectOf(candidate, result.options.class);
      return {
        kind: "work",
        id: `work:${newId()}`,
        author: actor,
        changedAt: now,
        scenario: own.id,
        ...namesOf(candidate, effect, area, plan),
        effect,
        ...(candidate.kind === "site" && { site: candidate.of as `site:${string}` }),
        ...(candidate.costYuan !== null && { costYuan: Math.round(candidate.costYuan) }),
      };
    })
    .filter(({ effect }) => !done.has(JSON.stringify(effect)));
  if (works.length === 0) return null;
  const put = known ? works : [own, ...works];
  return { change: { note: "work_added", remove: [], put }, scenario: own.id };
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
