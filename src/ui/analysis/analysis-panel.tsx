import { Tabs } from "@base-ui/react/tabs";
import { Suspense, useEffect } from "react";
import type { Question } from "#domain/questions.ts";
import { lookAt } from "#state/commands/look-at.ts";
import { runAnalysis } from "#state/commands/run-analysis.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import panel from "../parts/panel.module.css";
import { usePhone } from "../shell/use-phone.ts";
import css from "./analysis-panel.module.css";
import { Assumptions } from "./assumptions.tsx";
import { ParametersForm } from "./parameters-form.tsx";
import { QuestionSelect, QuestionTabs } from "./question-picker.tsx";
import { ResultHead } from "./result-head.tsx";
import { RunBar } from "./run-bar.tsx";
import { askedWith, views, waiting } from "./views.ts";

/** The questions, what they are asked with, and their answers: the frame of every view of views.ts. */
export function AnalysisPanel() {
  const { store } = useApp();
  const phone = usePhone();
  const question = useAppState((state) => state.question);
  useFirstRun(question);
  if (phone)
    return (
      <div className={panel.panel}>
        <QuestionSelect question={question} />
        <div className={css.view}>
          <QuestionAnswer question={question} />
        </div>
      </div>
    );
  return (
    <Tabs.Root
      className={panel.panel}
      value={question}
      onValueChange={(next: Question) => lookAt(store, { question: next })}
    >
      <QuestionTabs />
      <Tabs.Panel key={question} value={question} className={css.view}>
        <QuestionAnswer question={question} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

function QuestionAnswer({ question }: { readonly question: Question }) {
  const { t } = useText();
  const View = views[question];
  const AskedWith = askedWith[question];
  return (
    <>
      <p className={css.ask}>{t(`analysis.${question}.ask`)}</p>
      {AskedWith && (
        <Suspense fallback={<p className={panel.soft}>{t("app.loading")}</p>}>
          <AskedWith />
        </Suspense>
      )}
      <ParametersForm question={question} />
      <RunBar question={question} />
      <ResultHead question={question} />
      <Suspense fallback={<p className={panel.soft}>{t("app.loading")}</p>}>
        <View />
      </Suspense>
      <Assumptions question={question} />
    </>
  );
}

/** The first look at a question asks it, so that a link shows its reader the same picture without a click. */
function useFirstRun(question: Question): void {
  const { store, client } = useApp();
  const idle = useAppState((state) => state.asked[question].status === "idle" && state.area !== null);
  useEffect(() => {
    if (idle && !waiting.has(question)) void runAnalysis(store, client, question);
  }, [idle, store, client, question]);
}
