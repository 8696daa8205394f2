import type { Area } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import type { Answers, Question } from "#domain/questions.ts";
import { accountsCsv } from "./accounts-csv.ts";
import { checkUpCsv } from "./check-up-csv.ts";
import { coverageCsv } from "./coverage-csv.ts";
import { emergencyCsv } from "./emergency-csv.ts";
import { gapsCsv } from "./gaps-csv.ts";
import { hoursCsv } from "./hours-csv.ts";
import { lensCsv } from "./lens-csv.ts";
import { linkageCsv } from "./linkage-csv.ts";
import type { ExportLang } from "./result-labels.ts";
import { sitingCsv } from "./siting-csv.ts";
import { whatIfCsv } from "./what-if-csv.ts";

/** Any result as a table. `plan` names what the result only knows by id. */
export function resultCsv(result: Answers[Question], area: Area, plan: Plan, lang: ExportLang): string {
  switch (result.question) {
    case "coverage":
      return coverageCsv(result, area, lang);
    case "linkage":
      return linkageCsv(result, area, lang);
    case "gaps":
      return gapsCsv(result, area, lang);
    case "what_if":
      return whatIfCsv(result, area, plan, lang);
    case "siting":
      return sitingCsv(result, area, plan, lang);
    case "check_up":
      return checkUpCsv(result, area, lang);
    case "accounts":
      return accountsCsv(result, area, plan, lang);
    case "lens":
      return lensCsv(result, area, lang);
    case "hours":
      return hoursCsv(result, area, lang);
    case "emergency":
      return emergencyCsv(result, area, lang);
  }
}
