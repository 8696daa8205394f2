import type { Question } from "#domain/questions.ts";
import { resultCsv } from "#io/export/result-csv.ts";
import { resultGeojson } from "#io/export/result-geojson.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";

/** Gives the result in sight to the reader as a file. Returns the file's name, or null where there is no result. */
export function exportResult(
  store: AppStore,
  { saveFile, now }: Pick<AppServices, "saveFile" | "now">,
  question: Question,
  format: "csv" | "geojson",
): string | null {
  const { area, asked, plan, lang } = store.getState();
  const { result } = asked[question];
  if (!area || !result) return null;
  const madeAt = now();
  const name = `siqu-${area.manifest.id}-${question.replace("_", "-")}-${madeAt.slice(0, 10)}.${format}`;
  if (format === "csv") saveFile(name, "text/csv;charset=utf-8", resultCsv(result, area, plan, lang));
  else saveFile(name, "application/geo+json", resultGeojson(result, area, plan, madeAt));
  return name;
}
