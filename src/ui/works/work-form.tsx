import { LocateFixed, Trash2 } from "lucide-react";
import { useState } from "react";
import { type Area, type CrossingKind, crossingKinds } from "#domain/area.ts";
import { mostCostYuan, type WorkWords } from "#domain/edits/describe-work.ts";
import { gripOf } from "#domain/edits/move-work.ts";
import { whyNot } from "#domain/permissions.ts";
import { type SiteId, type Work, workNatures, workYears } from "#domain/records.ts";
import { describeWork } from "#state/commands/describe-work.ts";
import { flyTo } from "#state/commands/fly-to.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { removeWork } from "#state/commands/remove-work.ts";
import { tell } from "#state/commands/tell.ts";
import { sitesOf } from "#state/selectors/sites.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import { Field, Select } from "../parts/field.tsx";
import { nameIn } from "../parts/name.tsx";
import panel from "../parts/panel.module.css";
import { focusFirst } from "../shell/use-inspector-focus.ts";
import { TypedField } from "./typed-field.tsx";
import css from "./works.module.css";

/** Whom an opened gate or a shared facility may let in; members alone would open nothing. */
const opened = ["open", "hours", "appointment", "members"] as const;

/** A work in words: what it lets through, and what is known of year, cost and payer. Each field left is one step. */
export function WorkForm({ work, area }: { readonly work: Work; readonly area: Area }) {
  const { t, lang } = useText();
  const app = useApp();
  const { store } = app;
  const plan = useAppState((state) => state.plan);
  const refusal = useAppState((state) =>
    whyNot(state.plan, { note: "work_changed", remove: [], put: [work] }, state.actor),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const save = (words: Omit<WorkWords, "id">) => {
    const why = describeWork(store, { id: work.id, ...words }, app);
    setProblem(why && t(`refusal.${why}`));
  };
  const off = refusal !== null;
  const { effect } = work;
  const show = () => {
    const at = gripOf(effect, "whole");
    if (at) flyTo(store, at);
    else if (effect.kind === "opened_gate") goToPlace(store, effect.gate);
    else if (effect.kind === "shared_resource") goToPlace(store, effect.facility);
  };
  return (
    <div className={css.form}>
      {refusal && <p className={panel.soft}>{t(`refusal.${refusal}`)}</p>}
      {"access" in effect && (
        <Field label={t("work.access")}>
          {({ id }) => (
            <Select
              id={id}
              disabled={off}
              value={effect.access}
              options={opened.map((value) => ({ value, label: t(`access.${value}`) }))}
              onChange={(access) => save({ access })}
            />
          )}
        </Field>
      )}
      {effect.kind === "new_facility" && (
        <Field label={t("place.class")}>
          {({ id }) => (
            <Select
              id={id}
              disabled={off}
              value={effect.class}
              options={area.standards.classes.map((one) => ({ value: one.id, label: nameIn(one, lang) }))}
              onChange={(value) => save({ class: value })}
            />
          )}
        </Field>
      )}
      {effect.kind === "new_crossing" && (
        <Field label={t("place.crossing")}>
          {({ id }) => (
            <Select<CrossingKind>
              id={id}
              disabled={off}
              value={effect.crossing}
              options={crossingKinds.map((value) => ({ value, label: t(`crossing.${value}`) }))}
              onChange={(crossing) => save({ crossing })}
            />
          )}
        </Field>
      )}
      <div className={panel.buttons}>
        <Button icon={LocateFixed} onClick={show}>
          {t("sketch.fly")}
        </Button>
        <Button
          look="danger"
          icon={Trash2}
          disabled={off}
          onClick={() => {
            if (removeWork(store, work.id)) return;
            tell(store, "sketch.removed");
            focusFirst(["#panel"]);
          }}
        >
          {t("sketch.remove")}
        </Button>
      </div>
      <details className={css.more}>
        <summary>{t("works.more")}</summary>
        <div className={css.fields}>
          <TypedField
            label={t("work.name")}
            value={lang === "zh" ? work.name : work.nameEn || work.name}
            disabled={off}
            problem={problem}
            onSave={(name) => save({ name })}
          />
          <div className={css.pair}>
            <Field label={t("work.year")}>
              {({ id }) => (
                <Select
                  id={id}
                  disabled={off}
                  value={String(work.year ?? "")}
                  options={[
                    { value: "", label: t("work.unsaid") },
                    ...workYears.map((year) => ({ value: String(year), label: t("work.year.value", { year }) })),
                  ]}
                  onChange={(value) => save({ year: workYears.find((year) => String(year) === value) ?? null })}
                />
              )}
            </Field>
            <Field label={t("work.nature")}>
              {({ id }) => (
                <Select
                  id={id}
                  disabled={off}
                  value={work.nature ?? ""}
                  options={[
                    { value: "", label: t("work.unsaid") },
                    ...workNatures.map((value) => ({ value, label: t(`work.nature.${value}`) })),
                  ]}
                  onChange={(value) => save({ nature: value === "" ? null : value })}
                />
              )}
            </Field>
            <TypedField
              label={t("work.cost")}
              value={work.costYuan === undefined ? "" : String(work.costYuan)}
              numeric
              disabled={off}
              check={(typed) => (yuanOf(typed) === undefined ? t("work.cost.problem") : null)}
              onSave={(typed) => save({ costYuan: yuanOf(typed) ?? null })}
            />
            <TypedField
              label={t("work.payer")}
              value={work.payer ?? ""}
              disabled={off}
              onSave={(payer) => save({ payer: payer || null })}
            />
          </div>
          <Field label={t("work.site")}>
            {({ id }) => (
              <Select<SiteId | "">
                id={id}
                disabled={off}
                value={work.site ?? ""}
                options={[
                  { value: "", label: t("work.unsaid") },
                  ...sitesOf(plan).map((site) => ({ value: site.id, label: site.name })),
                ]}
                onChange={(value) => save({ site: value === "" ? null : value })}
              />
            )}
          </Field>
        </div>
      </details>
    </div>
  );
}

/** Whole yuan as typed, with or without separators; null: nothing said; undefined: no such sum. */
function yuanOf(typed: string): number | null | undefined {
  const text = typed.replace(/[\s,，]/g, "");
  if (text === "") return null;
  const yuan = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return yuan >= 0 && yuan <= mostCostYuan ? yuan : undefined;
}
