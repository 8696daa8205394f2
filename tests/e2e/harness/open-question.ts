import type { Page } from "playwright-core";
import type { Question } from "#domain/questions.ts";
import { openApp, whenMapIdle } from "./open-app.ts";

export const desktop = { width: 1440, height: 900 } as const;
export const phone = { width: 390, height: 844, touch: true } as const;

interface Opening {
  readonly size?: typeof desktop | typeof phone;
  readonly lang?: "zh" | "en";
  /** More of the address. */
  readonly more?: string;
}

/** Opens a question by its address, and waits until it has answered; siting waits for its button. */
export async function openQuestion(
  question: Question,
  { size = desktop, lang = "zh", more = "" }: Opening = {},
): Promise<Page> {
  const { page } = await openApp({ ...size, lang, path: `#/?step=analyse&q=${question}${more}` });
  await whenMapIdle(page);
  if (question === "siting") await page.getByRole("button", { name: /^(按此选址|Choose the places)$/ }).click();
  await page.getByRole("button", { name: /CSV/ }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector("progress") === null);
  return page;
}
