import type { PlanRecord } from "#domain/records.ts";
import { loadExample } from "../public/load-example.ts";
import type { AppStore } from "../store.ts";
import { chooseScenario } from "./choose-scenario.ts";
import { commit } from "./commit.ts";

/**
 * Takes the worked example that lies beside the area into the plan, in one step: its renewal areas, scenarios and works,
 * to be looked at and changed. Proposals stay where they are read. `none`: the area has no example, or it cannot be had.
 */
export async function openExample(store: AppStore, baseUrl: string): Promise<"opened" | "none"> {
  const { area, areaUrl } = store.getState();
  if (!area) return "none";
  const folder = new URL(areaUrl ?? `areas/${area.manifest.id}/`, baseUrl).href;
  const loaded = await loadExample(folder);
  if (!loaded.ok) return "none";
  const put = [...loaded.example.plan.records.values()].filter((record): record is PlanRecord =>
    ["site", "scenario", "work"].includes(record.kind),
  );
  const scenario = put.find((record) => record.kind === "scenario");
  if (scenario?.kind !== "scenario" || commit(store, { note: "plan_opened", remove: [], put })) return "none";
  chooseScenario(store, scenario.id);
  return "opened";
}
