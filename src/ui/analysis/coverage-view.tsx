import type { ClassCoverage, CoverageResult } from "#domain/results.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { chosenClass } from "#state/selectors/classes.ts";
import { lowestCoverage } from "#state/selectors/lowest-coverage.ts";
import { nameOfClass, nameOfPlace } from "#state/selectors/names.ts";
import { shownClass } from "#state/selectors/shown-class.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { ConfidenceBadge } from "../parts/badge.tsx";
import { Explain } from "../parts/explain.tsx";
import { decimal, metresText, peopleText, percent, whole } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import { GroundServed } from "./ground-served.tsx";
import { PickClass } from "./pick-class.tsx";
import { RampKey } from "./ramp-key.tsx";
import { ShareCell } from "./share-cell.tsx";
import css from "./tables.module.css";

/** A1: every class, both methods side by side, and the chosen class by community. */
export function CoverageView() {
  const { t } = useText();
  const result = useAppState((state) => state.asked.coverage.result);
  const wanted = useAppState(chosenClass);
  if (!result) return null;
  const chosen = shownClass(result, wanted);
  const one = result.classes.find((entry) => entry.class === chosen);
  return (
    <>
      <table className={css.table}>
        <caption>{t("coverage.caption")}</caption>
        <MethodHead first={t("coverage.class")} />
        <tbody>
          {result.classes.map((entry) => (
            <ClassRow key={entry.class} entry={entry} result={result} chosen={entry.class === chosen} />
          ))}
        </tbody>
      </table>
      <RampKey label={t("ramp.label")} />
      {one && one.facilities > 0 && (
        <>
          <GroundServed />
          <Communities entry={one} />
        </>
      )}
    </>
  );
}

function MethodHead({ first, people }: { readonly first: string; readonly people?: string }) {
  const { t } = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {people && (
          <th scope="col" className={css.people}>
            {people}
          </th>
        )}
        <th scope="col" className={css.figure}>
          {t("coverage.walk")}
        </th>
        <th scope="col" className={css.figure}>
          {t("coverage.radius")}
        </th>
      </tr>
    </thead>
  );
}

function ClassRow({
  entry,
  result,
  chosen,
}: {
  readonly entry: ClassCoverage;
  readonly result: CoverageResult;
  readonly chosen: boolean;
}) {
  const text = useText();
  const { t, lang } = text;
  const area = useAppState((state) => state.area);
  if (!area) return null;
  const name = nameOfClass(area, entry.class, lang);
  const { admission, detourFactor, gridM } = result.parameters;
  return (
    <tr className={css.row} data-chosen={chosen || undefined}>
      <th scope="row">
        <span className={css.name}>
          <PickClass id={entry.class} name={name} chosen={chosen} />
          <ConfidenceBadge confidence={entry.confidence} />
          <Explain
            what={name}
            answers={[
              [t("explain.rule"), t("explain.coverage.rule")],
              [
                t("explain.clause"),
                `${entry.source} · ${entry.clause} · ${metresText(entry.radiusM, text)} · ${t(`explain.confidence.${entry.confidence}`)}`,
              ],
              [
                t("explain.inputs"),
                t("explain.coverage.inputs", {
                  people: peopleText(result.people, text),
                  doors: whole(entry.facilities, text),
                  classes: t(`analysis.admission.${admission}`),
                  grid: metresText(gridM, text),
                  detour: decimal(detourFactor, 2, text),
                }),
              ],
              [t("explain.accuracy"), t("explain.coverage.accuracy")],
            ]}
          />
        </span>
        {entry.facilities === 0 && <small className={css.under}>{t("coverage.notAssessed")}</small>}
      </th>
      <ShareCell share={entry.walk.people} method="walk" />
      <ShareCell share={entry.radius.people} method="radius" />
    </tr>
  );
}

/** The chosen class, one community a line, those worst off first. */
function Communities({ entry }: { readonly entry: ClassCoverage }) {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const selection = useAppState((state) => state.selection);
  if (!area) return null;
  const residents = new Map(area.zones.map((zone) => [zone.id, zone.residents]));
  const rows = entry.zones.toSorted(
    (a, b) =>
      (a.walk.people ?? 2) - (b.walk.people ?? 2) || (residents.get(b.zone) ?? 0) - (residents.get(a.zone) ?? 0),
  );
  const name = nameOfClass(area, entry.class, lang);
  const lowest = lowestCoverage(area, entry);
  const worst = lowest && { name: nameOfPlace(area, lowest.zone, lang), share: percent(lowest.share, text) };
  return (
    <section className={panel.section}>
      <h3>{t("coverage.byCommunity", { class: name })}</h3>
      <p className={css.facts}>
        <span>{t("coverage.doors", { count: entry.facilities, radius: metresText(entry.radiusM, text) })}</span>
        {lowest && worst && (
          <span>
            {lowest.count > 1
              ? t("coverage.worst.tied", { ...worst, count: lowest.count })
              : t("coverage.worst", { name: worst.name })}
          </span>
        )}
      </p>
      <table className={css.table}>
        <caption>{t("coverage.order")}</caption>
        <MethodHead first={t("coverage.community")} people={t("coverage.residents")} />
        <tbody>
          {rows.map(({ zone, walk, radius }) => (
            <tr key={zone} className={css.row} data-chosen={zone === selection || undefined}>
              <th scope="row">
                <button type="button" className={css.pick} onClick={() => goToPlace(store, zone)}>
                  {nameOfPlace(area, zone, lang)}
                </button>
              </th>
              <td className={css.peopleCell}>{whole(residents.get(zone) ?? 0, text)}</td>
              <ShareCell share={walk.people} method="walk" />
              <ShareCell share={radius.people} method="radius" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
