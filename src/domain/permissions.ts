import type { Change, Plan } from "./plan.ts";
import { type PlanRecord, type Tier, tiers } from "./records.ts";

/** Why something may not be done; a key of the interface's texts. */
export type Refusal =
  | "higher_tier"
  | "public_reads"
  | "frozen"
  | "planners_find"
  | "outline_crosses_itself"
  | "outline_too_small"
  | "name_missing"
  | "not_found";

/**
 * Why `actor` may not make `change`, or null. The only place that knows permissions: the button, the command,
 * the file merge and the server ask it.
 * Rule P1: the public reads. P2: no one alters, or writes in the name of, a higher tier. P3: a proposal is frozen.
 * P4: findings of a check-up are the planner's and the mentor's to record,
 * whichever of them recorded one before.
 */
export function whyNot(plan: Plan, change: Change, actor: Tier): Refusal | null {
  if (actor === "public") return "public_reads";
  const touched = [...change.remove, ...change.put.map(({ id }) => id)];
  const before = touched.flatMap((id) => plan.records.get(id) ?? []);
  if (before.some(({ kind }) => kind === "proposal")) return "frozen";
  if (actor === "cocreator" && [...before, ...change.put].some(({ kind }) => kind === "finding"))
    return "planners_find";
  // A check-up finds what it finds, whoever asks for it: its findings are renewed by either tier that may record them.
  const isHigher = ({ kind, author }: PlanRecord) => kind !== "finding" && tiers.indexOf(author) < tiers.indexOf(actor);
  return [...before, ...change.put].some(isHigher) ? "higher_tier" : null;
}
