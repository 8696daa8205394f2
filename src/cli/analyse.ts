import { catchment } from "#analysis/catchment.ts";
import { deskOf } from "#analysis/desk.ts";
import { answering } from "#analysis/questions.ts";
import { loadHighs } from "#analysis/siting/load-highs.ts";
import { walkTo } from "#analysis/walk-to.ts";
import { withWorks } from "#analysis/works.ts";
import type { SitingFault, SitingResult } from "#domain/answers/siting.ts";
import type { Area } from "#domain/area.ts";
import type { Answers, Inquiry, Question } from "#domain/questions.ts";
import { folderFiles } from "#io/area/folder.ts";
import { describeIssue } from "#io/area/issues.ts";
import { readArea } from "#io/area/read-area.ts";
import { contextOf } from "#io/report/context.ts";
import { faultWords } from "#io/report/words.ts";
import { type AnalyseCall, spelling } from "./arguments.ts";
import { checkClasses } from "./check-classes.ts";
import { closedGround } from "./closed-ground.ts";
import { type PlanAtHand, planAtHand, scenarioOf } from "./plan-file.ts";
import { catchmentText, walkText } from "./print.ts";
import { answerText } from "./print-answer.ts";
import { type Progress, runSteps } from "./progress.ts";
import { UsageError } from "./usage.ts";

/** @returns what to print. Issues of the package go to standard error, so that JSON stays JSON. */
export async function analyse(call: AnalyseCall, warn: (line: string) => void, progress: Progress): Promise<string> {
  const area = await areaIn(call.areaFolder, warn);
  checkClasses(area, call);
  const plan = call.plan === null ? null : await planAtHand(call.plan, call.scenario, area, warn);
  const closed = call.closed === null ? [] : await closedGround(call.closed, area);
  const parameters = { ...call.parameters, closed };
  const { question } = call;
  // What-if compares without and with, and accounts only add up; every other question is asked as if the works were done.
  const isDone = plan !== null && question !== "what_if" && question !== "accounts";
  const asked = isDone ? withWorks(area, plan.works) : area;
  const desk = deskOf(asked);
  if (question === "walk") {
    const walk = walkTo(desk.engineFor(parameters), call.from ?? [0, 0], call.classes?.[0] ?? "");
    if (call.json) return JSON.stringify(walk, null, 2);
    return walk
      ? walkText(contextOf(asked, [], "en", "zh"), walk)
      : "No open door of that class can be reached on foot from there.";
  }
  if (question === "catchment") {
    const found = catchment(desk.engineFor(parameters), call.classes?.[0] ?? "");
    if (!found) throw new UsageError("The tier sets no radius for that class; choose another --tier.");
    return call.json ? JSON.stringify(found, null, 2) : catchmentText(contextOf(asked, [], "en", "zh"), found);
  }
  const inquiry = inquiryOf(call, { ...call, parameters }, plan);
  const solveMip = question === "siting" && inquiry.siting.exact ? await loadHighs() : null;
  const answer = runSteps<Answers[Question]>(
    spelling(question),
    answering[question](desk, inquiry, { solveMip }),
    progress,
  );
  progress.end();
  if (answer.question === "siting") checkFault(answer);
  if (call.json) return JSON.stringify(answer, null, 2);
  return answerText(contextOf(asked, inquiry.records, "en", "zh"), answer, call.method);
}

/** @throws AreaError where there is no package. */
export async function areaIn(folder: string, warn: (line: string) => void): Promise<Area> {
  const { area, issues } = await readArea(folderFiles(folder));
  for (const issue of issues) warn(describeIssue(issue, "en"));
  return area;
}

function inquiryOf(
  { question }: AnalyseCall,
  { parameters, siting, indicator, weekday }: Pick<AnalyseCall, "parameters" | "siting" | "indicator" | "weekday">,
  plan: PlanAtHand | null,
): Inquiry {
  return {
    parameters,
    records: plan?.records ?? [],
    scenario: plan && question === "what_if" ? scenarioOf(plan) : (plan?.scenario ?? null),
    siting,
    lens: indicator === "linkage" ? { kind: "linkage" } : { kind: "coverage", class: indicator },
    weekday,
  };
}

/** Faults that lie in the words of the call; an area without people or candidates is an answer. */
const misworded: readonly SitingFault[] = [
  "no_radius",
  "count_invalid",
  "too_many_kept",
  "kept_unknown",
  "kept_over_budget",
  "budget_invalid",
];

function checkFault({ fault }: SitingResult): void {
  if (fault !== null && misworded.includes(fault)) throw new UsageError(faultWords[fault][1]);
}
