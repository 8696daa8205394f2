import { useState } from "react";
import type { AccountsResult, SiteAccount, SiteSums as Sums } from "#domain/answers/accounts.ts";
import { nameOfSite } from "#state/selectors/accounts.ts";
import { useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { Field, Select } from "../../parts/field.tsx";
import { none } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import { Segmented } from "../../parts/segmented.tsx";
import answer from "../answer.module.css";
import { type SumRow, SumTable } from "./sum-table.tsx";

const measures = ["groundM2", "existingFloorAreaM2", "demolishedFloorAreaM2", "newFloorAreaM2"] as const;
type SiteMeasure = (typeof measures)[number];
const groupings = ["renewalType", "stage", "each"] as const;
type Grouping = (typeof groupings)[number];

/** One measure of the sites at a time, in whole square metres, by type, stage or site. */
export function SiteSums({ sites }: { readonly sites: AccountsResult["sites"] }) {
  const { t } = useText();
  const plan = useAppState((state) => state.plan);
  const [measure, setMeasure] = useState<SiteMeasure>("groundM2");
  const [by, setBy] = useState<Grouping>("renewalType");
  const row = (key: string, label: string, sums: Sums): SumRow => ({
    key,
    label,
    count: sums.sites,
    sum: sums[measure],
  });
  const one = (site: SiteAccount): SumRow => ({
    key: site.site,
    label: nameOfSite(plan, site.site) ?? none,
    count: 1,
    sum: { sum: site[measure], given: site[measure] === null ? 0 : 1, notGiven: site[measure] === null ? 1 : 0 },
  });
  const rows = {
    renewalType: () => sites.byRenewalType.map((sums) => row(sums.renewalType, t(`renewal.${sums.renewalType}`), sums)),
    stage: () => sites.byStage.map((sums) => row(sums.stage, t(`stage.${sums.stage}`), sums)),
    each: () => sites.each.map(one),
  }[by]();
  return (
    <section className={panel.section}>
      <div className={answer.lead}>
        <h3>{t("accounts.sums")}</h3>
        <Explain
          what={t("accounts.sums")}
          answers={[
            [t("explain.rule"), t("accounts.explain.sums")],
            [t("explain.inputs"), t("accounts.explain.inputs")],
            [t("explain.accuracy"), t("accounts.explain.ground")],
          ]}
        />
      </div>
      <Field label={t("accounts.measure")}>
        {({ id }) => (
          <Select
            id={id}
            value={measure}
            options={measures.map((value) => ({ value, label: t(`accounts.measure.${value}`) }))}
            onChange={setMeasure}
          />
        )}
      </Field>
      <div className={answer.row}>
        <span className={answer.label}>{t("accounts.by")}</span>
        <Segmented<Grouping>
          label={t("accounts.by")}
          value={by}
          options={groupings.map((value) => ({ value, label: t(`accounts.by.${value}`) }))}
          onChange={setBy}
        />
      </div>
      <SumTable
        caption={t(`accounts.measure.${measure}`)}
        head={t(`accounts.by.${by}`)}
        counted={t("accounts.sites")}
        unit={t("accounts.m2")}
        rows={rows}
        total={row("all", t("accounts.total"), sites.all)}
      />
    </section>
  );
}
