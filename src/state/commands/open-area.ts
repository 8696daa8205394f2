import type { AnalysisClient } from "#analysis/client.ts";
import type { AreaFiles } from "#io/area/files.ts";
import { AreaError, describeAreaError } from "#io/area/issues.ts";
import { readArea } from "#io/area/read-area.ts";
import type { AppStore } from "../store.ts";

/** Reads an area package; unsound parts become issues, and only a package that is no use at all fails. */
export async function openArea(store: AppStore, files: AreaFiles, client: AnalysisClient): Promise<void> {
  store.setState({ areaStatus: "loading", areaFault: null });
  try {
    const { area, issues } = await readArea(files);
    store.setState({ area, areaIssues: issues, areaStatus: "ready" });
    await client.load(area);
  } catch (error) {
    if (!(error instanceof AreaError)) throw error;
    store.setState({
      areaStatus: "failed",
      areaFault: { zh: describeAreaError(error, "zh"), en: describeAreaError(error, "en") },
    });
  }
}
