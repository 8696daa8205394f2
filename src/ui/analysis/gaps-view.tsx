import { useMemo, useState } from "react";
import type { Area } from "#domain/area.ts";
import { namesOfWork } from "#domain/edits/name-work.ts";
import type { ClassGaps, Gap, Remedy } from "#domain/results.ts";
import { flyTo } from "#state/commands/fly-to.ts";
import { lookAt } from "#state/commands/look-at.ts";
import { putRemedy } from "#state/commands/put-remedy.ts";
import { select } from "#state/commands/select.ts";
import { chosenClass } from "#state/selectors/classes.ts";
import { extentOf } from "#state/selectors/extent.ts";
import { nameOfClass, nameOfPlace } from "#state/selectors/names.ts";
import { whyNotPutRemedy } from "#state/selectors/put-works.ts";
import { shownClass } from "#state/selectors/shown-class.ts";
import { useApp, useAppState } from "../app-context.ts";
import { type Text, useText } from "../i18n/use-text.ts";
import { ConfidenceBadge } from "../parts/badge.tsx";
import { betweenText } from "../parts/between.ts";
import { Explain } from "../parts/explain.tsx";
import { Field, Select } from "../parts/field.tsx";
import { decimal, listText, metresText, peopleText } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import css from "./gaps.module.css";
import { PutWorks } from "./put-works.tsx";

/** How many gaps are listed at first. */
const first = 20;

/** A3: who is left out of the chosen class, and whether a wall or a lack is the reason. */
export function GapsView() {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const result = useAppState((state) => state.asked.gaps.result);
  const chosen = useAppState(chosenClass);
  const [all, setAll] = useState(false);
  if (!result || !area) return null;
  const shown = shownClass(result, chosen);
  const entry = result.classes.find((one) => one.class === shown);
  const name = (id: string) => nameOfClass(area, id, lang);
  const gaps = entry?.gaps.toSorted((a, b) => b.people - a.people) ?? [];
  return (
    <>
      <Field label={t("analysis.classes")}>
        {({ id }) => (
          <Select
            id={id}
            value={shown ?? ""}
            options={result.classes.map((one) => ({
              value: one.class,
              label: `${name(one.class)} · ${one.facilities === 0 ? t("ramp.none") : peopleText(one.people.wall + one.people.lack, text)}`,
            }))}
            onChange={(facilityClass) => lookAt(store, { facilityClass })}
          />
        )}
      </Field>
      {entry && entry.facilities === 0 && <p className={panel.soft}>{t("coverage.notAssessed")}</p>}
      {entry && entry.facilities > 0 && <Sums entry={entry} name={name(entry.class)} />}
      {entry && entry.facilities > 0 && gaps.length === 0 && <p className={panel.soft}>{t("gaps.none")}</p>}
      <ol className={css.list}>
        {(all ? gaps : gaps.slice(0, first)).map((gap) => (
          <GapItem key={gap.id} gap={gap} />
        ))}
      </ol>
      {!all && gaps.length > first && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t("gaps.more", { count: gaps.length - first })}
        </button>
      )}
    </>
  );
}

function Sums({ entry, name }: { readonly entry: ClassGaps; readonly name: string }) {
  const text = useText();
  const { t } = text;
  const { wall, lack } = entry.people;
  return (
    <section className={css.sums}>
      <p className={css.total}>
        {t("gaps.total", { class: name, people: peopleText(wall + lack, text) })}
        <ConfidenceBadge confidence={entry.confidence} />
        <Explain
          what={name}
          answers={[
            [t("explain.rule"), t("explain.gaps.rule")],
            [
              t("explain.clause"),
              `${entry.source} · ${entry.clause} · ${metresText(entry.radiusM, text)} · ${t(`explain.confidence.${entry.confidence}`)}`,
            ],
            [t("gaps.remedy.explain"), t("gaps.remedy.rule")],
            [t("explain.accuracy"), t("explain.coverage.accuracy")],
          ]}
        />
      </p>
      <div className={css.split} aria-hidden>
        <span data-reason="wall" style={{ flexGrow: wall }} />
        <span data-reason="lack" style={{ flexGrow: lack }} />
      </div>
      {(["wall", "lack"] as const).map((reason) => (
        <p key={reason} className={css.reason}>
          <span className={css.mark} data-reason={reason} aria-hidden />
          <span>
            <strong>
              {t(`gaps.${reason}`)} · {peopleText(entry.people[reason], text)}
            </strong>
            <br />
            {t(`gaps.${reason}.why`)}
          </span>
        </p>
      ))}
    </section>
  );
}

function GapItem({ gap }: { readonly gap: Gap }) {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const selection = useAppState((state) => state.selection);
  if (!area) return null;
  const show = () => {
    const extent = extentOf(gap.geometry);
    select(store, gap.zone);
    if (extent) flyTo(store, extent);
  };
  return (
    <li>
      <button
        type="button"
        className={css.item}
        title={t("gaps.fly")}
        data-chosen={gap.zone === selection || undefined}
        onClick={show}
      >
        <span className={css.mark} data-reason={gap.reason} aria-hidden />
        <span className={css.who}>
          <b>{nameOfPlace(area, gap.zone, lang)}</b>
          <span>{peopleText(gap.people, text)}</span>
        </span>
        <span className={css.how}>
          {t(`gaps.${gap.reason}`)} ·{" "}
          {gap.walkM === null || gap.radiusM === null
            ? t("gaps.unreached")
            : t("gaps.item", { radius: metresText(gap.radiusM, text), walk: metresText(gap.walkM, text) })}
          {gap.detourRatio !== null && ` · ${t("gaps.item.ratio", { ratio: decimal(gap.detourRatio, 1, text) })}`}
        </span>
        {gap.between.length > 0 && (
          <span className={css.how}>
            {t("gaps.between", { names: betweenText(gap.between, gap.zone, area, text) })}
          </span>
        )}
        {gap.remedyTried && <span className={css.remedy}>{remedyText(gap, area, text)}</span>}
      </button>
      {gap.remedy && <PutRemedy gap={gap} remedy={gap.remedy} />}
    </li>
  );
}

/** Takes what would mend a gap over into the scenario in view. */
function PutRemedy({ gap, remedy }: { readonly gap: Gap; readonly remedy: Remedy }) {
  const { t, lang } = useText();
  const app = useApp();
  const area = useAppState((state) => state.area);
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const actor = useAppState((state) => state.actor);
  // Dozens of gaps ask this: only what it reads asks it again.
  const why = useMemo(
    () => whyNotPutRemedy({ area, plan, scenario, actor }, remedy),
    [area, plan, scenario, actor, remedy],
  );
  if (!area) return null;
  const own = t("gaps.scenario", { class: nameOfClass(area, gap.class, lang) });
  return (
    <div className={css.put}>
      <PutWorks
        proposed={remedy}
        own={own}
        why={why}
        about={nameOfPlace(area, gap.zone, lang)}
        onPut={() => putRemedy(app.store, remedy, own, app)}
      />
    </div>
  );
}

/** What would mend it, in words, and whom that brings. */
function remedyText({ remedy }: Gap, area: Area, text: Text): string {
  const { t, lang } = text;
  if (!remedy) return t("gaps.remedy.none");
  const names = remedy.effects.map((effect) => namesOfWork(area, effect)[lang === "zh" ? "name" : "nameEn"]);
  return t("gaps.remedy", {
    works: listText([...new Set(names)], text),
    people: peopleText(remedy.people, text),
    all: peopleText(remedy.peopleInAll, text),
  });
}
