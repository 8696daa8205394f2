import { lazy, Suspense } from "react";
import { useAppState } from "../app-context.ts";
import { wantTexts } from "../i18n/i18n.ts";
import { useText } from "../i18n/use-text.ts";
import { LegendPanel } from "../legend/legend-panel.tsx";
import css from "./step-panel.module.css";

const AnalysisPanel = lazy(async () => {
  const [{ AnalysisPanel }] = await Promise.all([import("../analysis/analysis-panel.tsx"), wantTexts("analysis")]);
  return { default: AnalysisPanel };
});
const SketchPanel = lazy(() =>
  import("../sketch/sketch-panel.tsx").then(({ SketchPanel }) => ({ default: SketchPanel })),
);

/** The panel of the step; what the first look does not need is fetched when it is asked for. */
export function StepPanel() {
  const { t } = useText();
  const step = useAppState((state) => state.step);
  const Panel = { look: LegendPanel, analyse: AnalysisPanel, sketch: SketchPanel }[step];
  return (
    <Suspense fallback={<p className={css.waiting}>{t("app.loading")}</p>}>
      <Panel />
    </Suspense>
  );
}
