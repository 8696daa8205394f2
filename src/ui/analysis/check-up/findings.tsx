import { ClipboardList } from "lucide-react";
import { useMemo, useRef, useState } from "react";
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
import { RecordedFindings } from "./recorded-findings.tsx";

/** Records the shortfalls in the plan, so that renewals can be held against them. */
export function Findings({ result }: { readonly result: CheckUpResult }) {
  const { t } = useText();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const actor = useAppState((state) => state.actor);
  const stale = useAppState((state) => isStale(state, "check_up"));
  const due = useMemo(() => findingsDue(result, { plan, actor }), [result, plan, actor]);
  const [recorded, setRecorded] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const short = useMemo(() => shortfallsOf(result), [result]);
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
          onClick={() => {
            setRecorded(recordFindings(app.store, app) === null);
            // The button is of no more use: who pressed it by keyboard goes on from what is said.
            status.current?.focus();
          }}
        >
          {due.put > 0
            ? t("checkUp.findings.record", { count: due.put })
            : due.remove > 0
              ? t("checkUp.findings.remove", { count: due.remove })
              : due.held > 0
                ? t("checkUp.findings.all", { count: due.held })
                : t("checkUp.findings.none")}
        </Button>
      </div>
      {short.all > 0 && <p className={panel.soft}>{t("checkUp.findings.short", short)}</p>}
      <p ref={status} tabIndex={-1} className={panel.soft} role="status">
        {said}
      </p>
      <RecordedFindings result={result} />
    </section>
  );
}

/** How many fall short: of the whole subdistrict, and community by community. */
function shortfallsOf({ indicators }: CheckUpResult) {
  const places = indicators.flatMap(({ assessments }) =>
    assessments.filter(({ verdict }) => verdict === "short").map(({ place }) => place),
  );
  const whole = places.filter((place) => place === null).length;
  return { all: places.length, whole, communities: places.length - whole };
}
