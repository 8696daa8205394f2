import type { Question } from "#domain/questions.ts";
import { coverageCsv } from "#io/export/coverage-csv.ts";
import { gapsCsv } from "#io/export/gaps-csv.ts";
import { linkageCsv } from "#io/export/linkage-csv.ts";
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
  const { area, asked, lang } = store.getState();
  if (!area) return null;
  const madeAt = now();
  const { coverage, linkage, gaps } = asked;
  const result = asked[question].result;
  if (!result) return null;
  const name = `siqu-${area.manifest.id}-${question}-${madeAt.slice(0, 10)}.${format}`;
  if (format === "geojson") saveFile(name, "application/geo+json", resultGeojson(result, area, madeAt));
  else {
    const text =
      question === "coverage" && coverage.result
        ? coverageCsv(coverage.result, area, lang)
        : question === "linkage" && linkage.result
          ? linkageCsv(linkage.result, area, lang)
          : gaps.result && gapsCsv(gaps.result, area, lang);
    if (!text) return null;
    saveFile(name, "text/csv;charset=utf-8", text);
  }
  return name;
}
