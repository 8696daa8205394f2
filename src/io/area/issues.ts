import { type IssueCode, type Params, sentences, type Words } from "#io/area/issue-words.ts";

export type { IssueCode } from "#io/area/issue-words.ts";
export type Language = "zh" | "en";

/** Something wrong in an area package that is otherwise read. */
export interface AreaIssue {
  readonly file: string;
  /** The feature's id, its index in the file where it has none, or null where the file itself is meant. */
  readonly feature: string | number | null;
  /** Stable; see docs/area-package.md. */
  readonly code: IssueCode;
  readonly params: Params;
  /** Left out altogether, or kept under a stated assumption. */
  readonly severity: "dropped" | "assumed";
}

/** What is wrong and what to do, without the place. */
export function issueWords({ code, params }: Pick<AreaIssue, "code" | "params">, language: Language): Words {
  const [what, whatToDo] = sentences[code][language](params);
  return { what, whatToDo };
}

const places: Record<Language, (feature: string | number) => string> = {
  en: (feature) => (typeof feature === "number" ? `feature no. ${feature + 1}` : feature),
  zh: (feature) => (typeof feature === "number" ? `第 ${feature + 1} 个要素` : feature),
};

const leftOut: Record<Language, readonly [feature: string, file: string]> = {
  en: ["; the feature is left out", "; the layer is left empty"],
  zh: ["，该要素已略去", "，该图层为空"],
};

/** One sentence a planner can act on: file, feature, what is wrong, what became of it, what to do. */
export function describeIssue(issue: AreaIssue, language: Language): string {
  const { what, whatToDo } = issueWords(issue, language);
  const [feature, file] = leftOut[language];
  const outcome = issue.severity === "assumed" ? "" : issue.feature === null ? file : feature;
  const place = issue.feature === null ? [] : [places[language](issue.feature)];
  return language === "en"
    ? `${[issue.file, ...place].join(": ")}: ${what}${outcome} — ${whatToDo}.`
    : `${[issue.file, ...place].join("：")}：${what}${outcome}——${whatToDo}。`;
}

/** A package, or a file of one, that cannot be used at all. `message` is English; `describeAreaError` speaks both. */
export class AreaError extends Error {
  override readonly name = "AreaError";
  readonly file: string;
  readonly code: IssueCode;
  readonly params: Params;

  constructor(file: string, code: IssueCode, params: Params = {}) {
    const { what, whatToDo } = issueWords({ code, params }, "en");
    super(`${file}: ${what} — ${whatToDo}.`);
    this.file = file;
    this.code = code;
    this.params = params;
  }

  get what(): string {
    return issueWords(this, "en").what;
  }

  get whatToDo(): string {
    return issueWords(this, "en").whatToDo;
  }
}

/** The error as one sentence in the reader's language. */
export function describeAreaError(error: AreaError, language: Language): string {
  const { what, whatToDo } = issueWords(error, language);
  return language === "en" ? `${error.file}: ${what} — ${whatToDo}.` : `${error.file}：${what}——${whatToDo}。`;
}

/** A hostile value, short enough to stand in a sentence. */
export function shown(value: unknown): string {
  if (value === undefined) return "missing";
  let text: string;
  try {
    text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? typeof value);
  } catch {
    text = typeof value;
  }
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
