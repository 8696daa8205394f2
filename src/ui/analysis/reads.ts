import type { Question } from "#domain/questions.ts";

type Part = "walking" | "tier" | "classes" | "linking" | "when" | "method";

/** What of the parameters each question reads; the rest is not shown with it. `state/results.ts` tells staleness by the same. */
export const reads: Readonly<Record<Question, ReadonlySet<Part>>> = {
  coverage: new Set<Part>(["walking", "tier", "classes", "when", "method"]),
  linkage: new Set<Part>(["walking", "tier", "linking", "when", "method"]),
  gaps: new Set<Part>(["walking", "tier", "classes", "when"]),
  lens: new Set<Part>(["walking", "tier", "linking", "when"]),
  check_up: new Set<Part>(["walking", "linking", "when"]),
  what_if: new Set<Part>(["walking", "tier", "classes", "linking", "when"]),
  siting: new Set<Part>(["walking", "tier", "when"]),
  accounts: new Set<Part>(),
  hours: new Set<Part>(["walking", "tier", "classes"]),
  emergency: new Set<Part>(["walking", "when"]),
};
