import type { Catchment } from "#domain/answers/catchment.ts";
import { methods } from "#domain/terms.ts";
import { servedSwatch } from "#map/legend.ts";
import { lightTheme } from "#map/theme.ts";
import { setDrawGround } from "#state/commands/draw-ground.ts";
import { catchmentInView } from "#state/selectors/catchment.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import { isStale } from "#state/selectors/stale.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { SwatchMark } from "../legend/swatch-mark.tsx";
import { clauseText } from "../parts/clause-text.ts";
import { Explain } from "../parts/explain.tsx";
import { decimal, hectares, metresText, none } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import { Row, Rows } from "../parts/rows.tsx";
import ticks from "../parts/ticks.module.css";

/** Whether the ground that the class in view serves is drawn, and how large it is. */
export function GroundServed() {
  const { t } = useText();
  const { store } = useApp();
  const on = useAppState((state) => state.drawGround);
  const stale = useAppState((state) => isStale(state, "coverage"));
  const asked = useAppState(catchmentInView);
  return (
    <section className={panel.section}>
      <label className={ticks.tick}>
        <input type="checkbox" checked={on} onChange={({ target }) => setDrawGround(store, target.checked)} />
        {t("ground.draw")}
      </label>
      {on && (
        <p className={panel.soft} role="status">
          {stale && t("ground.stale")}
          {asked?.status === "running" && t("ground.running")}
          {asked?.status === "failed" && t("ground.failed")}
        </p>
      )}
      {asked?.catchment && <Sizes catchment={asked.catchment} />}
    </section>
  );
}

function Sizes({ catchment }: { readonly catchment: Catchment }) {
  const text = useText();
  const { t, lang } = text;
  const area = useAppState((state) => state.area);
  const method = useAppState((state) => state.method);
  if (!area) return null;
  const { areasM2, radiusM, streetWidthM, facilities, parameters } = catchment;
  const name = nameOfClass(area, catchment.class, lang);
  return (
    <>
      <p className={panel.soft}>
        <SwatchMark swatch={servedSwatch(lightTheme)} /> {t(`ground.drawn.${method}`, { class: name })}{" "}
        <Explain
          what={t("ground.what")}
          answers={[
            [t("explain.rule"), t("ground.explain.rule", { width: metresText(streetWidthM, text) })],
            [t("explain.clause"), clauseText(catchment, text)],
            [
              t("explain.inputs"),
              t("ground.explain.inputs", {
                doors: facilities,
                radius: metresText(radiusM, text),
                who: t(`analysis.admission.${parameters.admission}`),
                detour: decimal(parameters.detourFactor, 2, text),
              }),
            ],
            [
              t("explain.accuracy"),
              t("ground.explain.accuracy", {
                width: metresText(streetWidthM, text),
                grid: metresText(parameters.gridM, text),
              }),
            ],
          ]}
        />
      </p>
      <Rows>
        {methods.map((one) => (
          <Row key={one} label={t(`ground.${one}`)}>
            {areasM2 ? hectares(areasM2[one], text) : none}
          </Row>
        ))}
        <Row label={t("ground.both")}>{areasM2 ? hectares(areasM2.both, text) : none}</Row>
      </Rows>
    </>
  );
}
