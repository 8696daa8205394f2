import { ClipboardList } from "lucide-react";
import { useMemo, useState } from "react";
import type { CheckUpResult } from "#domain/answers/check-up.ts";
import { recordFindings } from "#state/commands/record-findings.ts";
import { findingsDue } from "#state/selectors/check-up.ts";
import { isStale } from "#state/selectors/stale.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../parts/button.tsx";
import { Explain } from "../../parts/explain.tsx";
import panel from "../../parts/panel.module.css";
import css from "../answer.module.css";

/** Records the shortfalls in the plan, so that renewals can be held against them. */
export function Findings({ result }: { readonly result: CheckUpResult }) {
  const { t } = useText();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const actor = useAppState((state) => state.actor);
  const stale = useAppState((state) => isStale(state, "check_up"));
  const due = useMemo(() => findingsDue(result, { plan, actor }), [result, plan, actor]);
  const [recorded, setRecorded] = useState(false);
  const isDue = due.put + due.remove > 0;
  const said = stale
    ? t("checkUp.findings.stale")
    : due.refusal
      ? t(`refusal.${due.refusal}`)
      : isDue
        ? due.held === 0
          ? t("checkUp.findings.first")
          : t("checkUp.findings.due", { count: due.held, remove: due.remove })
        : recorded
          ? t("checkUp.findings.recorded", { count: due.held })
          : t("checkUp.findings.upToDate", { count: due.held });
  return (
    <section className={panel.section}>
      <div className={css.lead}>
        <h3>{t("checkUp.findings")}</h3>
        <Explain what={t("checkUp.findings")} answers={[[t("explain.rule"), t("checkUp.explain.findings")]]} />
      </div>
      <div className={panel.buttons}>
        <Button
          icon={ClipboardList}
          disabled={!isDue || stale || due.refusal !== null}
          onClick={() => setRecorded(recordFindings(app.store, app) === null)}
        >
          {t("checkUp.findings.record", { count: due.put })}
        </Button>
      </div>
      <p className={panel.soft} role="status">
        {said}
      </p>
    </section>
  );
}
