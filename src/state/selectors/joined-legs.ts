import type { Leg } from "#domain/results.ts";

type Told = Pick<Leg, "kind" | "id" | "lengthM">;

/** Legs as a person would tell them: stretches of one street in a row are one, and a street cut in two keeps its name. */
export function joinedLegs(legs: readonly Told[], nameOf: (id: string) => string): readonly Told[] {
  const told: Told[] = [];
  for (const { kind, id, lengthM } of legs) {
    const last = told.at(-1);
    const sameName =
      last?.kind === kind &&
      kind !== "gate" &&
      (last.id === id || (last.id !== null && id !== null && nameOf(last.id) === nameOf(id)));
    // Gates and crossings are told though one steps through them in no metres: they are what the way hangs on.
    if (last && sameName) told[told.length - 1] = { ...last, lengthM: last.lengthM + lengthM };
    else if (kind === "gate" || kind === "crossing" || lengthM >= 0.5) told.push({ kind, id, lengthM });
  }
  return told;
}
