import type { ClassChange, WhatIfResult } from "#domain/answers/what-if.ts";
import type { AnswerOverlay } from "./answer-overlay.ts";

/** Communities by the share of their residents that gain a class, or lose it (below 0). Who neither gains nor loses keeps its own colour. */
export function gainOverlay(change: ClassChange | undefined, residents: ReadonlyMap<string, number>): AnswerOverlay {
  const zones = (change?.zones ?? []).flatMap(({ zone, gained, lost }): [string, number][] => {
    const people = residents.get(zone) ?? 0;
    return people > 0 && gained !== lost ? [[zone, Math.min(1, (gained - lost) / people)]] : [];
  });
  return { zones: new Map(zones), features: [], facilityClasses: change ? [change.class] : null };
}

/** Communities by what their linkage index gains or loses. */
export function indexOverlay({ linkage }: WhatIfResult): AnswerOverlay {
  const zones = linkage.communities.flatMap(({ zone, before, after }): [string, number][] =>
    before !== null && after !== null && before !== after ? [[zone, after - before]] : [],
  );
  return { zones: new Map(zones), features: [] };
}
