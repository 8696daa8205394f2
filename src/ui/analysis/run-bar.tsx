import { Play, RotateCw, Square } from "lucide-react";
import type { Question } from "#domain/questions.ts";
import { cancelAnalysis } from "#state/commands/cancel-analysis.ts";
import { runAnalysis } from "#state/commands/run-analysis.ts";
import { isStale } from "#state/selectors/stale.ts";
import { chosenScenario, isOfOtherWorks, whatIfStale } from "#state/selectors/works.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import { percent } from "../parts/format.ts";
import css from "./run-bar.module.css";
import { waiting } from "./views.ts";

/** Runs, cancels, and says when what is in sight is no longer true of the parameters. */
export function RunBar({ question }: { readonly question: Question }) {
  const text = useText();
  const { t } = text;
  const { store, client } = useApp();
  const { status, progress, error, result } = useAppState((state) => state.asked[question]);
  // Works that change are answered by themselves.
  const stale = useAppState((state) =>
    question === "what_if" ? whatIfStale(state) === "parameters" : isStale(state, question),
  );
  const ofOthers = useAppState((state) => question === "what_if" && isOfOtherWorks(state));
  const unchosen = useAppState((state) => question === "what_if" && chosenScenario(state) === null);
  const run = () => void runAnalysis(store, client, question);
  if (status === "running") {
    return (
      <div className={css.bar} role="status">
        <div className={css.running}>
          <span>{t("analysis.running", { share: percent(Math.round(progress * 20) / 20, text) })}</span>
          <progress max={1} value={progress} aria-label={t("analysis.running", { share: "" })} />
        </div>
        <Button icon={Square} onClick={() => cancelAnalysis(store, question)}>
          {t("analysis.cancel")}
        </Button>
      </div>
    );
  }
  // As it is: there is nothing to ask about, and no answer in sight.
  if (unchosen && status !== "failed") return null;
  // What waits to be asked has a button of its own, beside what it is asked with.
  if (status === "idle" && waiting.has(question)) return null;
  if (status === "done" && !stale) {
    return (
      <p className="hidden-label" role="status">
        {t("analysis.done")}
      </p>
    );
  }
  return (
    <div className={css.bar} data-grave={status === "failed" || undefined} role="status">
      <p>
        {status === "failed"
          ? t("analysis.failed", { error: error ?? "" })
          : stale
            ? t(ofOthers ? "analysis.stale.scenario" : "analysis.stale")
            : status === "cancelled"
              ? t("analysis.cancelled")
              : t("analysis.empty")}
      </p>
      <Button look="primary" icon={result ? RotateCw : Play} onClick={run}>
        {t(result ? "analysis.rerun" : "analysis.run")}
      </Button>
    </div>
  );
}
