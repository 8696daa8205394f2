import { useState } from "react";
import type { AccountsResult, WorkSums as Sums } from "#domain/answers/accounts.ts";
import { nameOfScenario, nameOfSite } from "#state/selectors/accounts.ts";
import { useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { Field, Select } from "../../parts/field.tsx";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import { type SumRow, SumTable } from "./sum-table.tsx";

const groupings = ["nature", "year", "payer", "site", "scenario"] as const;
type Grouping = (typeof groupings)[number];
const wholePlan = "";
const tenThousand = 10_000;

/** What the works cost, for the whole plan or one scenario. */
export function WorkSums({ result }: { readonly result: AccountsResult }) {
  const { t } = useText();
  const plan = useAppState((state) => state.plan);
  const [scenario, setScenario] = useState(wholePlan);
  const [by, setBy] = useState<Grouping>("nature");
  const one = result.scenarios.find((each) => each.scenario === scenario);
  const works = one ?? result.works;
  const notGiven = t("accounts.notGiven");
  const row = (key: string, label: string, { works: count, costYuan: sum }: Sums): SumRow => ({
    key,
    label,
    count,
    sum,
  });
  const scenarioName = (id: (typeof result.scenarios)[number]["scenario"]) =>
    nameOfScenario(plan, id) ?? t("accounts.scenario.gone");
  const grouping = one && by === "scenario" ? "nature" : by;
  const rows = {
    nature: () =>
      works.byNature.map((sums) =>
        row(sums.nature ?? "", sums.nature ? t(`accounts.nature.${sums.nature}`) : notGiven, sums),
      ),
    year: () =>
      works.byYear.map((sums) =>
        row(String(sums.year), sums.year === null ? notGiven : t("accounts.year", { year: sums.year }), sums),
      ),
    payer: () => works.byPayer.map((sums) => row(sums.payer ?? "", sums.payer ?? notGiven, sums)),
    site: () =>
      works.bySite.map((sums) =>
        row(
          sums.site ?? "",
          sums.site === null ? t("accounts.site.none") : (nameOfSite(plan, sums.site) ?? t("accounts.site.gone")),
          sums,
        ),
      ),
    scenario: () => result.scenarios.map((sums) => row(sums.scenario, scenarioName(sums.scenario), sums.all)),
  }[grouping]();
  return (
    <section className={panel.section}>
      <div className={answer.lead}>
        <h3>{t("accounts.works")}</h3>
        <Explain
          what={t("accounts.works")}
          answers={[
            [t("explain.rule"), t("accounts.explain.works")],
            [t("explain.inputs"), t("accounts.explain.inputs")],
            [t("explain.accuracy"), t("accounts.explain.money")],
          ]}
        />
      </div>
      <div className={answer.pair}>
        <Field label={t("accounts.scenario")}>
          {({ id }) => (
            <Select
              id={id}
              value={scenario}
              options={[
                { value: wholePlan, label: t("accounts.scenario.all") },
                ...result.scenarios.map((each) => ({
                  value: String(each.scenario),
                  label: scenarioName(each.scenario),
                })),
              ]}
              onChange={setScenario}
            />
          )}
        </Field>
        <Field label={t("accounts.by")}>
          {({ id }) => (
            <Select<Grouping>
              id={id}
              value={grouping}
              options={groupings
                .filter((value) => value !== "scenario" || !one)
                .map((value) => ({ value, label: t(`accounts.by.${value}`) }))}
              onChange={setBy}
            />
          )}
        </Field>
      </div>
      <SumTable
        caption={t("accounts.cost")}
        head={t(`accounts.by.${grouping}`)}
        counted={t("accounts.works.count")}
        unit={t("accounts.tenThousand")}
        scale={tenThousand}
        rows={rows}
        total={row("all", t("accounts.total"), works.all)}
      />
      {!one && result.scenarios.length > 1 && <p className={panel.soft}>{t("accounts.alternatives")}</p>}
    </section>
  );
}
