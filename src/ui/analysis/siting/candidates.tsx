import { Ban, Pin } from "lucide-react";
import { useState } from "react";
import type { SitingCandidate, SitingResult } from "#domain/answers/siting.ts";
import { flyTo } from "#state/commands/fly-to.ts";
import { type CandidateWish, wishFor } from "#state/commands/set-siting.ts";
import { kindOfCandidate, nameOfCandidate, rankedCandidates } from "#state/selectors/siting.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { whole } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import css from "../answer.module.css";
import own from "./siting.module.css";

/** How many of the others are listed at first. */
const first = 12;

/** The chosen, the others, and those the planner left out; each can be kept or left out at the next run. */
export function Candidates({ result }: { readonly result: SitingResult }) {
  const { t } = useText();
  const leaveOut = useAppState((state) => state.siting.leaveOut);
  const [all, setAll] = useState(false);
  const { chosen, others } = rankedCandidates(result);
  const gain = result.served.after - result.served.before;
  const alone = chosen.reduce((sum, { people }) => sum + people, 0);
  const gone = leaveOut.filter((id) => !result.candidates.some((one) => one.id === id));
  return (
    <>
      {chosen.length > 0 && (
        <section className={panel.section}>
          <div className={css.lead}>
            <h3>{t("siting.chosen", { count: chosen.length })}</h3>
            <Explain
              what={t("siting.alone")}
              answers={[
                [t("explain.rule"), t("siting.explain.alone")],
                [t("explain.inputs"), t("siting.explain.point")],
                [t("explain.accuracy"), t("explain.coverage.accuracy")],
              ]}
            />
          </div>
          <p className={panel.soft}>
            {t("siting.chosen.note")}
            {result.figure && alone - gain >= 1 && ` ${t("siting.chosen.overlap")}`}
          </p>
          <ul className={own.list}>
            {chosen.map((one) => (
              <Candidate key={one.id} candidate={one} />
            ))}
          </ul>
        </section>
      )}
      {gone.length > 0 && (
        <section className={panel.section}>
          <h3>{t("siting.left", { count: gone.length })}</h3>
          <ul className={own.list}>
            {gone.map((id) => (
              <Gone key={id} id={id} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className={panel.section}>
          <h3>{t("siting.others", { count: others.length })}</h3>
          <ul className={own.list}>
            {(all ? others : others.slice(0, first)).map((one) => (
              <Candidate key={one.id} candidate={one} />
            ))}
          </ul>
          {!all && others.length > first && (
            <button type="button" className={css.more} onClick={() => setAll(true)}>
              {t("gaps.more", { count: others.length - first })}
            </button>
          )}
        </section>
      )}
    </>
  );
}

function Candidate({ candidate }: { readonly candidate: SitingCandidate }) {
  const text = useText();
  const { t } = text;
  const { store } = useApp();
  const { id, kind, at, people, costYuan, chosen } = candidate;
  const name = useAppState((state) => nameOfCandidate(state, id));
  return (
    <li className={own.item} data-chosen={chosen || undefined}>
      {chosen && <span className={own.dot} aria-hidden />}
      <button type="button" className={own.name} onClick={() => flyTo(store, at)}>
        {name}
      </button>
      <span className={own.people}>+{whole(people, text)}</span>
      <span className={own.under}>
        {t(`siting.kind.${kind}`)}
        {costYuan !== null && ` · ${t("siting.cost.one", { cost: whole(costYuan / 10_000, text) })}`}
      </span>
      <Wishes id={id} name={name} />
    </li>
  );
}

function Gone({ id }: { readonly id: string }) {
  const { t } = useText();
  const name = useAppState((state) => nameOfCandidate(state, id));
  return (
    <li className={own.item}>
      <span>{name}</span>
      <span className={own.people} />
      <span className={own.under}>{t(`siting.kind.${kindOfCandidate(id)}`)}</span>
      <Wishes id={id} name={name} />
    </li>
  );
}

function Wishes({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useText();
  const { store } = useApp();
  const wish = useAppState(
    ({ siting }): CandidateWish =>
      siting.mustKeep.includes(id) ? "keep" : siting.leaveOut.includes(id) ? "leave" : null,
  );
  const button = (mine: "keep" | "leave", Icon: typeof Pin) => (
    <button
      type="button"
      className={own.wish}
      aria-pressed={wish === mine}
      aria-label={t(`siting.${mine}`, { name })}
      title={t(`siting.${mine}.short`)}
      onClick={() => wishFor(store, id, wish === mine ? null : mine)}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
  return (
    <span className={own.wishes}>
      {button("keep", Pin)}
      {button("leave", Ban)}
    </span>
  );
}
