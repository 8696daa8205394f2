import { useRef } from "react";
import { setParameters } from "#state/commands/set-parameters.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import { Select } from "../parts/field.tsx";
import { clock } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import { Segmented } from "../parts/segmented.tsx";
import css from "./parameters-form.module.css";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Of a week of seven days; any other number is a Monday. */
export const weekdayOf = (day: number) => weekdays.find((one) => one === day) ?? 1;
/** A weekday evening: when people are home and much is shut. */
const firstMoment = { weekday: 1, minute: 19 * 60 } as const;

/** The moment that opening hours are read at, or none. */
export function WhenField() {
  const { t } = useText();
  const { store } = useApp();
  const when = useAppState((state) => state.parameters.when);
  // Turned off and on again, the moment is the one from before.
  const last = useRef(when ?? firstMoment);
  if (when) last.current = when;
  return (
    <>
      <div className={css.row}>
        <span className={css.label}>{t("analysis.when")}</span>
        <Segmented<"any" | "at">
          label={t("analysis.when")}
          value={when ? "at" : "any"}
          options={[
            { value: "any", label: t("analysis.when.any") },
            { value: "at", label: t("analysis.when.at") },
          ]}
          onChange={(value) => setParameters(store, { when: value === "at" ? last.current : null })}
        />
      </div>
      {when && (
        <>
          <div className={css.moment}>
            <Select
              aria-label={t("analysis.when.day")}
              value={String(when.weekday)}
              options={weekdays.map((day) => ({ value: String(day), label: t(`weekday.${day}`) }))}
              onChange={(day) => setParameters(store, { when: { ...when, weekday: Number(day) } })}
            />
            <input
              type="time"
              className={css.time}
              aria-label={t("analysis.when.time")}
              value={clock(when.minute)}
              onChange={({ target }) => {
                const minute = minuteOf(target.value);
                if (minute !== null) setParameters(store, { when: { ...when, minute } });
              }}
            />
          </div>
          <p className={panel.soft}>{t("analysis.when.why")}</p>
        </>
      )}
    </>
  );
}

/** Null while the field is half filled in. */
function minuteOf(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** Ground that is closed stays closed for every question: here it can be seen from each, and opened. */
export function ClosedField() {
  const { t } = useText();
  const { store } = useApp();
  const count = useAppState((state) => state.parameters.closed.length);
  if (count === 0) return null;
  return (
    <div className={css.row}>
      <span className={css.label}>
        {t("analysis.closed")} · {t("analysis.closed.count", { count })}
      </span>
      <Button look="quiet" onClick={() => setParameters(store, { closed: [] })}>
        {t("analysis.closed.clear")}
      </Button>
    </div>
  );
}
