import type { ClassChange, PeopleChange, ShareChange, WhatIfResult } from "#domain/answers/what-if.ts";
import { type ZoneKind, zoneKinds } from "#domain/terms.ts";

/** What is told first: the class that changes most, else the linkage, else that nothing does. */
export type Headline =
  | { readonly kind: "class"; readonly entry: ClassChange }
  | { readonly kind: "linkage"; readonly from: ZoneKind; readonly to: ZoneKind; readonly change: number }
  | { readonly kind: "nothing" };

/** Whether people gain or lose so that a whole number shows it; the same for an index, in hundredths. */
export const peopleChanges = ({ gained, lost }: PeopleChange): boolean => Math.round(gained) + Math.round(lost) > 0;
export const indexChanges = ({ before, after }: ShareChange): boolean =>
  before !== null && after !== null && Math.round(before * 100) !== Math.round(after * 100);

/** Shares that differ by less than this read as the same: a twentieth of a percentage point. */
const leastShare = 0.0005;

/** The difference of two shares of the linkage; null: not assessed on both sides, or none to be read. */
export function shareChange({ linkage }: WhatIfResult, row: number, column: number): number | null {
  const { matrix, kinds } = linkage;
  const before = matrix.before[row]?.[column] ?? null;
  const after = matrix.after[row]?.[column] ?? null;
  const to = zoneKinds[column];
  if (!to || !kinds.includes(to) || before === null || after === null) return null;
  return Math.abs(after - before) < leastShare ? null : after - before;
}

/** A class that was not assessed before has no gains to compare: it comes after all that have. */
const weightOf = ({ people, after }: ClassChange): number =>
  people ? (peopleChanges(people) ? people.gained + people.lost : 0) : after !== null ? Number.MIN_VALUE : 0;

/** The class with most people gained and lost; undefined: none changes. */
export function mostChanged(classes: readonly ClassChange[]): ClassChange | undefined {
  const [most] = classes.toSorted((a, b) => weightOf(b) - weightOf(a));
  return most && weightOf(most) > 0 ? most : undefined;
}

/** @param settled the answer at rest: while a work is dragged, the class that is told stays. */
export function headlineOf(result: WhatIfResult, settled: WhatIfResult | null): Headline {
  const wanted = settled && mostChanged(settled.classes)?.class;
  const kept = result.classes.find((entry) => entry.class === wanted && weightOf(entry) > 0);
  const entry = kept ?? mostChanged(result.classes);
  if (entry) return { kind: "class", entry };
  const cells = zoneKinds.flatMap((from, row) =>
    zoneKinds.map((to, column) => ({
      kind: "linkage" as const,
      from,
      to,
      change: shareChange(result, row, column) ?? 0,
    })),
  );
  const [most] = cells.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return most && most.change !== 0 ? most : { kind: "nothing" };
}
