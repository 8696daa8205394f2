import type { Access, CrossingKind } from "../area.ts";
import type { Effect } from "../effects.ts";
import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { Work, WorkId } from "../records.ts";
import type { EditContext } from "./context.ts";

/** Dearer than any work: a slip of the hand. Whole yuan. */
export const mostCostYuan = 1e11;

/** What is said of a work. Left out: stays. Null: not known any more. */
export interface WorkWords {
  readonly id: WorkId;
  readonly name?: string;
  readonly nature?: Work["nature"] | null;
  readonly year?: Work["year"] | null;
  readonly costYuan?: number | null;
  readonly payer?: string | null;
  readonly site?: Work["site"] | null;
  /** Whom a gate or facility lets in; of a new facility and a crossing it says nothing. */
  readonly access?: Access;
  readonly class?: string;
  readonly crossing?: CrossingKind;
}

/** Name, particulars, and how it lets people through; where it stands is for `moveWork`. */
export function describeWork(plan: Plan, { id, ...words }: WorkWords, { now }: EditContext): Change | Refusal {
  const work = plan.records.get(id);
  if (work?.kind !== "work") return "not_found";
  const name = (words.name ?? work.name).trim();
  if (name === "") return "name_missing";
  const { nature, year, costYuan, payer, site } = words;
  const said: Record<string, unknown> = { ...work, name, changedAt: now, effect: describedEffect(work.effect, words) };
  // A name somebody gave stands for both languages: the one made up no longer fits.
  if (name !== work.name) said.nameEn = name;
  for (const [field, value] of Object.entries({ nature, year, costYuan, payer: payer?.trim() ?? payer, site })) {
    if (value === undefined) continue;
    if (value === null || value === "") delete said[field];
    else said[field] = value;
  }
  return { note: "work_changed", remove: [], put: [said as unknown as Work] };
}

function describedEffect(effect: Effect, { access, class: id, crossing }: Omit<WorkWords, "id">): Effect {
  switch (effect.kind) {
    case "new_facility":
      return id === undefined ? effect : { ...effect, class: id };
    case "new_crossing":
      return crossing === undefined ? effect : { ...effect, crossing };
    default:
      return access === undefined ? effect : { ...effect, access };
  }
}
