import { Download } from "lucide-react";
import { useState } from "react";
import type { Question } from "#domain/questions.ts";
import { exportResult } from "#state/commands/export-result.ts";
import { chosenScenario } from "#state/selectors/works.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import panel from "../parts/panel.module.css";
import css from "./analysis-panel.module.css";

/** The result's heading, and beside it the ways to take it along. */
export function ResultHead({ question }: { readonly question: Question }) {
  const { t } = useText();
  const app = useApp();
  // No scenario, or one without works, has nothing to take along.
  const has = useAppState((state) =>
    question === "what_if"
      ? chosenScenario(state) !== null && (state.asked.what_if.result?.works.length ?? 0) > 0
      : state.asked[question].result !== null,
  );
  const [saved, setSaved] = useState<string | null>(null);
  if (!has) return null;
  return (
    <section className={css.result}>
      <h3>{t("analysis.result")}</h3>
      <div className={css.export}>
        <Button look="quiet" icon={Download} onClick={() => setSaved(exportResult(app.store, app, question, "csv"))}>
          {t("analysis.export.csv")}
        </Button>
        <Button
          look="quiet"
          icon={Download}
          onClick={() => setSaved(exportResult(app.store, app, question, "geojson"))}
        >
          {t("analysis.export.geojson")}
        </Button>
      </div>
      <p className={panel.soft} role="status">
        {saved && t("analysis.export.done", { file: saved })}
      </p>
    </section>
  );
}
