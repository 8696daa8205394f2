import { useEffect, useState } from "react";
import { admissions, type Method, methods } from "#domain/results.ts";
import { tiersOfCircle } from "#domain/standards.ts";
import { lookAt } from "#state/commands/look-at.ts";
import { setParameters } from "#state/commands/set-parameters.ts";
import type { Question } from "#state/results.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { metresText } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import { Segmented } from "../parts/segmented.tsx";
import { MoreParameters } from "./more-parameters.tsx";
import css from "./parameters-form.module.css";

/**
 * What every question is asked with, in one line that opens: once answered, the answer wants the room. All of it stands
 * in the address. The method chooses what is shown, not what is computed, so it stays at hand.
 */
export function ParametersForm({ question }: { readonly question: Question }) {
  const text = useText();
  const { t } = text;
  const { store } = useApp();
  const { tier, admission, gridM } = useAppState((state) => state.parameters);
  const method = useAppState((state) => state.method);
  const result = useAppState((state) => state.asked[question].result);
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer folds it
  useEffect(() => setOpen(false), [result]);
  const label = (what: string) => <span className={css.label}>{what}</span>;
  return (
    <section className={css.form} aria-label={t("analysis.parameters")}>
      <details className={css.all} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="hidden-label">{t("analysis.parameters")} </span>
          {t("analysis.parameters.line", {
            tier,
            who: t(`analysis.admission.${admission}`),
            grid: metresText(gridM, text),
          })}
        </summary>
        <div className={css.rows}>
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
          <MoreParameters question={question} />
        </div>
      </details>
      {question !== "gaps" && (
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
