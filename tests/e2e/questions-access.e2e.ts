import { expect, test } from "vitest";
import { axe } from "./harness/axe.ts";
import { desktop, openQuestion, phone } from "./harness/open-question.ts";

/** Every question of the panel, in both languages, on a desk and on a phone. */

const views = (["siting", "check_up", "accounts", "lens", "hours", "emergency"] as const).flatMap((question) =>
  (["zh", "en"] as const).flatMap((lang) =>
    (
      [
        ["1440", desktop],
        ["390", phone],
      ] as const
    ).map(([width, size]) => ({ question, lang, width, size })),
  ),
);

test.each(views)("$question keeps nobody out, in $lang at $width px", async ({ question, size, lang }) => {
  const page = await openQuestion(question, { size, lang });
  expect(await axe(page)).toEqual([]);
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>("#panel details")) folded.open = true;
  });
  // An empty account has no figure to explain.
  if (question !== "accounts") {
    const [why] = await page
      .locator("#panel")
      .getByRole("button", { name: /^(这个数怎么来的|How this figure)/ })
      .all();
    await why?.click();
    await page.getByRole("dialog").waitFor();
  }
  expect(await axe(page), "all unfolded").toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
