import type { Answers, Inquiry, Question } from "#domain/questions.ts";
import type { Work } from "#domain/records.ts";
import { checkUp } from "./check-up/check-up.ts";
import { coverage } from "./coverage.ts";
import type { Desk } from "./desk.ts";
import { emergency } from "./emergency.ts";
import { emergencyProfiles } from "./emergency-profiles.ts";
import type { Steps } from "./engine.ts";
import { gaps } from "./gaps.ts";
import { hours } from "./hours.ts";
import { lens } from "./lens.ts";
import { linkage } from "./linkage.ts";
import { planAccounts } from "./plan-accounts.ts";
import type { SolveMip } from "./siting/mip.ts";
import { siting } from "./siting/siting.ts";
import { whatIf } from "./what-if.ts";

/** Solves mixed-integer programs, where one was loaded: only siting asks for it. */
interface Tools {
  readonly solveMip: SolveMip | null;
}

type Answering<Q extends Question> = (desk: Desk, inquiry: Inquiry, tools: Tools) => Steps<Answers[Q]>;

/** How each question is answered: the one table that the worker and the command line go by. */
export const answering: { readonly [Q in Question]: Answering<Q> } = {
  coverage: (desk, { parameters }) => coverage(desk.engineFor(parameters)),
  linkage: (desk, { parameters }) => linkage(desk.engineFor(parameters)),
  gaps: (desk, { parameters }) => gaps(desk.engineFor(parameters)),
  lens: (desk, { parameters, lens: indicator }) => lens(desk.engineFor(parameters), indicator),
  check_up: (desk, { parameters }) => checkUp(desk.engineFor(parameters), desk.area.checkUp),
  what_if: (desk, inquiry) => atOnce(() => whatIf(desk.baselineFor(inquiry.parameters), worksOf(inquiry))),
  siting: (desk, inquiry, { solveMip }) => siting(desk.engineFor(inquiry.parameters), inquiry, solveMip),
  accounts: (desk, { parameters, records }) => atOnce(() => planAccounts(desk.area, records, parameters)),
  hours: (desk, { parameters, weekday }) => hours(desk.engineFor(parameters), weekday),
  emergency: (desk, { parameters }) => emergency(desk.engineFor(parameters), emergencyProfiles),
};

/** The works of the scenario asked about. */
export const worksOf = ({ records, scenario }: Inquiry): readonly Work[] =>
  records.filter((record): record is Work => record.kind === "work" && record.scenario === scenario);

/** An answer that needs no pause. */
// biome-ignore lint/correctness/useYield: it has nowhere to pause
function* atOnce<Result>(answer: () => Result): Steps<Result> {
  return answer();
}
