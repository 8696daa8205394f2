import { Tabs } from "@base-ui/react/tabs";
import { useEffect } from "react";
import { lookAt } from "#state/commands/look-at.ts";
import { runAnalysis } from "#state/commands/run-analysis.ts";
import { type Question, questions } from "#state/results.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import panel from "../parts/panel.module.css";
import css from "./analysis-panel.module.css";
import { Assumptions } from "./assumptions.tsx";
import { CoverageView } from "./coverage-view.tsx";
import { GapsView } from "./gaps-view.tsx";
import { LinkageView } from "./linkage-view.tsx";
import { ParametersForm } from "./parameters-form.tsx";
import { ResultHead } from "./result-head.tsx";
import { RunBar } from "./run-bar.tsx";

const views = { coverage: CoverageView, linkage: LinkageView, gaps: GapsView } as const;

/** The three questions, what they are asked with, and their answers. */
export function AnalysisPanel() {
  const { t } = useText();
  const { store } = useApp();
  const question = useAppState((state) => state.question);
  useFirstRun(question);
  return (
    <Tabs.Root
      className={panel.panel}
      value={question}
      onValueChange={(next: Question) => lookAt(store, { question: next })}
    >
      <Tabs.List className={css.tabs} aria-label={t("analysis.label")}>
        {questions.map((one) => (
          <Tabs.Tab key={one} value={one} className={css.tab}>
            {t(`analysis.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {questions.map((one) => {
        const View = views[one];
        return (
          <Tabs.Panel key={one} value={one} className={css.view}>
            <p className={css.ask}>{t(`analysis.${one}.ask`)}</p>
            <ParametersForm question={one} />
            <RunBar question={one} />
            <ResultHead question={one} />
            <View />
            <Assumptions question={one} />
          </Tabs.Panel>
        );
      })}
    </Tabs.Root>
  );
}

/** The first look at a question asks it, so that a link shows its reader the same picture without a click. */
function useFirstRun(question: Question): void {
  const { store, client } = useApp();
  const idle = useAppState((state) => state.asked[question].status === "idle" && state.area !== null);
  useEffect(() => {
    if (idle) void runAnalysis(store, client, question);
  }, [idle, store, client, question]);
}
