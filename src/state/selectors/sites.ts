import type { Plan } from "#domain/plan.ts";
import type { Site } from "#domain/records.ts";

const lists = new WeakMap<Plan, readonly Site[]>();

/** The renewal areas of a plan, the last changed first. The same list for the same plan. */
export function sitesOf(plan: Plan): readonly Site[] {
  const known = lists.get(plan);
  if (known) return known;
  const sites = [...plan.records.values()].filter((record): record is Site => record.kind === "site");
  sites.sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : a.id < b.id ? -1 : 1));
  lists.set(plan, sites);
  return sites;
}

/** One more than the highest number that ends a name, so that two new areas never share one. */
export const nextSiteNumber = (plan: Plan): number =>
  Math.max(0, ...sitesOf(plan).map(({ name }) => Number(/(\d{1,4})$/.exec(name)?.[1] ?? 0))) + 1;
