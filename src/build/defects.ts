import { type AreaIssue, issueWords } from "#io/area/issues.ts";

/** What is wrong in a source folder. Unlike an issue of a package it stops the build: a source is mended, not guessed at. */
export interface Defect {
  readonly file: string;
  readonly feature: string | number | null;
  readonly what: string;
  readonly whatToDo: string;
}

export const defectOf = (issue: Pick<AreaIssue, "file" | "feature" | "code" | "params">): Defect => ({
  file: issue.file,
  feature: issue.feature,
  ...issueWords(issue, "en"),
});

/** `zones.geojson: campus-a: what is wrong — what to do` */
export function describeDefect({ file, feature, what, whatToDo }: Defect): string {
  const place = feature === null ? [] : [typeof feature === "number" ? `feature no. ${feature + 1}` : feature];
  return `${[file, ...place].join(": ")}: ${what} — ${whatToDo}`;
}

/** Thrown before anything is written; the message lists every defect, one a line. */
export class BrokenSource extends Error {
  override readonly name = "BrokenSource";
  readonly defects: readonly Defect[];

  constructor(defects: readonly Defect[]) {
    super(defects.map(describeDefect).join("\n"));
    this.defects = defects;
  }
}
