import { outlineOf, whyNotOutline } from "../outline.ts";
import type { Refusal } from "../permissions.ts";
import type { Change, Plan } from "../plan.ts";
import type { Site } from "../records.ts";
import type { EditContext } from "./context.ts";

export type SiteInput = Pick<Site, "name" | "renewalType" | "stage" | "notes" | "outline">;

/** A new renewal area. Its outline is stored closed and without corners clicked twice. */
export function addSite(_plan: Plan, input: SiteInput, { actor, now, newId }: EditContext): Change | Refusal {
  const name = input.name.trim();
  if (name === "") return "name_missing";
  const fault = whyNotOutline(input.outline);
  if (fault) return fault.refusal;
  const outline = outlineOf(input.outline.coordinates[0] ?? []);
  const site: Site = { kind: "site", id: `site:${newId()}`, author: actor, changedAt: now, ...input, name, outline };
  return { note: "site_added", remove: [], put: [site] };
}
