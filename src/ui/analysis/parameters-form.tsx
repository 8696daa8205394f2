import { useEffect, useState } from "react";
import type { Question } from "#domain/questions.ts";
import { admissions, type Parameters } from "#domain/results.ts";
import { tiersOfCircle } from "#domain/standards.ts";
import { type Method, methods } from "#domain/terms.ts";
import { lookAt } from "#state/commands/look-at.ts";
import { setParameters } from "#state/commands/set-parameters.ts";
import { useApp, useAppState } from "../app-context.ts";
import { type Text, useText } from "../i18n/use-text.ts";
import { clock, metresText } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import { Segmented } from "../parts/segmented.tsx";
import { MoreParameters } from "./more-parameters.tsx";
import css from "./parameters-form.module.css";
import { reads } from "./reads.ts";
import { ClosedField, WhenField, weekdayOf } from "./when-field.tsx";

/**
 * What a question is asked with, in one line that opens: once answered, the answer wants the room. All of it stands
 * in the address. The method chooses what is shown, not what is computed, so it stays at hand. What a question does not
 * read is not shown with it.
 */
export function ParametersForm({ question }: { readonly question: Question }) {
  const text = useText();
  const { t } = text;
  const { store } = useApp();
  const parameters = useAppState((state) => state.parameters);
  const method = useAppState((state) => state.method);
  const result = useAppState((state) => state.asked[question].result);
  const [open, setOpen] = useState(false);
  const live = question === "what_if";
  // A what-if answers at every move of a work: what was opened stays open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer folds it
  useEffect(() => {
    if (!live) setOpen(false);
  }, [result, live]);
  const read = reads[question];
  if (read.size === 0) return null;
  const { tier, admission } = parameters;
  const label = (what: string) => <span className={css.label}>{what}</span>;
  return (
    <section className={css.form} aria-label={t("analysis.parameters")}>
      <details className={css.all} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="hidden-label">{t("analysis.parameters")} </span>
          {lineOf(question, parameters, text)}
        </summary>
        <div className={css.rows}>
          {read.has("tier") && (
            <div className={css.row}>
              {label(t("analysis.tier"))}
              <Segmented
                label={t("analysis.tier")}
                value={String(tier)}
                options={tiersOfCircle.map((one) => ({
                  value: String(one),
                  label: t("analysis.tier.value", { tier: one }),
                }))}
                onChange={(value) =>
                  setParameters(store, {
                    tier: tiersOfCircle.find((one) => String(one) === value) ?? tier,
                    classes: null,
                  })
                }
              />
            </div>
          )}
          <div className={css.row}>
            {label(t("analysis.admission"))}
            <Segmented
              label={t("analysis.admission")}
              value={admission}
              options={admissions.map((one) => ({ value: one, label: t(`analysis.admission.${one}`) }))}
              onChange={(value) => setParameters(store, { admission: value })}
            />
          </div>
          <p className={panel.soft}>{t(`analysis.admission.${admission}.why`)}</p>
          {read.has("when") && <WhenField />}
          <ClosedField />
          <MoreParameters question={question} />
        </div>
      </details>
      {read.has("method") && (
        <div className={css.row}>
          {label(t("analysis.method"))}
          <Segmented<Method>
            label={t("analysis.method")}
            value={method}
            options={methods.map((one) => ({ value: one, label: t(`analysis.method.${one}`) }))}
            onChange={(value) => lookAt(store, { method: value })}
          />
        </div>
      )}
    </section>
  );
}

/** All that differs between two readers' figures, in one line. */
function lineOf(question: Question, { tier, admission, gridM, when, closed }: Parameters, text: Text): string {
  const { t } = text;
  const read = reads[question];
  const ground = { who: t(`analysis.admission.${admission}`), grid: metresText(gridM, text) };
  let line: string = read.has("tier")
    ? t("analysis.parameters.line", { ...ground, tier })
    : t("analysis.parameters.ground", ground);
  if (when && read.has("when"))
    line = t("analysis.parameters.at", {
      line,
      moment: `${t(`weekday.${weekdayOf(when.weekday)}`)} ${clock(when.minute)}`,
    });
  return closed.length > 0 ? t("analysis.parameters.closed", { line, count: closed.length }) : line;
}
