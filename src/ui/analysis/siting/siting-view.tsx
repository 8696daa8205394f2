import { type RefObject, useEffect, useMemo, useRef } from "react";
import type { SitingResult } from "#domain/answers/siting.ts";
import { sitingOverlay } from "#map/siting-overlay.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import { useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMapAnswer } from "../../map-view/map-answer.ts";
import { EstimatedBadge } from "../../parts/badge.tsx";
import { clauseText } from "../../parts/clause-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { Figure } from "../../parts/figure.tsx";
import { decimal, metresText, peopleText, percent, whole } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import css from "../answer.module.css";
import { Candidates } from "./candidates.tsx";
import { PutChosen } from "./put-chosen.tsx";
import own from "./siting.module.css";

/** A5: where the next facilities should go, and how good that is known to be. */
export function SitingView() {
  const { t } = useText();
  const result = useAppState((state) => state.asked.siting.result);
  useMapAnswer(
    "siting",
    useMemo(() => result && sitingOverlay(result), [result]),
  );
  const answer = useRef<HTMLElement>(null);
  const told = useRef(result);
  // The button that was pressed is gone once there is an answer; who pressed it by keyboard goes on from the answer.
  useEffect(() => {
    if (told.current !== result && document.activeElement === document.body) answer.current?.focus();
    told.current = result;
  }, [result]);
  return (
    <>
      {result?.fault && (
        <section ref={answer} tabIndex={-1} aria-label={t("analysis.result")}>
          <p className={css.warning} role="status">
            {t(`siting.fault.${result.fault}`)}
          </p>
        </section>
      )}
      {result && !result.fault && (
        <>
          <Answer result={result} section={answer} />
          <PutChosen result={result} />
          <Candidates result={result} />
        </>
      )}
    </>
  );
}

function Answer({
  result,
  section,
}: {
  readonly result: SitingResult;
  readonly section: RefObject<HTMLElement | null>;
}) {
  const text = useText();
  const { t, lang } = text;
  const area = useAppState((state) => state.area);
  if (!area) return null;
  const { served, meanM, proof, options, figure, candidates } = result;
  const chosen = candidates.filter((one) => one.chosen);
  const name = nameOfClass(area, options.class, lang);
  // Chinese has no capitals to lose.
  const className = name.charAt(0).toLowerCase() + name.slice(1);
  const gain = served.after - served.before;
  const shareOf = (people: number) => (result.people > 0 ? people / result.people : null);
  const points = (shareOf(gain) ?? 0) * 100;
  const radius = figure ? metresText(figure.radiusM, text) : null;
  const cost = chosen.reduce((sum, { costYuan }) => sum + (costYuan ?? 0), 0);
  return (
    <section ref={section} tabIndex={-1} className={css.figures} aria-label={t("analysis.result")}>
      {proof && (
        <p>
          <strong>{proofText(result, text)}</strong>{" "}
          <Explain
            what={t("siting.proof")}
            answers={[
              [t("explain.rule"), t(`siting.explain.${options.objective}`)],
              [
                t("explain.inputs"),
                `${t("siting.explain.inputs", { count: candidates.length })} ${t("siting.explain.point")}`,
              ],
              [t("explain.accuracy"), t("siting.explain.proof")],
            ]}
          />
        </p>
      )}
      {chosen.length < Math.min(options.count, candidates.length) && (
        <p className={panel.soft}>
          {t(chosen.length === 0 ? "siting.noneHelps" : "siting.fewer", { count: chosen.length })}
        </p>
      )}
      {radius && (
        <Figure
          label={t("siting.served", { class: className, radius })}
          aside={
            <>
              <EstimatedBadge />
              <Explain
                what={t("siting.served.short")}
                answers={[
                  [t("explain.rule"), t("siting.explain.served")],
                  [t("explain.clause"), figure ? clauseText(figure, text) : ""],
                  [t("explain.inputs"), t("siting.explain.people", { people: peopleText(result.people, text) })],
                  [t("explain.accuracy"), t("explain.coverage.accuracy")],
                ]}
              />
            </>
          }
          value={
            <span className={css.change}>
              <span className={css.was}>{whole(served.before, text)} →</span>
              <span>
                {peopleText(served.after, text)}
                <span className={own.ofAll}>{t("siting.ofAll", { share: percent(shareOf(served.after), text) })}</span>
              </span>
              <span className={`${css.by} ${own.gain}`}>
                {t("siting.gain", {
                  people: peopleText(gain, text),
                  points: decimal(points, points > 0 && points < 1 ? 1 : 0, text),
                })}
              </span>
            </span>
          }
        />
      )}
      {meanM.before !== null && meanM.after !== null && (
        <Figure
          label={t("siting.mean")}
          aside={
            <Explain
              what={t("siting.mean")}
              answers={[
                [t("explain.rule"), t("siting.explain.mean", { m: metresText(meanM.unreachedAsM, text) })],
                [t("explain.accuracy"), t("explain.coverage.accuracy")],
              ]}
            />
          }
          value={
            <span className={css.change}>
              <span className={css.was}>{whole(meanM.before, text)} →</span>
              {metresText(meanM.after, text)}
            </span>
          }
        />
      )}
      {options.costYuan && (
        <p className={panel.soft}>
          {t("siting.cost", { cost: whole(cost / 10_000, text) })}
          {options.budgetYuan !== null && t("siting.cost.of", { budget: whole(options.budgetYuan / 10_000, text) })}
        </p>
      )}
      {options.candidates.includes("gate") && <p className={panel.soft}>{t("siting.gates")}</p>}
    </section>
  );
}

/** What is proven, in plain words. */
function proofText({ proof }: SitingResult, text: ReturnType<typeof useText>): string {
  const { t } = text;
  if (!proof) return "";
  if (proof.status === "optimal") return t("siting.proof.optimal");
  const gap = percent(Math.ceil(proof.gap * 10_000) / 10_000, text);
  return t(proof.timedOut ? "siting.proof.timedOut" : "siting.proof.bound", { gap });
}
