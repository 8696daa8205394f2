import { useEffect, useMemo } from "react";
import type { CheckUpResult } from "#domain/answers/check-up.ts";
import type { Verdict } from "#domain/check-up.ts";
import { checkUpOverlay } from "#map/check-up-overlay.ts";
import { flyTo } from "#state/commands/fly-to.ts";
import { readCheckUp } from "#state/commands/read-check-up.ts";
import { linesOf, selectedPlace, tallyOf } from "#state/selectors/check-up.ts";
import { extentOf } from "#state/selectors/extent.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMapAnswer } from "../../map-view/map-answer.ts";
import { Explain } from "../../parts/explain.tsx";
import { Field, Select } from "../../parts/field.tsx";
import { whole } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import css from "./check-up.module.css";
import { Dimensions } from "./dimensions.tsx";
import { Findings } from "./findings.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

const everywhere = "";
const tiles: readonly Verdict[] = ["short", "pass", "no_threshold", "not_assessed"];

/** A6: each indicator with its value, what it is held against, and the verdict; for the subdistrict or a community. */
export function CheckUpView() {
  const { t } = useText();
  const result = useAppState((state) => state.asked.check_up.result);
  if (!result) return null;
  if (result.indicators.length === 0) {
    return (
      <div className={answer.empty}>
        <p>{t("checkUp.empty")}</p>
        <p className={panel.soft}>{t("checkUp.empty.next")}</p>
      </div>
    );
  }
  return <CheckUp result={result} />;
}

function CheckUp({ result }: { readonly result: CheckUpResult }) {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const selected = useAppState((state) => selectedPlace(result, state.selection));
  const { place, only, open } = useAppState((state) => state.checkUpReading);
  useEffect(() => {
    if (selected !== null) readCheckUp(store, { place: selected });
  }, [selected, store]);
  const shown = result.indicators.find(({ id }) => id === open) ?? null;
  useMapAnswer(
    "check_up",
    useMemo(() => shown && checkUpOverlay(shown), [shown]),
  );
  if (!area) return null;
  const groups = linesOf(result, place);
  const tally = tallyOf(groups.flatMap(({ lines }) => lines));
  const places = area.zones.filter(({ kind }) => kind === "community");
  const lookAt = (id: string) => {
    readCheckUp(store, { place: id === everywhere ? null : id });
    const zone = places.find((one) => one.id === id);
    const extent = zone && extentOf(zone.geometry);
    if (extent) flyTo(store, extent);
  };
  return (
    <>
      <Field label={t("checkUp.place")}>
        {({ id }) => (
          <Select
            id={id}
            value={place ?? everywhere}
            options={[
              { value: everywhere, label: t("checkUp.everywhere") },
              ...places.map((zone) => ({ value: zone.id, label: nameOfPlace(area, zone.id, lang) })),
            ]}
            onChange={lookAt}
          />
        )}
      </Field>
      <section aria-label={t("checkUp.tally")} className={answer.figures}>
        <div className={css.tally}>
          {tiles.map((verdict) => (
            <button
              key={verdict}
              type="button"
              className={css.tile}
              aria-pressed={only === verdict}
              onClick={() => readCheckUp(store, { only: only === verdict ? null : verdict })}
            >
              <b>{whole(tally[verdict], text)}</b>
              <VerdictMark verdict={verdict} />
            </button>
          ))}
        </div>
        <p className={panel.soft}>
          {t("checkUp.tally.note")}{" "}
          <Explain
            what={t("checkUp.tally")}
            answers={[
              [t("explain.rule"), t("checkUp.explain.verdict")],
              [t("explain.inputs"), t("checkUp.explain.inputs", { count: result.indicators.length })],
              [t("explain.accuracy"), t("checkUp.explain.accuracy")],
            ]}
          />
        </p>
      </section>
      <Findings result={result} />
      <Dimensions
        groups={groups}
        only={only}
        open={open}
        onOpen={(id) => readCheckUp(store, { open: id })}
        onPlace={lookAt}
      />
    </>
  );
}
