import type { Inquiry } from "#domain/questions.ts";
import type { AppState } from "../store.ts";

/** What the questions are asked with, as it stands in view. */
export const inquiryOf = ({
  parameters,
  plan,
  scenario,
  siting,
  lens,
  weekday,
}: Pick<AppState, "parameters" | "plan" | "scenario" | "siting" | "lens" | "weekday">): Inquiry => ({
  parameters,
  records: [...plan.records.values()],
  scenario,
  siting,
  lens,
  weekday,
});
