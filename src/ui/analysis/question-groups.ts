import type { Question } from "#domain/questions.ts";

/** The questions as a planner meets them: how it is, how healthy, what to do, and when it matters. */
export const questionGroups = [
  { id: "now", questions: ["coverage", "linkage", "gaps", "lens"] },
  { id: "check", questions: ["check_up"] },
  { id: "plan", questions: ["what_if", "siting", "accounts"] },
  { id: "time", questions: ["hours", "emergency"] },
] as const satisfies readonly { readonly id: string; readonly questions: readonly Question[] }[];
