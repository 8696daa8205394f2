import { type AxeResults, source } from "axe-core";
import type { Page } from "playwright-core";

export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** What keeps people out of the page as it stands now: axe-core's serious and critical findings (WCAG 2.2 A and AA). */
export async function axe(page: Page): Promise<Barrier[]> {
  await page.evaluate(source);
  const results = await page.evaluate((): Promise<AxeResults> => {
    const { axe } = window as unknown as typeof window & { axe: typeof import("axe-core") };
    return axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    });
  });
  return results.violations.flatMap(({ id, impact, help, nodes }) =>
    impact === "serious" || impact === "critical"
      ? [{ rule: id, impact, help, where: nodes.map((node) => node.target.join(" ")) }]
      : [],
  );
}
