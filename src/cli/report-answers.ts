import type { Desk } from "#analysis/desk.ts";
import { answering } from "#analysis/questions.ts";
import type { Inquiry, Question } from "#domain/questions.ts";
import { type CircleTier, tiersOfCircle } from "#domain/standards.ts";
import type { ReportAnswers } from "#io/report/answers.ts";
import { spelling } from "./arguments.ts";
import { type Progress, runSteps } from "./progress.ts";

/** Asks all that a report tells of. Cost: gaps with their remedies take most of it, once for each tier. */
export function reportAnswers(desk: Desk, inquiry: Inquiry, hasPlan: boolean, progress: Progress): ReportAnswers {
  const { parameters } = inquiry;
  const inTier = (tier: CircleTier): Inquiry => ({ ...inquiry, parameters: { ...parameters, tier } });
  const tools = { solveMip: null };
  const ask = <Q extends Question>(question: Q, asked = inquiry) =>
    runSteps(spelling(question), answering[question](desk, asked, tools), progress);
  return {
    coverage: tiersOfCircle.map((tier) => ask("coverage", inTier(tier))),
    linkage: ask("linkage"),
    gaps: tiersOfCircle.map((tier) => ask("gaps", inTier(tier))),
    checkUp: ask("check_up"),
    lens: ask("lens"),
    hours: ask("hours"),
    emergency: ask("emergency"),
    whatIf: hasPlan && inquiry.scenario !== null ? ask("what_if") : null,
    accounts: hasPlan ? ask("accounts") : null,
  };
}
