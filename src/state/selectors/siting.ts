import type { CandidateKind, SitingCandidate, SitingResult } from "#domain/answers/siting.ts";
import type { AppState } from "../store.ts";
import { nameOfPlace } from "./names.ts";

type Naming = Pick<AppState, "area" | "plan" | "lang">;

/** What a candidate `kind:id` is made of, in words. A renewal area of the plan goes by its own name. */
export function nameOfCandidate({ area, plan, lang }: Naming, id: string): string {
  const of = id.slice(id.indexOf(":") + 1);
  const record = plan.records.get(of as `site:${string}`);
  return record?.kind === "site" ? record.name : area ? nameOfPlace(area, of, lang) : of;
}

export const kindOfCandidate = (id: string): CandidateKind => id.slice(0, id.indexOf(":")) as CandidateKind;

/** The chosen, those who alone would help most people first; then the others, alike. */
export function rankedCandidates({ candidates }: SitingResult): {
  readonly chosen: readonly SitingCandidate[];
  readonly others: readonly SitingCandidate[];
} {
  const ranked = candidates.toSorted((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
  return { chosen: ranked.filter(({ chosen }) => chosen), others: ranked.filter(({ chosen }) => !chosen) };
}
