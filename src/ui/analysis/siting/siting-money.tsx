import { useEffect, useState } from "react";
import { type CandidateKind, candidateKinds } from "#domain/answers/siting.ts";
import { setSiting } from "#state/commands/set-siting.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { NumberField } from "../../parts/number-field.tsx";
import panel from "../../parts/panel.module.css";
import css from "../answer.module.css";
import own from "./siting.module.css";

const tenThousand = 10_000;
type Costs = Readonly<Partial<Record<CandidateKind, number | null>>>;

/** A budget, and what a candidate of each kind costs. Money counts once both are given: no price is made up. */
export function SitingMoney() {
  const { t } = useText();
  const { store } = useApp();
  const siting = useAppState((state) => state.siting);
  const { candidates, costYuan } = siting;
  // What is not ticked has no price: the zero that stands for it in the options is not shown as one.
  const [costs, setCosts] = useState<Costs>(() =>
    Object.fromEntries(candidates.map((kind) => [kind, costYuan?.[kind] ?? null])),
  );
  const [budget, setBudget] = useState(siting.budgetYuan);
  const priced = (of: Costs) => candidates.length > 0 && candidates.every((kind) => typeof of[kind] === "number");

  const change = (nextCosts: Costs, nextBudget: number | null) => {
    setCosts(nextCosts);
    setBudget(nextBudget);
    const all = Object.fromEntries(candidateKinds.map((kind) => [kind, nextCosts[kind] ?? 0])) as Record<
      CandidateKind,
      number
    >;
    const isWhole = priced(nextCosts);
    setSiting(store, { costYuan: isWhole ? all : null, budgetYuan: isWhole ? nextBudget : null });
  };
  // A kind ticked later has no price yet, and one that is not ticked any more needs none.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the kinds alone are followed
  useEffect(() => change(costs, budget), [candidates]);
  const inYuan = (value: number | null) => (value === null ? null : Math.round(value * tenThousand));
  const shown = (yuan: number | null | undefined) => (typeof yuan === "number" ? yuan / tenThousand : null);
  const limits = { low: 0, high: 1e7, optional: true, problem: t("siting.money.problem") } as const;
  return (
    <details className={css.fold}>
      <summary>{t("siting.money")}</summary>
      <div className={css.fields}>
        <NumberField
          label={t("siting.budget")}
          value={shown(budget)}
          {...limits}
          onChange={(value) => change(costs, inYuan(value))}
        />
        <p className={panel.soft}>{t("siting.costs")}</p>
        <div className={own.costs}>
          {candidates.map((kind) => (
            <NumberField
              key={kind}
              label={t(`siting.kind.${kind}`)}
              value={shown(costs[kind])}
              {...limits}
              onChange={(value) => change({ ...costs, [kind]: inYuan(value) }, budget)}
            />
          ))}
        </div>
        {budget !== null && !priced(costs) && <p className={css.warning}>{t("siting.money.open")}</p>}
      </div>
    </details>
  );
}
