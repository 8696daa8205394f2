import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { Site, SiteId } from "../records.ts";
import type { EditContext } from "./context.ts";

export interface SiteWords extends Partial<Pick<Site, "name" | "renewalType" | "stage" | "notes">> {
  readonly id: SiteId;
}

/** Name, renewal type, stage and notes. What is left out stays; the author stays too, for a comment is not a takeover. */
export function describeSite(plan: Plan, { id, ...words }: SiteWords, { now }: EditContext): Change | Refusal {
  const site = plan.records.get(id);
  if (site?.kind !== "site") return "not_found";
  const name = (words.name ?? site.name).trim();
  if (name === "") return "name_missing";
  return { note: "site_described", remove: [], put: [{ ...site, ...words, name, changedAt: now }] };
}
