import type { Measure } from "./records.ts";

export const unitOf = ({ kind }: Measure): "people" | "share" | "metres" =>
  kind === "people_served" ? "people" : kind === "walk" ? "metres" : "share";

/** The rule a measure follows, as numbered in docs/rules.md. */
export const ruleOf = ({ kind }: Measure): string =>
  ({ people_served: "A1.1", linkage: "A2.1", index: "A2.4", walk: "W1" })[kind];

/** The command that prints what the measure is read from; with a plan file, as it is once its works are done. */
export const commandOf = (measure: Measure, areaFolder: string, plan?: string): string =>
  [
    "npm run --silent siqu -- analyse",
    questionOf(measure),
    `--area ${areaFolder}`,
    ...(plan === undefined ? [] : [`--plan ${plan}`]),
  ].join(" ");

function questionOf(measure: Measure): string {
  switch (measure.kind) {
    case "people_served":
      return `coverage --class ${measure.class} --tier ${measure.tier}`;
    case "linkage":
    case "index":
      return `linkage --tier ${measure.tier}`;
    case "walk":
      return `walk --from ${measure.from.join(",")} --class ${measure.class}`;
  }
}
