import { X } from "lucide-react";
import { useEffect } from "react";
import type { WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import { type Grip, gripOf } from "#domain/edits/move-work.ts";
import { whyNot } from "#domain/permissions.ts";
import type { WorkId } from "#domain/records.ts";
import type { MapAdapter } from "#map/map-adapter.ts";
import { attachWorkDrag } from "#map/work-drag.ts";
import { chooseWork } from "#state/commands/choose-work.ts";
import { dropWork, holdWork, putBackWork } from "#state/commands/hold-work.ts";
import { placeWork } from "#state/commands/place-work.ts";
import { startPlacing } from "#state/commands/start-placing.ts";
import { worksOf } from "#state/selectors/works.ts";
import type { Headline } from "../analysis/what-if/headline.ts";
import { useHeadline, useWhatIf } from "../analysis/what-if/use-what-if.ts";
import { nameOfChange, pointsText } from "../analysis/what-if/words.ts";
import { useApp, useAppState } from "../app-context.ts";
import { type Text, useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import { peopleText, whole } from "../parts/format.ts";
import { faultText } from "./fault-text.ts";
import css from "./works-tool.module.css";

/** Joins the map to the works of the scenario: clicks place and choose them, drags move them. */
export function WorksTool({ map }: { readonly map: MapAdapter }) {
  const { t } = useText();
  const app = useApp();
  const { store, client } = app;
  const placing = useAppState((state) => state.placing);
  const fault = useAppState((state) => state.workFault);

  useEffect(
    () =>
      map.onClick(({ lngLat, features }) => {
        const ids = features.map(({ id }) => id);
        // After whoever else hears this click: they let it be as long as something is being placed.
        queueMicrotask(() => {
          if (store.getState().placing) placeWork(store, { at: lngLat, ids }, app);
          else {
            const work = worksOf(store.getState()).find(({ id }) => ids.includes(id));
            if (work) chooseWork(store, work.id);
          }
        });
      }),
    [map, store, app],
  );

  useEffect(
    () =>
      attachWorkDrag(map, {
        gripsOf(id) {
          const { plan, actor, placing: isPlacing } = store.getState();
          const work = worksOf(store.getState()).find((one) => one.id === id);
          if (!work || isPlacing || whyNot(plan, { note: "work_changed", remove: [], put: [work] }, actor)) return [];
          const grips = grippedBy.map((grip) => gripOf(work.effect, grip));
          return work.effect.kind === "new_crossing"
            ? grips.filter((grip) => grip !== null)
            : grips.slice(0, 1).filter((grip) => grip !== null);
        },
        onMove(id, grip, to) {
          holdWork(store, client, { id: id as WorkId, grip: grippedBy[grip] ?? "whole", to });
        },
        onDrop: () => void dropWork(store, app),
        onCancel: () => putBackWork(store),
      }),
    [map, store, client, app],
  );

  useEffect(() => {
    if (!placing) return;
    const press = ({ key }: KeyboardEvent) => {
      if (key === "Escape") startPlacing(store, null);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [placing, store]);
  // Whoever turns to another question lets go of what is being placed.
  useEffect(() => () => startPlacing(store, null), [store]);

  const chosen = useAppState((state) => state.chosenWork !== null);
  if (!placing && !fault && !chosen) return null;
  return (
    <div className={css.bar} data-testid="placing">
      {placing && !fault && (
        <p role="status">
          {t(placing.kind === "new_crossing" && placing.from ? "place.new_crossing.second" : `place.${placing.kind}`)}
        </p>
      )}
      {!placing && <LiveFigures />}
      {fault && (
        <p className={css.fault} role="alert">
          {faultText(fault, t)}
        </p>
      )}
      {placing && (
        <Button icon={X} onClick={() => startPlacing(store, null)}>
          {t("place.cancel")}
        </Button>
      )}
    </div>
  );
}

/** What all works of the scenario change, said to be so: at hand where the eyes are while one of them is dragged. */
function LiveFigures() {
  const text = useText();
  const { t } = text;
  const area = useAppState((state) => state.area);
  const answer = useWhatIf();
  const headline = useHeadline(answer);
  if (!area || !answer.result || !headline) return null;
  return (
    <p className={css.live} data-current={answer.current}>
      {t("works.live.inAll", { what: told(headline, answer.result, area, text) })}
    </p>
  );
}

function told(headline: Headline, result: WhatIfResult, area: Area, text: Text): string {
  const { t } = text;
  switch (headline.kind) {
    case "nothing":
      return t("works.live.nothing");
    case "linkage":
      return t("works.live.linkage", {
        from: t(`kind.${headline.from}`),
        to: t(`kind.${headline.to}`),
        change: pointsText(headline.change, text),
      });
    case "class": {
      const { people, after } = headline.entry;
      const name = nameOfChange(headline.entry, result, area, text);
      if (!people) return `${t("whatIf.first", { class: name })} ${peopleText(after ?? 0, text)}`;
      return t(people.lost > 0 ? "works.live.lost" : "works.live", {
        class: name,
        gained: whole(people.gained, text),
        lost: whole(people.lost, text),
      });
    }
  }
}

/** The middle of a work, or the ends of a crossing. */
const grippedBy: readonly Grip[] = ["whole", 0, 1];
