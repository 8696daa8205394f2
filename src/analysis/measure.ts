import type { Area } from "#domain/area.ts";
import type { Measure } from "#domain/records.ts";
import { defaultParameters, type Parameters } from "#domain/results.ts";
import { zoneKinds } from "#domain/terms.ts";
import { coverage } from "./coverage.ts";
import { engineOf, finish } from "./engine.ts";
import { linkage } from "./linkage.ts";
import { walkTo } from "./walk-to.ts";

/**
 * Answers a measure on an area, with the default parameters but for what the measure names: persons, share or metres.
 * Null where there is no such way, or nothing to take a share of.
 */
export function measure(area: Area, asked: Measure): number | null {
  const engineWith = (parameters: Partial<Parameters>) => engineOf(area, { ...defaultParameters, ...parameters });
  switch (asked.kind) {
    case "people_served": {
      const [found] = finish(coverage(engineWith({ tier: asked.tier, classes: [asked.class] }))).classes;
      const residents = new Map(area.zones.map((zone) => [zone.id, zone.residents]));
      if (!found || found.facilities === 0) return null;
      return Math.round(
        found.zones.reduce((sum, { zone, walk }) => sum + (walk.people ?? 0) * (residents.get(zone) ?? 0), 0),
      );
    }
    case "linkage": {
      const { matrix } = finish(linkage(engineWith({ tier: asked.tier }))).results.walk;
      return matrix[zoneKinds.indexOf(asked.from)]?.[zoneKinds.indexOf(asked.to)] ?? null;
    }
    case "index":
      return (
        finish(linkage(engineWith({ tier: asked.tier }))).communities.find(({ zone }) => zone === asked.zone)?.walk
          .index ?? null
      );
    case "walk":
      return walkTo(engineWith({}), asked.from, asked.class)?.lengthM ?? null;
  }
}
