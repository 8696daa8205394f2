import type { AccountsResult, Demolition } from "#domain/answers/accounts.ts";
import type { PlanLimit } from "#domain/check-up.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { nameOfSite } from "#state/selectors/accounts.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { ConfidenceBadge } from "../../parts/badge.tsx";
import { clauseText } from "../../parts/clause-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { none, percent } from "../../parts/format.ts";
import { nameIn } from "../../parts/name.tsx";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import checkUp from "../check-up/check-up.module.css";
import { VerdictMark } from "../check-up/verdict-mark.tsx";
import css from "./accounts.module.css";

/** The demolished share of what stands, against the limit; where somebody does not say, it is not assessed. */
export function Demolished({ result }: { readonly result: AccountsResult }) {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const { demolition, limit, each } = result.sites;
  const plan = useAppState((state) => state.plan);
  const known = each.filter(({ demolition: { share } }) => share !== null);
  return (
    <section className={panel.section}>
      <div className={answer.lead}>
        <h3>{t("accounts.demolished")}</h3>
        {limit && <ConfidenceBadge confidence={limit.confidence} />}
        <Explain
          what={t("accounts.demolished")}
          answers={[
            [t("explain.rule"), t("accounts.explain.demolished")],
            [
              t("explain.clause"),
              limit ? `${nameIn(limit, lang)} · ${clauseText(limit, text)}` : t("accounts.noLimit"),
            ],
            [t("explain.inputs"), t("accounts.explain.given", { given: demolition.given, open: demolition.notGiven })],
            [t("explain.accuracy"), t("accounts.explain.floor")],
          ]}
        />
      </div>
      <p className={checkUp.head}>
        <span>
          {t("accounts.demolished.all")}
          <span className={checkUp.under}>{limitText(limit, text)}</span>
        </span>
        <span className={checkUp.value}>{percent(demolition.share, text)}</span>
        <VerdictMark verdict={demolition.verdict} limit />
      </p>
      {limit && demolition.share !== null && <LimitBar demolition={demolition} limit={limit.threshold.value} />}
      {demolition.notGiven > 0 && (
        <p className={panel.soft}>{t("accounts.demolished.open", { count: demolition.notGiven })}</p>
      )}
      {known.length > 1 && (
        <ul className={checkUp.lines}>
          {known.map(({ site, demolition: own }) => (
            <li key={site} className={`${checkUp.line} ${checkUp.head}`}>
              <button type="button" className={checkUp.name} onClick={() => goToPlace(store, site)}>
                {nameOfSite(plan, site) ?? none}
              </button>
              <span className={checkUp.value}>{percent(own.share, text)}</span>
              <VerdictMark verdict={own.verdict} limit />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const limitText = (limit: PlanLimit | null, text: ReturnType<typeof useText>): string =>
  limit ? text.t("accounts.limit", { share: percent(limit.threshold.value, text) }) : text.t("accounts.noLimit");

function LimitBar({
  demolition: { share, verdict },
  limit,
}: {
  readonly demolition: Demolition;
  readonly limit: number;
}) {
  return (
    <div className={css.limit} data-verdict={verdict} aria-hidden>
      <span style={{ width: `${(share ?? 0) * 100}%` }} />
      <i style={{ left: `${limit * 100}%` }} />
    </div>
  );
}
