import { useMemo } from "react";
import type { LensResult, LensView as View } from "#domain/answers/lens.ts";
import { lensOverlay } from "#map/lens-overlay.ts";
import { runAnalysis } from "#state/commands/run-analysis.ts";
import { setLens, setLensUnit } from "#state/commands/set-lens.ts";
import { classesOfTier } from "#state/selectors/classes.ts";
import { distributionOf, shownUnit } from "#state/selectors/lens.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMapAnswer } from "../../map-view/map-answer.ts";
import { clauseText } from "../../parts/clause-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { Field, Select } from "../../parts/field.tsx";
import { decimal, metresText, none, percent, whole } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import { RampKey } from "../ramp-key.tsx";
import css from "./lens.module.css";
import { LensRows } from "./lens-rows.tsx";

const linkage = "";

/** A8: one indicator through every unit, and what each of them hides. */
export function LensView() {
  const { t } = useText();
  const result = useAppState((state) => state.asked.lens.result);
  return (
    <>
      <Indicator />
      {result && result.views === null && <p className={answer.warning}>{t("lens.none")}</p>}
      {result?.views && <Units result={result} views={result.views} />}
    </>
  );
}

function Indicator() {
  const { t, lang } = useText();
  const { store, client } = useApp();
  const area = useAppState((state) => state.area);
  const parameters = useAppState((state) => state.parameters);
  const lens = useAppState((state) => state.lens);
  if (!area) return null;
  const classes = classesOfTier({ area, parameters }).map(({ id }) => id);
  const chosen = lens.kind === "coverage" ? lens.class : linkage;
  const offered = chosen === linkage || classes.includes(chosen) ? classes : [chosen, ...classes];
  return (
    <Field label={t("lens.indicator")}>
      {({ id }) => (
        <Select
          id={id}
          value={chosen}
          options={[
            { value: linkage, label: t("lens.linkage") },
            ...offered.map((one) => ({
              value: one,
              label: t("lens.coverage", { class: nameOfClass(area, one, lang) }),
            })),
          ]}
          onChange={(value) => {
            setLens(store, value === linkage ? { kind: "linkage" } : { kind: "coverage", class: value });
            void runAnalysis(store, client, "lens");
          }}
        />
      )}
    </Field>
  );
}

function Units({ result, views }: { readonly result: LensResult; readonly views: readonly View[] }) {
  const text = useText();
  const { t } = text;
  const area = useAppState((state) => state.area);
  const { store } = useApp();
  const wanted = useAppState((state) => state.lensUnit);
  const view = shownUnit(views, wanted);
  useMapAnswer(
    "lens",
    useMemo(() => (area && view ? lensOverlay(view, area) : null), [view, area]),
  );
  if (!area) return null;
  const isIndex = result.indicator.kind === "linkage";
  const worst = views.filter(({ unit, hidden }) => unit !== "subdistrict" && hidden !== null).at(-1);
  return (
    <>
      <section aria-label={t("lens.units")}>
        <div className={answer.lead}>
          <p className={panel.soft}>{t("lens.units.note")}</p>
          <Explain
            what={t("lens.units")}
            answers={[
              [t("explain.rule"), t(isIndex ? "lens.explain.linkage" : "lens.explain.coverage")],
              [t("explain.clause"), result.figure ? clauseText(result.figure, text) : t("explain.linkage.clause")],
              [
                t("explain.inputs"),
                t("lens.explain.inputs", {
                  people: whole(result.people, text),
                  grid: metresText(result.parameters.gridM, text),
                }),
              ],
              [t("explain.accuracy"), t("lens.explain.accuracy")],
            ]}
          />
        </div>
        <p className={css.axis} aria-hidden>
          <span />
          <span>
            <span>{isIndex ? "0" : percent(0, text)}</span>
            <span>{isIndex ? "1" : percent(1, text)}</span>
          </span>
          <span>{t("lens.seen")}</span>
        </p>
        <div className={css.units}>
          {views.map((one) => (
            <UnitLine key={one.unit} view={one} chosen={one === view} onChoose={() => setLensUnit(store, one.unit)} />
          ))}
        </div>
      </section>
      {worst && worst.hidden !== null && worst.hidden >= 0.25 && (
        <p className={answer.warning}>
          {t("lens.hidden", { unit: t(`lens.unit.${worst.unit}`), share: percent(worst.hidden, text) })}
        </p>
      )}
      {view && <LensRows view={view} isIndex={isIndex} />}
      <RampKey label={t(isIndex ? "ramp.index" : "ramp.label")} index={isIndex} />
    </>
  );
}

/** A distribution: how many people live at which value, and how much of the spread is still to be seen. */
function UnitLine({
  view,
  chosen,
  onChoose,
}: {
  readonly view: View;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const { unit, notAssessed, rows, spread, hidden, hides } = view;
  const bars = distributionOf(view);
  return (
    <button type="button" className={css.unit} aria-pressed={chosen} disabled={notAssessed !== null} onClick={onChoose}>
      <span className={css.unitName}>
        {t(`lens.unit.${unit}`)}
        {notAssessed === null && <small>{t("lens.count", { count: rows.length })}</small>}
      </span>
      {notAssessed ? (
        <span className={css.why}>{t(`lens.notAssessed.${notAssessed}`)}</span>
      ) : (
        <>
          <svg className={css.bars} viewBox="0 0 100 32" preserveAspectRatio="none" aria-hidden>
            {bars.map((height, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
              <rect key={index} x={index * 10 + 0.5} width={9} y={31 - height * 30} height={height * 30} />
            ))}
            <line x1="0" x2="100" y1="31.5" y2="31.5" />
          </svg>
          <span className={css.seen}>
            <b>{hidden === null ? none : percent(1 - hidden, text)}</b>
            <small>{t("lens.spread", { spread: spread === null ? none : decimal(spread, 2, text) })}</small>
            {hides.length > 0 && <small className={css.hides}>{t("lens.hides.short", { count: hides.length })}</small>}
          </span>
        </>
      )}
    </button>
  );
}
