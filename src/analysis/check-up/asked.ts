import type { Indicator } from "#domain/check-up.ts";
import type { CoverageResult, LinkageResult, Parameters } from "#domain/results.ts";
import type { CircleTier } from "#domain/standards.ts";
import { coverage } from "../coverage.ts";
import type { Engine, Steps } from "../engine.ts";
import { linkage } from "../linkage.ts";

/** The answers that indicators are read from, by tier. */
export interface Answers {
  readonly coverage: ReadonlyMap<CircleTier, CoverageResult>;
  readonly linkage: ReadonlyMap<CircleTier, LinkageResult>;
}

/** What an indicator's question is asked with: its own tier and classes, and the tier's reach; all else as the engine has it. */
export const parametersFor = (
  { parameters }: Engine,
  tier: CircleTier,
  classes: readonly string[] | null,
): Parameters => ({ ...parameters, tier, classes, reachM: null });

/** Asks each question once for each tier that any indicator needs. Yields the share done. */
export function* ask(engine: Engine, indicators: readonly Indicator[]): Steps<Answers> {
  const classesOfTier = new Map<CircleTier, Set<string>>();
  const linkageTiers = new Set<CircleTier>();
  for (const { formula } of indicators) {
    if (formula.kind === "linkage_index") linkageTiers.add(formula.tier);
    if (formula.kind !== "share_within" && formula.kind !== "presence") continue;
    classesOfTier.set(formula.tier, (classesOfTier.get(formula.tier) ?? new Set()).add(formula.class));
  }

  const questions = classesOfTier.size + linkageTiers.size;
  let answered = 0;
  function* part<Result>(steps: Steps<Result>): Steps<Result> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        answered += 1;
        return value;
      }
      yield (answered + value) / questions;
    }
  }

  const answers = { coverage: new Map<CircleTier, CoverageResult>(), linkage: new Map<CircleTier, LinkageResult>() };
  for (const [tier, classes] of classesOfTier) {
    const parameters = parametersFor(engine, tier, [...classes]);
    answers.coverage.set(tier, yield* part(coverage({ ...engine, parameters })));
  }
  for (const tier of linkageTiers) {
    const parameters = parametersFor(engine, tier, null);
    answers.linkage.set(tier, yield* part(linkage({ ...engine, parameters })));
  }
  return answers;
}
