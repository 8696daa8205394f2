import type { Question } from "#domain/questions.ts";
import { resultCsv } from "#io/export/result-csv.ts";
import { resultGeojson } from "#io/export/result-geojson.ts";
import { type ScenarioNamed, scenarioOf } from "#io/export/scenario-of.ts";
import { catchmentInView } from "../selectors/catchment.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";

/** Gives the result in sight to the reader as a file. Returns the file's name, or null where there is no result. */
export function exportResult(
  store: AppStore,
  { saveFile, now }: Pick<AppServices, "saveFile" | "now">,
  question: Question,
  format: "csv" | "geojson",
): string | null {
  const state = store.getState();
  const { area, asked, plan, lang } = state;
  const { result } = asked[question];
  if (!area || !result) return null;
  const madeAt = now();
  const scenario = result.question === "what_if" ? safe(scenarioOf(result, plan)) : "";
  const name = `siqu-${area.manifest.id}-${question.replace("_", "-")}${scenario}-${madeAt.slice(0, 10)}.${format}`;
  const drawn = question === "coverage" ? (catchmentInView(state)?.catchment ?? null) : null;
  if (format === "csv") saveFile(name, "text/csv;charset=utf-8", resultCsv(result, area, plan, lang));
  else saveFile(name, "application/geo+json", resultGeojson(result, area, plan, madeAt, drawn));
  return name;
}

/** A scenario within a file's name: letters of any script and figures; its id where the name has none. */
function safe({ name, id }: ScenarioNamed): string {
  const [said] = [name, id]
    .map((text) =>
      (text ?? "")
        .normalize("NFC")
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
        .replace(/^-+|-+$/g, ""),
    )
    .filter((text) => text !== "");
  return said ? `-${[...said].slice(0, 40).join("")}` : "";
}
