import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Area } from "#domain/area.ts";
import { gripOf } from "#domain/edits/move-work.ts";
import type { Work } from "#domain/records.ts";
import { chooseWork } from "#state/commands/choose-work.ts";
import { dropWork, putBackWork, stepWork } from "#state/commands/hold-work.ts";
import { nameOfClass, nameOfPlace } from "#state/selectors/names.ts";
import { chosenScenario, worksOf } from "#state/selectors/works.ts";
import { useApp, useAppState } from "../app-context.ts";
import { type Text, useText } from "../i18n/use-text.ts";
import { listText } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import { WorkSign } from "../proposals/work-sign.tsx";
import { usePhone } from "../shell/use-phone.ts";
import { WorkForm } from "./work-form.tsx";
import css from "./works.module.css";

/** The works of the scenario in view; one at a time is open. */
export function WorksList({ area }: { readonly area: Area }) {
  const { t } = useText();
  const scenario = useAppState(chosenScenario);
  const works = useAppState(worksOf);
  if (!scenario) return null;
  if (works.length === 0) return <p className={panel.soft}>{t("works.empty")}</p>;
  return (
    <ul className={css.works} aria-label={t("works.label")}>
      {works.map((work) => (
        <WorkItem key={work.id} work={work} area={area} />
      ))}
    </ul>
  );
}

const steps: Readonly<Record<string, readonly [eastM: number, northM: number]>> = {
  ArrowLeft: [-10, 0],
  ArrowRight: [10, 0],
  ArrowUp: [0, 10],
  ArrowDown: [0, -10],
};
/** Arrows in a row are one move, and one step to undo: it ends when they rest. */
const restMs = 800;

function WorkItem({ work, area }: { readonly work: Work; readonly area: Area }) {
  const text = useText();
  const { t, lang } = text;
  const app = useApp();
  const phone = usePhone();
  const { store, client } = app;
  const open = useAppState((state) => state.chosenWork === work.id);
  const held = useAppState((state) => (state.held?.work.id === work.id ? state.held.work : null));
  const idle = useAppState((state) => state.asked.what_if.result?.idle.includes(work.id) ?? false);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const movable = gripOf(work.effect, "whole") !== null;

  const settle = () => {
    if (rest.current === undefined) return;
    clearTimeout(rest.current);
    rest.current = undefined;
    dropWork(store, app);
  };
  const last = useRef(settle);
  last.current = settle;
  useEffect(() => () => last.current(), []);
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === "Escape" && rest.current !== undefined) {
      clearTimeout(rest.current);
      rest.current = undefined;
      event.stopPropagation();
      return putBackWork(store);
    }
    if (!step || !movable || event.altKey || event.ctrlKey || event.metaKey) return settle();
    event.preventDefault();
    clearTimeout(rest.current);
    rest.current = setTimeout(settle, restMs);
    stepWork(store, client, { id: work.id, eastM: step[0], northM: step[1] });
  };
  return (
    <li className={css.item} data-open={open || undefined}>
      <button
        type="button"
        className={css.work}
        aria-expanded={open}
        aria-keyshortcuts={movable ? "ArrowUp ArrowDown ArrowLeft ArrowRight" : undefined}
        onClick={() => chooseWork(store, open ? null : work.id)}
        onKeyDown={press}
        onBlur={settle}
      >
        <WorkSign kind={work.effect.kind} />
        <span className={css.words}>
          <b>{lang === "zh" ? work.name || work.nameEn : work.nameEn || work.name}</b>
          <small>{idle ? t("works.idle") : placeText((held ?? work).effect, area, text)}</small>
        </span>
      </button>
      {open && (
        <>
          {movable && <p className={css.how}>{t(phone ? "works.move.touch" : "works.move")}</p>}
          <WorkForm work={work} area={area} />
        </>
      )}
    </li>
  );
}

/** Where it is and what it does there, in a line. */
function placeText(effect: Work["effect"], area: Area, text: Text): string {
  const { t, lang } = text;
  const name = (id: string) => nameOfPlace(area, id, lang);
  switch (effect.kind) {
    case "opened_gate":
      return t(`access.${effect.access}`);
    case "shared_resource":
      return t(`access.${effect.access}`);
    case "new_gate":
      return effect.opensInto
        ? t("works.at.gateInto", { zone: name(effect.zone), next: name(effect.opensInto) })
        : t("works.at.gate", { zone: name(effect.zone) });
    case "new_facility":
      return effect.zone
        ? t("works.at.inside", { class: nameOfClass(area, effect.class, lang), zone: name(effect.zone) })
        : t("works.at.street", { class: nameOfClass(area, effect.class, lang) });
    case "new_crossing":
      return t("works.at.crossing", {
        kind: t(`crossing.${effect.crossing}`),
        over: listText(effect.barriers.map(name), text),
      });
  }
}
