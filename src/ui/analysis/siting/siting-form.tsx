import { Play } from "lucide-react";
import { useEffect, useState } from "react";
import { candidateKinds, type SitingObjective, sitingObjectives } from "#domain/answers/siting.ts";
import { runAnalysis } from "#state/commands/run-analysis.ts";
import { setSiting } from "#state/commands/set-siting.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import { isStale } from "#state/selectors/stale.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../parts/button.tsx";
import { Field, Select } from "../../parts/field.tsx";
import { NumberField } from "../../parts/number-field.tsx";
import { Segmented } from "../../parts/segmented.tsx";
import { Ticks } from "../../parts/ticks.tsx";
import css from "../answer.module.css";
import { SitingMoney } from "./siting-money.tsx";

/** What is to be sited, how many, out of what, and for how long to search. */
export function SitingForm() {
  const { t, lang } = useText();
  const { store, client } = useApp();
  const area = useAppState((state) => state.area);
  const siting = useAppState((state) => state.siting);
  const result = useAppState((state) => state.asked.siting.result);
  const running = useAppState((state) => state.asked.siting.status === "running");
  const due = useAppState((state) => state.asked.siting.result === null || isStale(state, "siting"));
  const [open, setOpen] = useState(result === null);
  // Once answered, the answer wants the room; a fault is mended in the form.
  useEffect(() => {
    if (result) setOpen(result.fault !== null);
  }, [result]);
  if (!area) return null;
  const classes = area.standards.classes;
  const isKnown = classes.some(({ id }) => id === siting.class);
  return (
    <details className={css.options} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t("siting.line", {
          count: siting.count,
          class: nameOfClass(area, siting.class, lang),
          objective: t(`siting.objective.${siting.objective}`),
        })}
      </summary>
      <div className={css.fields}>
        <Field label={t("siting.class")}>
          {({ id }) => (
            <Select
              id={id}
              value={siting.class}
              options={[
                ...(isKnown ? [] : [{ value: siting.class, label: siting.class }]),
                ...classes.map((one) => ({
                  value: one.id,
                  label: nameOfClass(area, one.id, lang) + (one.service.length > 0 ? "" : t("siting.class.noRadius")),
                })),
              ]}
              onChange={(value) => setSiting(store, { class: value })}
            />
          )}
        </Field>
        <div className={css.row}>
          <span className={css.label}>{t("siting.objective")}</span>
          <Segmented<SitingObjective>
            label={t("siting.objective")}
            value={siting.objective}
            options={sitingObjectives.map((one) => ({ value: one, label: t(`siting.objective.${one}`) }))}
            onChange={(objective) => setSiting(store, { objective })}
          />
        </div>
        <Ticks
          label={t("siting.candidates")}
          values={siting.candidates}
          options={candidateKinds.map((one) => ({ value: one, label: t(`siting.kind.${one}`) }))}
          onChange={(candidates) => setSiting(store, { candidates })}
        />
        <div className={css.pair}>
          <NumberField
            label={t("siting.count")}
            value={siting.count}
            low={1}
            high={99}
            problem={t("siting.count.problem")}
            onChange={(value) => value !== null && setSiting(store, { count: Math.round(value) })}
          />
          <NumberField
            label={t("siting.time")}
            value={siting.timeLimitS}
            low={1}
            high={600}
            problem={t("siting.time.problem")}
            onChange={(value) => value !== null && setSiting(store, { timeLimitS: Math.round(value) })}
          />
        </div>
        <div className={css.row}>
          <span className={css.label}>{t("siting.search")}</span>
          <Segmented
            label={t("siting.search")}
            value={siting.exact ? "exact" : "quick"}
            options={(["exact", "quick"] as const).map((one) => ({ value: one, label: t(`siting.search.${one}`) }))}
            onChange={(value) => setSiting(store, { exact: value === "exact" })}
          />
        </div>
        <SitingMoney />
        {due && (
          <Button
            look="primary"
            icon={Play}
            disabled={running || siting.candidates.length === 0}
            onClick={() => void runAnalysis(store, client, "siting")}
          >
            {t("siting.run")}
          </Button>
        )}
      </div>
    </details>
  );
}
