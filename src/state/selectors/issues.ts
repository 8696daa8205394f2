import { type AreaIssue, describeIssue } from "#io/area/issues.ts";

/** Each issue as one sentence; the same sentence once. */
export const issueSentences = (issues: readonly AreaIssue[], lang: "zh" | "en"): readonly string[] => [
  ...new Set(issues.map((issue) => describeIssue(issue, lang))),
];
