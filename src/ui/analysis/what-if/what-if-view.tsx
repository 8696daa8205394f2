import { useMemo, useState } from "react";
import type { WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import type { AnswerOverlay } from "#map/answer-overlay.ts";
import { gainOverlay, indexOverlay } from "#map/what-if-overlay.ts";
import { chosenScenario } from "#state/selectors/works.ts";
import { useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { useMapAnswer } from "../../map-view/map-answer.ts";
import panel from "../../parts/panel.module.css";
import { Segmented } from "../../parts/segmented.tsx";
import { RampKey } from "../ramp-key.tsx";
import { ClassTable } from "./class-table.tsx";
import { IndexTable, PeopleTable } from "./community-tables.tsx";
import { Heads } from "./heads.tsx";
import { LinkageChange } from "./linkage-change.tsx";
import { useAskAgain, useShownChange, useWhatIf } from "./use-what-if.ts";
import css from "./what-if.module.css";
import { nameOfChange } from "./words.ts";

/** A4: what the works of the scenario change, live while one of them is in the hand. */
export function WhatIfView() {
  const area = useAppState((state) => state.area);
  const settled = useAppState((state) => state.asked.what_if.result);
  const scenario = useAppState(chosenScenario);
  const { result, current } = useWhatIf();
  useAskAgain();
  if (!area || !scenario || !result || !settled || (result.works.length === 0 && current)) return <NothingOnMap />;
  return <Answer area={area} result={result} settled={settled} current={current} />;
}

function NothingOnMap() {
  useMapAnswer("what_if", null);
  return null;
}

/** The map keeps its quiet look for the moment in which nothing is known. */
const unknown: AnswerOverlay = { zones: new Map(), features: [] };

interface AnswerProps {
  readonly area: Area;
  readonly result: WhatIfResult;
  readonly settled: WhatIfResult;
  readonly current: boolean;
}

function Answer({ area, result, settled, current }: AnswerProps) {
  const text = useText();
  const { t } = text;
  const [by, setBy] = useState<"people" | "index">("people");
  const chosen = useShownChange({ result, current });
  const residents = useMemo(() => new Map(area.zones.map((zone) => [zone.id, zone.residents])), [area]);
  const overlay = useMemo(
    () => (!current ? unknown : by === "people" ? gainOverlay(chosen, residents) : indexOverlay(result)),
    [current, by, chosen, residents, result],
  );
  useMapAnswer("what_if", overlay);
  const name = chosen ? nameOfChange(chosen, result, area, text) : "";
  return (
    <div className={css.answer} data-current={current} aria-busy={!current}>
      <Heads result={result} current={current} area={area} />
      <ClassTable result={result} area={area} chosen={chosen?.class ?? null} />
      <section className={panel.section}>
        <div className={panel.head}>
          <h3>{t("whatIf.byCommunity")}</h3>
          <Segmented<"people" | "index">
            label={t("whatIf.byCommunity")}
            value={by}
            options={[
              { value: "people", label: t("whatIf.by.people") },
              { value: "index", label: t("whatIf.by.index") },
            ]}
            onChange={setBy}
          />
        </div>
        <RampKey
          label={by === "people" ? t("whatIf.ramp.people", { class: name }) : t("whatIf.ramp.index")}
          index={by === "index"}
        />
        <p className={css.key}>
          <span aria-hidden /> {t("whatIf.ramp.loss")}
        </p>
        {by === "people" ? (
          <PeopleTable
            entry={chosen}
            settled={settled.classes.find((entry) => entry.class === chosen?.class)}
            area={area}
          />
        ) : (
          <>
            <LinkageChange result={result} />
            <IndexTable result={result} settled={settled} area={area} />
          </>
        )}
      </section>
    </div>
  );
}
