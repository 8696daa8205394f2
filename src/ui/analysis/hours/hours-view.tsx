import type { ClassHours, HoursResult } from "#domain/answers/hours.ts";
import { lookAt } from "#state/commands/look-at.ts";
import { runAnalysis } from "#state/commands/run-analysis.ts";
import { setWeekday } from "#state/commands/set-weekday.ts";
import { extremesOf, shownHours } from "#state/selectors/hours.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMapAnswer } from "../../map-view/map-answer.ts";
import { ConfidenceBadge } from "../../parts/badge.tsx";
import { clauseText } from "../../parts/clause-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { clock, metresText, none, peopleText, whole } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import tables from "../tables.module.css";
import { DayChart } from "./day-chart.tsx";
import css from "./hours.module.css";
import { stepPath } from "./step-path.ts";
import { TimedPlaces } from "./timed-places.tsx";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A9: who is served at which hour of a weekday. */
export function HoursView() {
  const { t } = useText();
  const result = useAppState((state) => state.asked.hours.result);
  const area = useAppState((state) => state.area);
  const chosen = useAppState((state) => state.facilityClass);
  useMapAnswer("hours", null);
  const shown = result && shownHours(result, chosen);
  return (
    <>
      <Weekday />
      {result && area && (
        <>
          {result.timed.length === 0 && (
            <p className={answer.warning} role="note">
              {t("hours.untimed")}
            </p>
          )}
          {shown && <OneClass entry={shown} result={result} />}
          <Classes result={result} shown={shown?.class ?? null} />
          <TimedPlaces ids={result.timed} />
        </>
      )}
    </>
  );
}

function Weekday() {
  const { t } = useText();
  const { store, client } = useApp();
  const weekday = useAppState((state) => state.weekday);
  return (
    <fieldset className={css.days} aria-label={t("hours.weekday")}>
      {weekdays.map((day) => (
        <label key={day} className={css.day}>
          <input
            type="radio"
            name="weekday"
            aria-label={t(`weekday.${day}`)}
            checked={weekday === day}
            onChange={() => {
              setWeekday(store, day);
              void runAnalysis(store, client, "hours");
            }}
          />
          <span aria-hidden>{t(`hours.day.${day}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function OneClass({ entry, result }: { readonly entry: ClassHours; readonly result: HoursResult }) {
  const text = useText();
  const { t, lang } = text;
  const area = useAppState((state) => state.area);
  if (!area) return null;
  const name = nameOfClass(area, entry.class, lang);
  const { people, anyTime, facilities } = entry;
  const extremes = people && extremesOf(people);
  return (
    <figure className={css.chart}>
      <figcaption>
        {t("hours.chart", { class: name, radius: metresText(entry.radiusM, text) })}
        <ConfidenceBadge confidence={entry.confidence} />
        <Explain
          what={name}
          answers={[
            [t("explain.rule"), t("hours.explain.rule")],
            [t("explain.clause"), clauseText(entry, text)],
            [
              t("explain.inputs"),
              t("hours.explain.inputs", {
                people: peopleText(result.people, text),
                doors: facilities,
                timed: result.timed.length,
              }),
            ],
            [t("explain.accuracy"), t("hours.explain.accuracy")],
          ]}
        />
      </figcaption>
      {people && extremes ? (
        <>
          <DayChart people={people} anyTime={anyTime} />
          <p className={panel.soft}>
            {extremes.least.people === extremes.most.people
              ? t("hours.flat", { people: peopleText(extremes.most.people, text) })
              : t("hours.extremes", {
                  most: peopleText(extremes.most.people, text),
                  mostAt: clock(extremes.most.hour * 60),
                  least: peopleText(extremes.least.people, text),
                  leastAt: clock(extremes.least.hour * 60),
                })}{" "}
            {anyTime !== null && t("hours.any.line", { people: peopleText(anyTime, text) })}
          </p>
          <HourTable people={people} name={name} />
        </>
      ) : (
        <p className={panel.soft}>
          {facilities === 0
            ? t("coverage.notAssessed")
            : t("hours.noCurve", { people: anyTime === null ? none : peopleText(anyTime, text) })}
        </p>
      )}
    </figure>
  );
}

function HourTable({ people, name }: { readonly people: readonly number[]; readonly name: string }) {
  const text = useText();
  const { t } = text;
  return (
    <details className={answer.fold}>
      <summary>{t("hours.table")}</summary>
      <table className={css.hours}>
        <caption className="hidden-label">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t("hours.hour")}</th>
            <td>{t("hours.served")}</td>
          </tr>
        </thead>
        <tbody>
          {people.map((count, hour) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place
            <tr key={hour}>
              <th scope="row">{clock(hour * 60)}</th>
              <td>{whole(count, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Every class of the tier: fewest and most through the day, or the one figure there is. */
function Classes({ result, shown }: { readonly result: HoursResult; readonly shown: string | null }) {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  if (!area) return null;
  const hasCurves = result.classes.some(({ people }) => people !== null);
  return (
    <section className={panel.section}>
      <h3>{t("hours.classes", { tier: result.tier })}</h3>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t("coverage.class")}</th>
            {hasCurves && (
              <th scope="col" className={css.curve}>
                {t("hours.day")}
              </th>
            )}
            <th scope="col" className={css.people}>
              {t("hours.served")}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.classes.map((one) => {
            const most = axisEndOf(one);
            const extremes = one.people && extremesOf(one.people);
            const name = nameOfClass(area, one.class, lang);
            return (
              <tr key={one.class} className={tables.row} data-chosen={one.class === shown || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={tables.pick}
                    aria-pressed={one.class === shown}
                    onClick={() => lookAt(store, { facilityClass: one.class })}
                  >
                    {name}
                  </button>
                </th>
                {hasCurves && (
                  <td>
                    {one.people && (
                      <svg className={css.spark} viewBox="0 0 72 20" preserveAspectRatio="none" aria-hidden>
                        <path d={stepPath(one.people, { width: 72, height: 18, most })} transform="translate(0 1)" />
                      </svg>
                    )}
                  </td>
                )}
                <td className={tables.share}>
                  {one.facilities === 0
                    ? t("ramp.none")
                    : extremes
                      ? `${whole(extremes.least.people, text)}–${whole(extremes.most.people, text)}`
                      : one.anyTime === null
                        ? none
                        : whole(one.anyTime, text)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const axisEndOf = ({ people, anyTime }: ClassHours): number => Math.max(1, anyTime ?? 0, ...(people ?? []));
