import type { Answers, Question } from "#domain/questions.ts";
import type { Method } from "#domain/terms.ts";
import { assumptionBlocks, type Context } from "#io/report/context.ts";
import type { Block } from "#io/report/document.ts";
import { accountsBlocks } from "#io/report/sections/accounts.ts";
import { checkUpBlocks } from "#io/report/sections/check-up.ts";
import { emergencyBlocks } from "#io/report/sections/emergency.ts";
import { hoursBlocks } from "#io/report/sections/hours.ts";
import { lensBlocks } from "#io/report/sections/lens.ts";
import { sitingBlocks } from "#io/report/sections/siting.ts";
import { whatIfBlocks } from "#io/report/sections/what-if.ts";
import { blocksText } from "./blocks-text.ts";
import { coverageText, gapsText, linkageText } from "./print.ts";

/** An answer for a terminal, and what had to be assumed for it. */
export function answerText(context: Context, answer: Answers[Question], method: Method | null): string {
  const assumed = blocksText(assumptionBlocks(context, answer));
  return [told(context, answer, method), assumed].filter((text) => text !== "").join("\n\n");
}

function told(context: Context, answer: Answers[Question], method: Method | null): string {
  switch (answer.question) {
    case "coverage":
      return coverageText(context, answer, method);
    case "linkage":
      return linkageText(context, answer, method);
    case "gaps":
      return gapsText(context, answer);
    default:
      return blocksText(blocksOf(context, answer));
  }
}

function blocksOf(
  context: Context,
  answer: Exclude<Answers[Question], Answers["coverage" | "linkage" | "gaps"]>,
): readonly Block[] {
  switch (answer.question) {
    case "lens":
      return lensBlocks(context, answer);
    case "check_up":
      return checkUpBlocks(context, answer);
    case "what_if":
      return whatIfBlocks(context, answer);
    case "siting":
      return sitingBlocks(context, answer);
    case "accounts":
      return accountsBlocks(context, answer);
    case "hours":
      return hoursBlocks(context, answer);
    case "emergency":
      return emergencyBlocks(context, answer);
  }
}
