import { PenTool } from "lucide-react";
import { useEffect } from "react";
import type { AccountsResult } from "#domain/answers/accounts.ts";
import { goToStep } from "#state/commands/go-to-step.ts";
import { runAnalysis } from "#state/commands/run-analysis.ts";
import { isStale } from "#state/selectors/stale.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../parts/button.tsx";
import { Explain } from "../../parts/explain.tsx";
import { Figure } from "../../parts/figure.tsx";
import { hectares, none, whole } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import { Demolished } from "./demolished.tsx";
import { SiteSums } from "./site-sums.tsx";
import { WorkSums } from "./work-sums.tsx";

/** A7: what the plan adds up to. */
export function AccountsView() {
  const { t } = useText();
  const { store, client } = useApp();
  const result = useAppState((state) => state.asked.accounts.result);
  // Adding up takes no time, so the account follows the plan.
  const due = useAppState((state) => state.asked.accounts.status === "done" && isStale(state, "accounts"));
  useEffect(() => {
    if (due) void runAnalysis(store, client, "accounts");
  }, [due, store, client]);
  if (!result) return null;
  const { sites, works } = result;
  if (sites.all.sites + works.all.works === 0) {
    return (
      <div className={answer.empty}>
        <p>{t("accounts.empty")}</p>
        <p className={panel.soft}>{t("accounts.empty.next")}</p>
        <Button look="primary" icon={PenTool} onClick={() => goToStep(store, "sketch")}>
          {t("accounts.empty.draw")}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Head result={result} />
      {sites.all.sites > 0 && (
        <>
          <Demolished result={result} />
          <SiteSums sites={sites} />
        </>
      )}
      {works.all.works > 0 ? <WorkSums result={result} /> : <p className={panel.soft}>{t("accounts.noWorks")}</p>}
    </>
  );
}

function Head({ result }: { readonly result: AccountsResult }) {
  const text = useText();
  const { t } = text;
  const { sites, works } = result;
  return (
    <section className={answer.figures}>
      <div className={answer.pair}>
        <Figure
          label={t("accounts.sites")}
          value={whole(sites.all.sites, text)}
          aside={
            <Explain
              what={t("accounts.sites")}
              answers={[
                [t("explain.rule"), t("accounts.explain.count")],
                [t("explain.inputs"), t("accounts.explain.inputs")],
              ]}
            />
          }
        />
        <Figure
          label={t("accounts.union")}
          value={sites.unionM2 === null ? none : hectares(sites.unionM2, text)}
          aside={
            <Explain
              what={t("accounts.union")}
              answers={[
                [t("explain.rule"), t("accounts.explain.union")],
                [t("explain.inputs"), t("accounts.explain.inputs")],
                [t("explain.accuracy"), t("accounts.explain.ground")],
              ]}
            />
          }
        />
      </div>
      {sites.overlapM2 > 0 && (
        <p className={answer.warning}>
          {t("accounts.overlap", { area: hectares(sites.overlapM2, text), count: sites.overlaps.length })}
        </p>
      )}
      {works.all.works > 0 && <p className={panel.soft}>{t("accounts.works.line", { count: works.all.works })}</p>}
    </section>
  );
}
