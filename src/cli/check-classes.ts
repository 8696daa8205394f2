import type { Area } from "#domain/area.ts";
import type { AnalyseCall } from "./arguments.ts";
import { spelling } from "./arguments.ts";
import { UsageError } from "./usage.ts";

/** Questions that look at the classes of a tier. */
const byTier: readonly AnalyseCall["question"][] = ["coverage", "gaps", "what_if", "hours"];

/**
 * Classes are known only once the area is read. A class that the tier sets no radius for has no coverage to ask for.
 * @throws UsageError with one sentence.
 */
export function checkClasses(area: Area, { question, classes, indicator, parameters: { tier } }: AnalyseCall): void {
  const named = question === "lens" && indicator !== "linkage" ? [indicator] : (classes ?? []);
  const known = area.standards.classes.map(({ id }) => id);
  const unknown = named.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new UsageError(
      `There is no facility class ${unknown.join(", ")}; the area's standards know ${known.join(", ")}.`,
    );
  }
  if (classes !== null) checkUse(question);
  if (!byTier.includes(question) && question !== "lens") return;
  for (const { id, service } of area.standards.classes) {
    if (!named.includes(id) || service.some((one) => one.tier === tier)) continue;
    const tiers = service.map((one) => one.tier).join(" or ");
    throw new UsageError(
      tiers === ""
        ? `The standard sets no radius for ${id}; it counts only as a shared resource, in the linkage.`
        : `The standard sets no radius for ${id} in the ${tier}-minute tier; ask with --tier ${tiers}.`,
    );
  }
}

function checkUse(question: AnalyseCall["question"]): void {
  if (question === "linkage")
    throw new UsageError("The linkage looks at shared resources of all classes; ask it without --class.");
  if (question === "lens") throw new UsageError("The lens takes its class with --indicator, not with --class.");
  if (question === "check_up" || question === "accounts" || question === "emergency")
    throw new UsageError(`${spelling(question)} takes its classes from the standards; ask it without --class.`);
}
